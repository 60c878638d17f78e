import { describe, expect, test } from 'vitest';
import { describeAnswer, describeCause } from '../../../../src/text';
import { listLessons } from '../../../../src/cli/read-lessons';
import type { Answer, Case, Trace } from '../../../../src/engine';
import {
  changesOf,
  createTrack,
  shortRunName,
  isRight,
  lessonGates,
  lessonTrack,
  nextTasks,
  promptsOf,
  sayPrompt,
  runStateWord,
  taskStateWord,
  watchLabel,
  watchOf,
} from '../../../../src/lesson';
import { otherFigures } from '../../../../src/lesson/activities/prompts/blocked-prompt';
import { centralSteps } from '../../../../src/lesson/activities/prompts/gates';
import type { Detail, Lesson, Prompt, PromptOption, Track } from '../../../../src/lesson';
import { KINDS, makeCase } from '../../../conformance/generate/kinds';
import { bareRun, lessonFrom, seedLesson } from '../../lessons';
import { en } from '../../../words';

const { say } = en;

const DETAILS: readonly Detail[] = ['essential', 'runs', 'full', 'ticks'];

interface Asked {
  readonly lesson: Lesson;
  readonly track: Track;
  readonly step: number;
  /** In words. */
  readonly prompt: Prompt<string>;
  readonly where: string;
}

/** Questions about the runs of the first lesson, and about random runs of every kind. */
function* askedAbout(seeds: readonly number[], variants: readonly number[]): Generator<Asked> {
  const lesson = seedLesson();
  const runs: [Lesson, string, Case][] = lesson.scenarios.map((one) => [lesson, one.id, one.case]);
  for (const kind of KINDS)
    for (const seed of seeds) {
      const made = bareRun(makeCase(kind, seed));
      runs.push([made, made.scenarios[0].id, made.scenarios[0].case]);
    }
  for (const [of, scenario, input] of runs)
    for (const detail of DETAILS) {
      const track = createTrack(input, detail);
      for (const variant of variants)
        for (const { step, prompt } of promptsOf(of, scenario, track, variant))
          yield {
            lesson: of,
            track,
            step,
            prompt: sayPrompt(prompt, say),
            where: `${input.case}, ${detail}, step ${step}, variant ${variant}, ${prompt.kind}`,
          };
    }
}

const ASKED = [...askedAbout([1, 2, 3, 4], [0, 1])];

function rightOption(prompt: Prompt<string>, blank = 0): PromptOption<string> {
  const { options, right } = prompt.blanks[blank]!;
  return options.find((option) => option.id === right)!;
}

/** `task[2]` in run 3. */
function named(trace: Trace, instance: number): string {
  const { taskId, mapIndex, run } = trace.tasks[instance]!;
  const short = shortRunName(trace, run);
  return `\`${taskId}${mapIndex < 0 ? '' : `[${mapIndex}]`}\`${short === null ? '' : ` in ${say(short)}`}`;
}

/** All that changes from where the learner stands until the tick of the step is over, as ids of options. */
function happening({ track: { trace, steps }, step }: Asked): Set<string> {
  const before = steps[step - 1]!;
  let end = Math.max(steps[step]!.position, before.position + 1);
  while (end < trace.length && trace.change(end).tick === trace.change(end - 1).tick) end++;
  const found = new Set<string>();
  for (let position = before.position; position < end; position++) {
    const change = trace.change(position);
    if (change.kind === 'task') found.add(`task ${change.instance} ${change.to}`);
    if (change.kind === 'run') found.add(`run ${change.run} ${change.to}`);
  }
  return found;
}

