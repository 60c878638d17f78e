import { act, within } from '@testing-library/react';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../src/engine';
import {
  applyKnobs,
  challengesOf,
  createTrack,
  fieldOfKnob,
  fieldValue,
  knobChoices,
  sameJson,
  setField,
} from '../../src/lesson';
import type { KnobSettings, KnobTarget, KnobValue, Lesson } from '../../src/lesson';
import { pythonFile } from '../../src/lesson/activities/project';
import { toPython } from '../../src/lesson/python/to-python';
import { CodePanel } from '../../src/panels';
import { markedLines } from '../../src/panels/code/derive';
import { runCodeOf, sayNotInCode } from '../../src/panels/code/run-code';
import { eventsOf } from '../../src/panels/step-events';
import { changesOf, knobFields } from '../../src/panels/what-if/derive';
import { lessonFrom } from '../lesson/lessons';
import { recordedCases } from '../lesson/recorded-cases';
import { en } from '../words';
import { show } from './lesson-on-screen';

const NOTE = 'A note.';
/** What writes code comes in a chunk of its own, and a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };
const lessons: Lesson[] = ['airflow', 'mlops'].flatMap((course) =>
  readdirSync(`lessons/${course}`)
    .filter((file) => /^[\w-]+\.json$/.test(file) && file !== 'course.json')
    .map((file) => lessonFrom(`lessons/${course}/${file}`)),
);
const retries = lessons.find(({ id }) => id === 'retries')!;
const pools = lessons.find(({ id }) => id === 'pools-priority-parallelism')!;

/** What is to be read of a run: the lines of its own code that are different, and what is said of the rest. */
function readOf(lessonsCase: Case, input: Case): string {
  const code = runCodeOf(input, lessonsCase, NOTE);
  const lines = code.listing.lines.filter((_, index) => code.changed.has(index));
  const text = lines.map((line) => line.tokens.map(([token]) => token).join('')).join('\n');
  return `${text}\n${sayNotInCode(changesOf(lessonsCase, input), en)}`;
}

/** What is to be read of a value that is no option of the code: as the code returns it, or in words. */
function toldOf(turns: KnobTarget, value: KnobValue): RegExp | string {
  if (turns.type === 'edge') return value ? />>/ : / → not there/;
  // Told try by try.
  if (turns.type === 'failing_tries') return /fails|succeeds/;
  if (turns.type === 'attempt' && value === null) return 'None';
  return en.whatIfWords.value(turns, value);
}

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('of the lesson %s', (_, lesson) => {
  test('whatever "What if…" offers is to be read in the code of the run, or beside it', () => {
    for (const knob of lesson.knobs) {
      const field = fieldOfKnob(knob);
      // A knob may turn something that only some runs of the lesson have.
      const lessonsCase = lesson.scenarios.find((one) =>
        knobFields(lesson, one.case).some(({ id }) => id === field.id),
      )!.case;
      for (const value of knobChoices(knob)) {
        const input = setField(lessonsCase, field, value, lessonsCase);
        if (sameJson(input, lessonsCase)) continue;
        const read = readOf(lessonsCase, input);
        const { turns } = knob;
        if (turns.type !== 'task_option' && turns.type !== 'dag_option') {
          expect.soft(read, knob.id).toMatch(toldOf(turns, value));
          continue;
        }
        expect.soft(read, knob.id).toContain(`${turns.option}=`);
        const isTime = /delay|delta|timeout/.test(turns.option) && turns.option !== 'timeout';
        if (typeof value === 'number' && !isTime) expect.soft(read, knob.id).toContain(`=${value}`);
        if (typeof value === 'string') expect.soft(read, knob.id).toContain(value);
        if (isTime) expect.soft(read, knob.id).toContain('timedelta(');
      }
    }
  });

  test('what is shown of a changed run is what the exporter writes of it', () => {
    const settings = fc.record(
      Object.fromEntries(lesson.knobs.map((knob) => [knob.id, fc.constantFrom(...knobChoices(knob))])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, fc.constantFrom(...lesson.scenarios), (chosen, scenario) => {
        const input = applyKnobs(scenario.case, lesson.knobs, chosen as KnobSettings);
        const code = runCodeOf(input, scenario.case, NOTE);
        const python = (of: Case) => of.dags.map((dag) => toPython(dag, NOTE)).join('\n\n');
        const shown = code.listing.lines.map((line) => line.tokens.map(([text]) => text).join(''));
        expect(`${shown.join('\n')}\n`).toBe(python(input));
        expect(code.isSame).toBe(python(input) === python(scenario.case));
        const isOther = !sameJson(input, scenario.case);
        expect(readOf(scenario.case, input).trim() !== '').toBe(isOther);
      }),
      { numRuns: 30 },
    );
  });

  test('in the lesson’s code and in that of the run, every step of a task points at lines of it', () => {
    for (const scenario of lesson.scenarios) {
      const listings = [
        lesson.code.find(({ id }) => id === scenario.code)!,
        runCodeOf(scenario.case, null, NOTE).listing,
      ];
      const track = createTrack(scenario.case, 'full');
      for (const listing of listings) {
        expect(markedLines(track, listing, 0).now, `Start of ${scenario.id}, ${listing.id}`).toHaveLength(
          track.trace.dags.length,
        );
        for (const step of track.steps) {
          const isOfTask = eventsOf(track, step).some(({ change }) => change.kind === 'task');
          if (!isOfTask && !step.wait) continue;
          expect(markedLines(track, listing, step.number).now, `${scenario.id} ${step.number}`).not.toEqual(
            [],
          );
        }
      }
    }
  });
});

