import { describe, expect, it, test } from 'vitest';
import { createTrack, taskLife, WAYS } from '../../../src/lesson';
import type { LifeState } from '../../../src/lesson';
import { smallCase } from '../../engine/small-cases';
import { recordedCases } from '../recorded-cases';

const isAWay = (from: LifeState, to: LifeState) =>
  WAYS.some((way) => way.from.includes(from) && way.to.includes(to));

describe('the life of a task', () => {
  test.each(recordedCases().map((input) => [input.case, input]))(
    'has every change of state that tasks go through in %s',
    (_, input) => {
      const track = createTrack(input, 'full');
      const missing = track.trace.tasks.flatMap(({ index }) =>
        taskLife(track, index, track.steps.length - 1).filter(({ from, to }) => !isAWay(from, to)),
      );
      expect(missing).toEqual([]);
    },
  );

  it('is told up to the step that one looks at, each change with the step at which one sees it', () => {
    const input = smallCase([{ task_id: 'a', retries: 1, retry_delay: 5 }], [], {
      a: [{ outcome: 'fail', seconds: 2 }, { seconds: 3 }],
    });
    const track = createTrack(input, 'essential');
    const told = (cursor: number) =>
      taskLife(track, 0, cursor).map(({ from, to, step }) => `${from} to ${to} at ${step}`);
    expect(told(0)).toEqual([]);
    expect(told(2)).toEqual([
      'none to scheduled at 1',
      'scheduled to queued at 1',
      'queued to running at 1',
      'running to up_for_retry at 2',
    ]);
    expect(told(track.steps.length - 1).slice(4)).toEqual([
      'up_for_retry to scheduled at 4',
      'scheduled to queued at 4',
      'queued to running at 4',
      'running to success at 5',
    ]);
  });

  it('never tells of a step that is still to come', () => {
    for (const input of recordedCases().slice(0, 60)) {
      const track = createTrack(input, 'essential');
      for (const { index } of track.trace.tasks.slice(0, 5)) {
        for (let cursor = 0; cursor < track.steps.length; cursor++) {
          for (const { step } of taskLife(track, index, cursor)) expect(step).toBeLessThanOrEqual(cursor);
        }
      }
    }
  });
});
