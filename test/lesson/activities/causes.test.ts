import { describe, expect, test } from 'vitest';
import { describeAnswer } from '../../../src/text';
import {
  createTrack,
  findInstances,
  instancesOfRun,
  markedSteps,
  resolveStep,
  causePrompt,
  sayPrompt,
  stepsToExplain,
} from '../../../src/lesson';
import type { Detail, Lesson, MarkedStep, Prompt, Track } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { bareRun, lessonFrom, seedLesson } from '../lessons';
import { en } from '../../words';

const { say } = en;

const LESSONS = [
  seedLesson(),
  ...['branching-and-skips', 'pools-priority-parallelism', 'retries', 'sensors', 'trigger-rules'].map(
    (name) => lessonFrom(`lessons/airflow/${name}.json`),
  ),
];

function trackOf(lesson: Lesson, detail: Detail = lesson.detail) {
  const made = new Map<string, Track>();
  return (id: string): Track => {
    const track = made.get(id) ?? createTrack(lesson.scenarios.find((one) => one.id === id)!.case, detail);
    made.set(id, track);
    return track;
  };
}

interface Asked {
  readonly track: Track;
  readonly marked: MarkedStep;
  /** In words. */
  readonly prompt: Prompt<string>;
  readonly where: string;
}

function* askedIn(lesson: Lesson, detail?: Detail): Generator<Asked> {
  const own = trackOf(lesson, detail);
  for (const marked of markedSteps(lesson, own)) {
    const track = own(marked.scenario);
    const prompt = causePrompt(track, marked, lesson.hash);
    if (prompt)
      yield {
        track,
        marked,
        prompt: sayPrompt(prompt, say),
        where: `${lesson.id}, ${marked.scenario}, ${marked.id}`,
      };
  }
}

/** Of lessons as they are, of the same without their authors' marks, and of random runs of every kind. */
const ASKED = [
  ...LESSONS.flatMap((lesson) => [...askedIn(lesson), ...askedIn({ ...lesson, why: [] })]),
  ...KINDS.flatMap((kind) =>
    [1, 2, 3, 4].flatMap((seed) => {
      const lesson = bareRun(makeCase(kind, seed));
      return (['essential', 'runs', 'full'] as const).flatMap((detail) =>
        [...askedIn({ ...lesson, detail }, detail)].map((one) => ({
          ...one,
          where: `${kind} ${seed} ${detail}`,
        })),
      );
    }),
  ),
];

describe('the marked steps', () => {
  test('are the author’s, where there are enough of them', () => {
    for (const lesson of LESSONS) {
      const marked = markedSteps(lesson, trackOf(lesson));
      expect(marked.map((one) => one.id)).toEqual(lesson.why.map((one) => one.id));
    }
  });

  test('of a lesson without any are three to five of the first run, in its order', () => {
    for (const lesson of LESSONS) {
      const own = trackOf(lesson);
      const marked = markedSteps({ ...lesson, why: [] }, own);
      expect(marked.length).toBeGreaterThanOrEqual(3);
      expect(marked.length).toBeLessThanOrEqual(5);
      expect(marked.map((one) => one.step)).toEqual(stepsToExplain(own(lesson.scenarios[0].id)));
    }
  });

  test('are filled up where the author marked only one, and never doubled', () => {
    const [lesson] = LESSONS as [Lesson];
    const own = trackOf(lesson);
    const marked = markedSteps({ ...lesson, why: [lesson.why[0]!] }, own);
    expect(marked.length).toBeGreaterThanOrEqual(3);
    expect(new Set(marked.map((one) => one.step)).size).toBe(marked.length);
    expect(marked[0]!.step).toBe(resolveStep(own(lesson.scenarios[0].id), lesson.why[0]!.step));
  });
});

describe('every question why', () => {
  test('there are enough of them to try', () => {
    expect(ASKED.length).toBeGreaterThan(200);
  });

  test('has one right cause, and no two that read the same', () => {
    for (const { prompt, where } of ASKED) {
      const { options, right } = prompt.blanks[0];
      expect(options.length, where).toBeGreaterThan(2);
      expect(options.filter((option) => option.id === right).length, where).toBe(1);
      expect(new Set(options.map((option) => option.text)).size, where).toBe(options.length);
      for (const option of options)
        if (option.id !== right) expect(option.feedback, `${where}: ${option.text}`).toMatch(/\w/);
      expect([prompt.question, prompt.explanation, ...prompt.hints].join(' '), where).not.toMatch(
        /undefined|null|NaN|\[object/,
      );
    }
  });

  test('a wrong cause is not true of the run', () => {
    for (const { prompt, track, marked, where } of ASKED) {
      const { options, right } = prompt.blanks[0];
      const { change } = track.steps[marked.step]!;
      const made = change === null ? null : track.trace.change(change);
      if (made?.kind !== 'task' || marked.waiting) continue;
      const { trace } = track;
      const { run, dagId, taskId } = trace.tasks[made.instance]!;
      const moment = trace.at(made.position);
      const dag = trace.dags.find((one) => one.dagId === dagId)!;
      const states = dag
        .task(taskId)
        .upstream.flatMap((index) => instancesOfRun(trace, run)[index] ?? [])
        .map((instance) => moment.taskState(instance))
        .filter((state) => state !== 'absent');
      const says = (text: string) => options.some((one) => one.id !== right && one.text === text);
      if (says('It waits for no other task.')) expect(states.length, where).toBeGreaterThan(0);
      if (says('Its only upstream task has succeeded.'))
        expect(states.length < 2 && states.every((state) => state === 'success'), where).toBe(false);
      if (says('A task before it was skipped.')) expect(states, where).not.toContain('skipped');
      if (made.to !== 'failed' && made.to !== 'up_for_retry' && says('A task before it has failed.'))
        expect(states, where).not.toContain('failed');
      if (says('The delay after its failed try is over.')) expect(made.try, where).toBeLessThan(2);
    }
  });

  test('about waiting names a check that holds the task back there; the others do not', () => {
    const waits = ASKED.filter(({ marked }) => marked.waiting);
    expect(waits.length).toBeGreaterThan(4);
    for (const { prompt, track, marked, where } of waits) {
      const moment = track.trace.at(track.steps[marked.step]!.position);
      const truths = findInstances(track.trace, marked.waiting!).flatMap((instance) =>
        moment.blocked(instance).map((answer) => `${answer.check}: ${describeAnswer(answer)}`),
      );
      const { options, right } = prompt.blanks[0];
      for (const option of options)
        expect(truths.includes(option.text!), `${where}: ${option.text}`).toBe(option.id === right);
    }
  });

  test('the right cause is the longest, or the shortest, no more often than chance would have it, by far', () => {
    const places = ASKED.map(({ prompt }) => {
      const { options, right } = prompt.blanks[0];
      const own = options.find((option) => option.id === right)!.text!.length;
      return {
        longest: options.every((option) => option.id === right || option.text!.length < own),
        shortest: options.every((option) => option.id === right || option.text!.length > own),
      };
    });
    const share = (key: 'longest' | 'shortest') => places.filter((one) => one[key]).length / places.length;
    expect(share('longest')).toBeLessThan(0.4);
    expect(share('shortest')).toBeLessThan(0.4);
  });
});