test('every task of a recorded DAG is found in its code', () => {
  for (const { dags } of recordedCases()) {
    const { lines, tasks } = pythonFile(dags, NOTE);
    for (const dag of dags)
      for (const { task_id: id } of dag.tasks) {
        const { head } = tasks.get(dag.dag_id)!.get(id)!;
        const text = head.map((line) => lines[line]).join('\n');
        const label = id.slice(id.lastIndexOf('.') + 1);
        expect
          .soft(
            [id, label].some((name) => text.includes(`"${name}"`)) || text.includes(`def ${label}(`),
            `${id} in ${text}`,
          )
          .toBe(true);
      }
  }
});

describe('the code panel', () => {
  const changedLines = (region: HTMLElement) =>
    [...region.querySelectorAll<HTMLElement>('[data-changed]')].map(
      (line) => line.querySelector('code')!.textContent,
    );
  const retriesField = {
    type: 'task_option',
    dag: 'orders_to_warehouse',
    task: 'fetch_orders',
    option: 'retries',
  } as const;

  it('shows the code of a what-if, says which lines are different, and leads back to the lesson’s', async () => {
    const { getByRole, findByText, user, player } = show(<CodePanel />, { lesson: retries });
    const region = getByRole('region', { name: 'Code' });
    expect(region).toHaveTextContent('retries=2');
    const base = retries.scenarios[0].case;
    await act(async () => void (await player.runWhatIf(setField(base, { turns: retriesField }, 4, base))));
    await findByText('This run’s code, its changes marked.', {}, PATIENT);
    const code = getByRole('region', { name: 'Code' });
    expect(changedLines(code).join('\n')).toContain('retries=4');
    expect(code.querySelector('[data-changed] small')).toHaveTextContent('changed');
    await user.click(within(code).getByRole('radio', { name: 'The lesson’s' }));
    expect(code).toHaveTextContent('retries=2');
    expect(changedLines(code)).toEqual([]);
    act(() => player.showTrack('lessons'));
    expect(getByRole('region', { name: 'Code' })).toHaveTextContent('retries=2');
    expect(getByRole('region', { name: 'Code' })).not.toHaveTextContent('Code shown');
  });

  it('points at the lines of the step in that code, too', async () => {
    const { getByRole, findByText, player } = show(<CodePanel />, { lesson: retries });
    const base = retries.scenarios[0].case;
    await act(async () => void (await player.runWhatIf(setField(base, { turns: retriesField }, 4, base))));
    await findByText('This run’s code, its changes marked.', {}, PATIENT);
    act(() => player.goTo(1));
    const now = getByRole('region', { name: 'Code' }).querySelector('[data-mark="now"]');
    expect(now).toHaveTextContent('print("200 OK")');
  });

  it('says in a line what the code does not show', async () => {
    const { findByText, getByRole, player } = show(<CodePanel />, { lesson: pools });
    const base = pools.scenarios[0].case;
    const turns = { type: 'pool', pool: 'gpu' } as const;
    await act(async () => void (await player.runWhatIf(setField(base, { turns }, 3, base))));
    expect(await findByText(/^Not in the code: .*gpu.*: 2 → 3\.$/, {}, PATIENT)).toBeVisible();
    expect(getByRole('region', { name: 'Code' })).toHaveTextContent('nightly_training.py');
    expect(fieldValue(player.store.getState().track.input, { turns })).toBe(3);
  });

  it('shows the code of a challenge’s run, and only what the learner has changed as changed', async () => {
    const [challenge] = challengesOf(retries);
    const { getByRole, findByText, player } = show(<CodePanel />, { lesson: retries });
    await act(async () => void (await player.setScenario(`goal/${challenge!.id}`)));
    expect(await findByText('This run’s code.', {}, PATIENT)).toBeVisible();
    const code = getByRole('region', { name: 'Code' });
    expect(changedLines(code)).toEqual([]);
    expect(code).not.toHaveTextContent('Not in the code');
    const { start } = challenge!;
    await act(async () => void (await player.runWhatIf(setField(start, { turns: retriesField }, 7, start))));
    expect(changedLines(getByRole('region', { name: 'Code' })).join()).toContain('retries=7');
  });
});
