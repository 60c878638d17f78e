import { expect, test } from 'vitest';
import { recordedTicks, simulate, toRecording } from '../../src/engine';
import { smallCase } from './small-cases';

// A call takes some 120,000 arguments at most: all changes of a phase were once handed over in one.
test('a recording takes any number of changes in one phase, tick by tick', () => {
  const list = (length: number) => Array.from({ length }, (_, index) => index);
  const trace = simulate(
    smallCase([{ task_id: 'a', expand: { x: list(400), y: list(330) } }], [], {}, { until: { ticks: 1 } }),
  );
  const [first] = recordedTicks(trace, { withoutBlocked: true });
  expect(first?.phases.actions).toHaveLength(132_001);
}, 60_000);

test('what blocks can be left out, and nothing else goes with it', () => {
  const trace = simulate(smallCase(['a', 'b'], ['a > b']));
  const whole = toRecording(trace);
  expect(whole.ticks[0]?.blocked).toEqual({ 'd/r': { b: ['Trigger Rule'] } });
  expect(toRecording(trace, { withoutBlocked: true })).toEqual({
    ...whole,
    ticks: whole.ticks.map(({ blocked: _, ...tick }) => tick),
  });
});
