import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/engine';
import { createTrack, guideAt, lessonTrack, resolveStep, withDetail } from '../../../src/lesson';
import type { Track } from '../../../src/lesson';
import { narrate } from '../../../src/panels/narration/derive';
import { deriveRows } from '../../../src/panels/process-table/derive';
import { lessonFrom } from '../lessons';
import { en } from '../../words';

const START = '2024-01-01T00:00:00Z';
const once = (
  task: Partial<Case['dags'][number]['tasks'][number]>,
  attempts: object[],
  until = 600,
): Case => ({
  case: 'waits',
  clock: START,
  until: { seconds: until },
  dags: [
    {
      dag_id: 'd',
      schedule: '@once',
      start_date: START,
      tasks: [{ task_id: 'a', ...task }],
      behaviour: { a: attempts },
    },
  ],
});
const waits = ({ steps }: Track) =>
  steps.flatMap(({ wait }) => (wait ? [{ poke: wait.poke, at: wait.at, left: wait.left }] : []));

describe('a run stops where somebody waits on, and nothing changes', () => {
  const poking = createTrack(
    once({ operator: 'sensor', poke_interval: 60 }, [{ pokes: [false, false, true] }]),
    'essential',
  );

  test('a sensor in mode poke: at each look in vain, not at the one that ends it', () => {
    expect(waits(poking)).toEqual([
      { poke: 1, at: 0, left: 60 },
      { poke: 2, at: 60, left: 60 },
    ]);
  });

  test('a sensor that finds at once what it waits for has no such step', () => {
    expect(waits(createTrack(once({ operator: 'sensor' }, [{ pokes: [true] }]), 'essential'))).toEqual([]);
  });

  test('a sensor that pokes for hours stops ten times, not a thousand', () => {
    const track = createTrack(
      once({ operator: 'sensor', poke_interval: 10, timeout: 36_000 }, [{ pokes: [false] }], 20_000),
      'essential',
    );
    expect(waits(track).map(({ poke }) => poke)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('a task that is up for retry: at the first look of the scheduler after the failure', () => {
    const track = createTrack(
      once({ retries: 1, retry_delay: 30 }, [{ seconds: 5, outcome: 'fail' }, { seconds: 5 }]),
      'essential',
    );
    expect(waits(track)).toEqual([{ poke: null, at: 6, left: 29 }]);
  });

  test('a retry without a delay has nothing to wait for', () => {
    const track = createTrack(
      once({ retries: 1, retry_delay: 0 }, [{ seconds: 5, outcome: 'fail' }, { seconds: 5 }]),
      'essential',
    );
    expect(waits(track)).toEqual([]);
  });

  test('steps stay in order: by time, and by what has happened', () => {
    for (const detail of ['essential', 'runs', 'full'] as const) {
      const { steps } = withDetail(poking.trace, detail);
      steps.slice(1).forEach((step, index) => {
        expect(step.at).toBeGreaterThanOrEqual(steps[index]!.at);
        expect(step.position).toBeGreaterThanOrEqual(steps[index]!.position);
        expect(step.number).toBe(index + 1);
      });
    }
  });

  test('whoever looks at every tick sees the ticks of the scheduler and nothing between', () => {
    expect(waits(withDetail(poking.trace, 'ticks'))).toEqual([]);
  });

  test('an author can name such a step; one that there is not is none', () => {
    const at = (n: number) => resolveStep(poking, { task: 'a', state: 'running', waits: n });
    expect(poking.steps[at(2)!]).toMatchObject({ kind: 'wait', at: 60 });
    expect(at(3)).toBeNull();
  });

  test('the sentence says who waits and how long, and the table has the idle time on both sides', () => {
    const step = poking.steps.find(({ wait }) => wait?.poke === 2)!;
    const { line, why } = narrate(poking, step.number, en);
    expect(line).toBe('`a` pokes and finds nothing yet.');
    expect(why).toContain('2nd poke; it pokes again in 60 s');
    const idle = deriveRows(poking).map((row) => row.idle?.seconds ?? 0);
    expect(idle).toEqual([0, 0, 59, 59]);
  });
});

describe('what the author says of a step', () => {
  const lesson = lessonFrom('lessons/airflow/retries.json');
  const track = lessonTrack(lesson);
  const wait = track.steps.find((step) => step.wait)!;

  test('stands at that step, into whichever steps the run is cut', () => {
    const { id } = lesson.scenarios[0];
    expect(guideAt(lesson, id, track, wait.number)).toContain('Now the wait');
    const full = withDetail(track.trace, 'full');
    const said = full.steps
      .map(({ number }) => guideAt(lesson, id, full, number))
      .filter((text) => text !== null);
    expect(said).toHaveLength(lesson.guide.length);
  });

  test('is not said in another run', () => {
    const other = lesson.scenarios[1]!.id;
    expect(guideAt(lesson, other, lessonTrack(lesson, other), 1)).toBeNull();
  });
});