describe('every question made from a run', () => {
  test('there are enough of them to try, of every kind', () => {
    expect(ASKED.length).toBeGreaterThan(1000);
    expect(new Set(ASKED.map(({ prompt }) => prompt.kind))).toEqual(
      new Set(['next', 'blocked', 'row', 'tracker']),
    );
  });

  test('has exactly one right option in each choice, and no two that read the same', () => {
    for (const { prompt, where } of ASKED) {
      expect(prompt.blanks.length, where).toBeGreaterThan(0);
      for (const { options, right } of prompt.blanks) {
        expect(options.length, where).toBeGreaterThan(1);
        expect(options.filter((option) => option.id === right).length, where).toBe(1);
        const said = options.map(({ text, state }) => `${text ?? ''} ${state === undefined ? '' : state}`);
        expect(new Set(said).size, `${where}: ${said.join(' / ')}`).toBe(said.length);
      }
    }
  });

  test(
    'has something to say to every wrong choice, three hints, and a step that proves it',
    { timeout: 30_000 },
    () => {
      for (const { prompt, track, where } of ASKED) {
        for (const { options, right } of prompt.blanks)
          for (const option of options)
            if (option.id !== right) expect(option.feedback, `${where}: ${option.id}`).toMatch(/\w/);
        for (const words of [...prompt.hints, prompt.question, prompt.explanation])
          expect(words, where).toMatch(/\w/);
        expect([prompt.news, ...prompt.hints, prompt.explanation].join(' '), where).not.toMatch(
          /undefined|null|NaN|\[object/,
        );
        expect(track.steps[prompt.proof], where).toBeDefined();
      }
    },
  );

  test('is of another kind than the one before, where a step is one change', () => {
    const last = new Map<Track, Asked>();
    for (const asked of ASKED) {
      const before = last.get(asked.track);
      if (before && before.step < asked.step && asked.track.detail !== 'ticks')
        expect(asked.prompt.kind, asked.where).not.toBe(before.prompt.kind);
      last.set(asked.track, asked);
    }
  });

  test('stands at a gate, and every gate has one', () => {
    const lesson = seedLesson();
    for (const scenario of lesson.scenarios) {
      const track = createTrack(scenario.case, lesson.detail);
      const gates = lessonGates(lesson, scenario.id, track);
      expect(gates.length).toBeLessThanOrEqual(lesson.gates.max);
      expect(promptsOf(lesson, scenario.id, track, 0).map(({ step }) => step)).toEqual(gates);
    }
  });
});

describe('what happens next', () => {
  const nexts = ASKED.filter(({ prompt }) => prompt.kind === 'next');

  test('is the change that the next step shows, or nothing, if the scheduler looks before', () => {
    for (const asked of nexts) {
      const { prompt, track, step, where } = asked;
      const { right } = prompt.blanks[0];
      const here = track.steps[step]!;
      if (right === 'nothing') {
        const before = track.steps[step - 1]!;
        const next = track.trace.ticks[before.tick + 1]!;
        expect(next.at - before.at, where).toBeGreaterThan(track.input.tick_seconds ?? 1);
        continue;
      }
      const own = changesOf(track, here).map((change) =>
        change.kind === 'task'
          ? `task ${change.instance} ${change.to}`
          : change.kind === 'run'
            ? `run ${change.run} ${change.to}`
            : '',
      );
      if (here.kind === 'final')
        expect(right, where).toBe(`run 0 ${track.trace.at(here.position).runState(0)}`);
      else expect(own, where).toEqual([right]);
    }
  });

  test('no wrong option comes to pass in the same look', () => {
    for (const asked of nexts) {
      const { options, right } = asked.prompt.blanks[0];
      const soon = right === 'nothing' ? new Set<string>() : happening(asked);
      for (const option of options)
        if (option.id !== right) expect(soon.has(option.id), `${asked.where}: ${option.id}`).toBe(false);
    }
  });

  test('"nothing yet" can always be chosen, and is right now and then', () => {
    const rights = nexts.map(({ prompt }) => prompt.blanks[0].right);
    for (const { prompt, where } of nexts)
      expect(
        prompt.blanks[0].options.some((option) => option.id === 'nothing'),
        where,
      ).toBe(true);
    expect(rights.filter((right) => right === 'nothing').length).toBeGreaterThan(10);
    expect(rights.filter((right) => right !== 'nothing').length).toBeGreaterThan(10);
  });
});

describe('who waits, and why', () => {
  const blocked = ASKED.filter(({ prompt }) => prompt.kind === 'blocked');

  test('names a check that holds the task back at this step; every other option names one that does not', () => {
    expect(blocked.length).toBeGreaterThan(50);
    for (const { prompt, track, step, where } of blocked) {
      const { trace, steps } = track;
      const moment = trace.at(steps[step - 1]!.position);
      const truths = new Set(
        trace.tasks.flatMap(({ index }) =>
          moment
            .blocked(index)
            .map((answer) => `${named(trace, index)}. ${answer.check}: ${describeAnswer(answer)}`),
        ),
      );
      const { options, right } = prompt.blanks[0];
      for (const option of options)
        expect(truths.has(option.text!), `${where}: ${option.text}`).toBe(option.id === right);
    }
  });

  test('a wait until a moment differs from a false one by more than a second, and its moment with it', () => {
    const at = '2026-03-01T00:15:04Z';
    for (const code of ['retry_later', 'poke_later'] as const) {
      const answer = {
        check: 'Not In Retry Period',
        passed: false,
        reason: { code, values: { at, seconds: 900 } },
      };
      expect(otherFigures(answer as Answer).map(({ reason }) => reason.values)).toEqual([
        { at: '2026-03-01T00:30:04Z', seconds: 1800 },
      ]);
    }
  });

  test('the right one is the longest about as often as any other', () => {
    const longest = blocked.filter(({ prompt }) => {
      const { options } = prompt.blanks[0];
      return options.every((option) => option.text!.length <= rightOption(prompt).text!.length);
    });
    expect(longest.length / blocked.length).toBeLessThan(0.55);
  });
});

describe('blank cells', () => {
  test('a row’s are those of the process table', () => {
    for (const { prompt, track, step, where } of ASKED) {
      if (prompt.kind !== 'row') continue;
      const [change] = changesOf(track, track.steps[step]!);
      if (change?.kind !== 'task') throw new Error(where);
      const cells: Record<string, string> = {
        task: named(track.trace, change.instance),
        status: change.to ?? 'none',
        next: say({ code: 'name.next_tasks', ...nextTasks(track)[step]! }),
      };
      prompt.blanks.forEach((blank, place) => {
        const option = rightOption(prompt, place);
        expect(option.text || (option.state ?? 'none'), where).toBe(cells[blank.id]);
      });
      expect(prompt.explanation).toContain(describeCause(change, track.trace).line);
    }
  });

  test('a column’s are those of the status tracker', () => {
    for (const { prompt, track, step, lesson, where } of ASKED) {
      if (prompt.kind !== 'tracker') continue;
      const { trace, steps } = track;
      const { position } = steps[step]!;
      const rows = new Map(
        [...watchOf(lesson, track.input), ...watchOf({ watch: null }, track.input)].flatMap((row) =>
          row.type === 'task_state'
            ? [[say(watchLabel(trace, row)), taskStateWord(trace, row, position)] as const]
            : row.type === 'run_state'
              ? [[say(watchLabel(trace, row)), runStateWord(trace, row, position)] as const]
              : [],
        ),
      );
      prompt.blanks.forEach((blank, place) =>
        expect(rightOption(prompt, place).state ?? 'none', `${where}: ${blank.label}`).toBe(
          rows.get(blank.label!),
        ),
      );
    }
  });
});

describe('an answer', () => {
  const [{ prompt }] = ASKED as [Asked];
  const right = Object.fromEntries(prompt.blanks.map((blank) => [blank.id, blank.right]));

  test('is right if every blank is', () => {
    expect(isRight(prompt, right)).toBe(true);
    for (const blank of prompt.blanks) {
      const wrong = blank.options.find((option) => option.id !== blank.right)!;
      expect(isRight(prompt, { ...right, [blank.id]: wrong.id })).toBe(false);
    }
    expect(isRight(prompt, {})).toBe(false);
  });
});

describe('what a lesson is about', () => {
  const lessons = listLessons('lessons').map(({ path }) => lessonFrom(path));

  test('is asked itself, in every run and however often it is asked again', () => {
    for (const lesson of lessons)
      for (const { id } of lesson.scenarios) {
        const track = lessonTrack(lesson, id);
        const central = [...centralSteps(lesson, id, track)];
        expect(central.length, `${lesson.id}/${id}`).toBeGreaterThan(0);
        for (const variant of [0, 1, 2]) {
          const asked = new Map(
            promptsOf(lesson, id, track, variant).map(({ step, prompt }) => [step, prompt]),
          );
          for (const step of central) {
            const where = `${lesson.id}/${id}, before step ${step}, variant ${variant}`;
            expect(['next', 'row', 'tracker'], where).toContain(asked.get(step)?.kind);
            expect(
              asked.get(step)!.blanks.map(({ right }) => right),
              where,
            ).not.toContain('nothing');
          }
        }
      }
  });
});

describe('variants', () => {
  const lesson = seedLesson();
  const scenario = lesson.scenarios[1]!;
  const track = createTrack(scenario.case, lesson.detail);
  const ask = (variant: number) => promptsOf(lesson, scenario.id, track, variant);

  test('the same variant is the same, word for word', () => {
    expect(ask(3)).toEqual(ask(3));
  });

  test('asked again, questions differ in kind or order', () => {
    const said = new Set([0, 1, 2, 3, 4, 5].map((variant) => JSON.stringify(ask(variant))));
    expect(said.size).toBe(6);
  });

  test('the right option stands in each place equally often', { timeout: 30_000 }, () => {
    const counts = [0, 0, 0, 0];
    for (let variant = 0; variant < 600; variant++)
      for (const { prompt } of ask(variant))
        for (const { options, right } of prompt.blanks)
          if (options.length === 4) counts[options.findIndex((option) => option.id === right)]! += 1;
    const expected = counts.reduce((sum, count) => sum + count, 0) / 4;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(expected).toBeGreaterThan(400);
    // One fair sample in a thousand is further off.
    expect(chiSquare).toBeLessThan(16.27);
  });
});
