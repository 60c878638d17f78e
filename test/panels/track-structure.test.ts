import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine';
import { createTrack } from '../../src/lesson';
import type { Detail } from '../../src/lesson';
import {
  dagOfRun,
  instancesOfRun,
  nextOrFirst,
  runOfStep,
  stepsOfTask,
} from '../../src/panels/track-structure';

const trackOf = (name: string, detail: Detail) => {
  const text = readFileSync(`test/conformance/recordings/${name}.json`, 'utf8');
  return createTrack((JSON.parse(text) as { input: Case }).input, detail);
};

describe('which run a step is about', () => {
  it('is that of its change, and before any the first', () => {
    const track = trackOf('several-dags/trigger-dag-run', 'essential');
    for (const { number, change } of track.steps) {
      const at = change === null ? null : track.trace.change(change);
      if (at?.kind === 'task') expect(runOfStep(track, number)).toBe(track.trace.tasks[at.instance]!.run);
    }
    expect(runOfStep(track, 0)).toBe(0);
    const last = track.steps.length - 1;
    expect(runOfStep(track, last)).toBe(runOfStep(track, last - 1));
  });

  it('is none where there never is one, and the DAG shown is the first', () => {
    const track = createTrack(
      {
        case: 'x',
        clock: '2024-01-01T00:00:00Z',
        dags: [{ dag_id: 'a', schedule: null, tasks: [{ task_id: 't' }] }],
      },
      'essential',
    );
    expect(runOfStep(track, 0)).toBeNull();
    expect(dagOfRun(track.trace, null).dagId).toBe('a');
  });
});

describe('the steps and instances of a task', () => {
  it('are all those in which it changes, in every detail', () => {
    const steps = (detail: Detail) => stepsOfTask(trackOf('lessons/seed-two-tasks', detail), 0, 'preprocess');
    expect(steps('essential')).toEqual([3, 4]);
    // scheduled, queued, running, success.
    expect(steps('full')).toHaveLength(4);
    expect(steps('ticks')).toEqual([2, 3]);
    expect(stepsOfTask(trackOf('lessons/seed-two-tasks', 'essential'), 0, 'nobody')).toEqual([]);
    expect(stepsOfTask(trackOf('lessons/seed-two-tasks', 'essential'), null, 'ingest')).toEqual([]);
  });

  it('are counted run by run', () => {
    const { trace } = trackOf('schedules/catchup-one-run-a-loop', 'essential');
    for (const run of trace.runs) {
      const instances = instancesOfRun(trace, run.index).flat();
      expect(instances).toEqual(trace.tasks.filter((row) => row.run === run.index).map((row) => row.index));
    }
  });

  it('lead to the next of them, else to the first', () => {
    expect([0, 3, 4, 9].map((cursor) => nextOrFirst([3, 4], cursor))).toEqual([3, 4, 3, 3]);
    expect(nextOrFirst([], 0)).toBeNull();
  });
});
