import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCase } from '../../../src/engine';
import {
  actableTasks,
  counterpart,
  createTrack,
  diffTracks,
  firstDifference,
  forkCase,
} from '../../../src/lesson';
import type { Difference, Track } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { seedLesson } from '../lessons';

/** For properties over many runs, on a busy machine. */
const SLOW_MS = 60_000;
const lesson = seedLesson();
const trackOf = (id: string): Track =>
  createTrack(lesson.scenarios.find((scenario) => scenario.id === id)!.case, 'essential');

/** What differs, in a line each. */
function lines(items: readonly Difference[]): string[] {
  return items.map((item) => {
    if (item.kind === 'xcom') return `xcom ${item.taskId} ${item.key}`;
    const { was, is } = item.outcome;
    const word = (one: typeof was) =>
      one === null
        ? 'not there'
        : `${String(one.state)} ${one.startAt ?? '-'} ${one.endAt ?? '-'} ${one.tries}`;
    return `${item.kind === 'run' ? 'run' : item.taskId}: ${word(was)} → ${word(is)}`;
  });
}

describe('what comes out differently', () => {
  test(
    'nothing, between a run and itself',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...KINDS), fc.nat(30), (kind, seed) => {
          const input = makeCase(kind, seed);
          fc.pre(checkCase(input).length === 0);
          const [one, twin] = [createTrack(input, 'full'), createTrack(structuredClone(input), 'full')];
          expect(diffTracks(one, twin)).toEqual({ first: null, items: [] });
        }),
        { numRuns: 25 },
      );
    },
    SLOW_MS,
  );

  test('a failed task, what follows it, and the run', () => {
    const { first, items } = diffTracks(trackOf('two-tasks'), trackOf('ingest-fails'));
    expect(first).toEqual({ was: 2, is: 2 });
    expect(lines(items)).toEqual([
      'run: success 0 7 0 → failed 0 5 0',
      'ingest: success 0 4 1 → failed 0 4 1',
      'preprocess: success 4 7 1 → upstream_failed - 4 0',
    ]);
  });

  test('one more try, later times', () => {
    const { items } = diffTracks(trackOf('two-tasks'), trackOf('ingest-retries'));
    expect(lines(items)[1]).toMatch(/^ingest: success 0 4 1 → success 0 \d+ 2$/);
  });

  test('tasks that only one of them has', () => {
    const { items } = diffTracks(trackOf('two-tasks'), trackOf('five-tasks'));
    expect(lines(items).filter((line) => line.includes('not there'))).toHaveLength(3);
    const train = items.find((item) => item.kind === 'task' && item.taskId === 'train')!;
    expect(train.step).toMatchObject({ was: null });
  });

  test('each names the steps that show it, in both runs', () => {
    const [was, is] = [trackOf('two-tasks'), trackOf('ingest-fails')];
    const ingest = diffTracks(was, is).items.find(
      (item) => item.kind === 'task' && item.taskId === 'ingest',
    )!;
    const stateAt = (track: Track, step: number | null) =>
      track.trace.at(track.steps[step!]!.position).taskState(0);
    expect(stateAt(was, ingest.step.was)).toBe('success');
    expect(stateAt(is, ingest.step.is)).toBe('failed');
  });

  test('a value that a task returns', () => {
    const input = lesson.scenarios[0].case;
    const returning = (returns: number) => ({
      ...input,
      dags: [{ ...input.dags[0]!, behaviour: { ingest: [{ seconds: 4, returns }] } }],
    });
    const { items } = diffTracks(createTrack(returning(1), 'full'), createTrack(returning(2), 'full'));
    expect(items).toMatchObject([{ kind: 'xcom', key: 'return_value', value: { was: 1, is: 2 } }]);
  });
});

describe('switching between two runs stays at the same moment', () => {
  test('the same step, as long as both tell the same', () => {
    const [was, is] = [trackOf('two-tasks'), trackOf('ingest-fails')];
    expect(counterpart(was, 0, is)).toBe(0);
    expect(counterpart(was, 1, is)).toBe(1);
    expect(counterpart(was, was.steps.length - 1, is)).toBe(is.steps.length - 1);
  });

  test(
    'there and back, before they part, is where one was: in any run, after any act',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...KINDS), fc.nat(30), fc.nat(), (kind, seed, where) => {
          const input = makeCase(kind, seed);
          fc.pre(checkCase(input).length === 0);
          const track = createTrack(input, 'full');
          const step = where % track.steps.length;
          const [task] = actableTasks(track, step);
          fc.pre(task !== undefined && task.canClear);
          const forked = createTrack(
            forkCase(track, step, { do: 'clear', instance: task!.instance, downstream: false })!,
            'full',
          );
          const differs = firstDifference(track.trace, forked.trace);
          for (const { number, kind: what, position } of track.steps) {
            if (what === 'final' || (differs !== null && position > differs)) break;
            expect(counterpart(forked, counterpart(track, number, forked), track)).toBe(number);
          }
          for (const { number } of track.steps) {
            expect(forked.steps[counterpart(track, number, forked)]).toBeDefined();
          }
        }),
        { numRuns: 25 },
      );
    },
    SLOW_MS,
  );

  test('after they part, the last step at that time', () => {
    const [was, is] = [trackOf('two-tasks'), trackOf('five-tasks')];
    for (const step of was.steps.slice(1, -1)) {
      const other = is.steps[counterpart(was, step.number, is)]!;
      expect(other.at).toBeLessThanOrEqual(step.at);
    }
  });
});
