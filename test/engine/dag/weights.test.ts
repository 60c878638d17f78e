import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WEIGHT_RULES } from '../../../src/engine';
import { totalWeights, type WeightedTasks } from '../../../src/engine/dag/weights';

/** A random DAG: edges only from lower to higher indexes, in clumps so that sets fill up and overlap. */
const dags = fc
  .record({
    size: fc.integer({ min: 1, max: 1100 }),
    width: fc.integer({ min: 1, max: 60 }),
    parents: fc.integer({ min: 1, max: 4 }),
    chance: fc.infiniteStream(fc.nat({ max: 2 ** 30 })),
    same: fc.boolean(),
  })
  .map(({ size, width, parents, chance, same }): WeightedTasks => {
    const next = (below: number) => (chance.next().value ?? 0) % below;
    const upstream = Array.from({ length: size }, (_, at) => {
      const first = Math.max(0, at - (at % width) - width);
      if (at < width) return [];
      const found = Array.from({ length: 1 + next(parents) }, () => first + next(width));
      return [...new Set(found)].sort((a, b) => a - b);
    });
    const downstream: number[][] = upstream.map(() => []);
    upstream.forEach((above, at) => above.forEach((up) => downstream[up]?.push(at)));
    return {
      weights: upstream.map(() => (same ? 1 : next(1000) - 100)),
      rules: upstream.map(() => WEIGHT_RULES[next(3)] ?? 'absolute'),
      upstream,
      downstream,
    };
  });

/** By walking from each task to all its relatives. */
function walked({ weights, rules, ...relatives }: WeightedTasks): number[] {
  return weights.map((weight, task) => {
    const rule = rules[task] ?? 'absolute';
    if (rule === 'absolute') return weight;
    const seen = new Set<number>();
    const open = [...(relatives[rule][task] ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(relatives[rule][at] ?? []));
    }
    return [...seen].reduce((sum, at) => sum + (weights[at] ?? 0), weight);
  });
}

test('a task weighs as much as all its relatives together, each counted once', () => {
  fc.assert(
    fc.property(dags, (tasks) => {
      expect(totalWeights(tasks, [...tasks.weights.keys()])).toEqual(walked(tasks));
    }),
    { numRuns: 25 },
  );
});

test('a weight beyond 32 bits is taken as the greatest there is', () => {
  const task: WeightedTasks = { weights: [1e12], rules: ['absolute'], upstream: [[]], downstream: [[]] };
  expect(totalWeights(task, [0])).toEqual([2 ** 31 - 1]);
});
