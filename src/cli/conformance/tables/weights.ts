/** `weight_rule`: the total weight of every task of a small DAG. */
import type { WeightRule } from '../../../engine';
import { totalWeights } from '../../../engine/check';
import { same, type Verdict } from '../result';
import type { TableCase } from './table';

interface Input {
  readonly edges: readonly (readonly [string, string])[];
  readonly priority_weight: Readonly<Record<string, number>>;
  readonly weight_rule: WeightRule;
}

export function runWeightRule({ input, expect }: TableCase): Verdict {
  const { edges, priority_weight, weight_rule } = input as Input;
  const ids = Object.keys(priority_weight);
  const tasks = ids.map((id) => ({
    priorityWeight: priority_weight[id] ?? 1,
    weightRule: weight_rule,
    upstream: edges.filter(([, down]) => down === id).map(([up]) => ids.indexOf(up)),
    downstream: edges.filter(([up]) => up === id).map(([, down]) => ids.indexOf(down)),
  }));
  const order: number[] = [];
  while (order.length < ids.length) {
    const free = tasks.findIndex(
      (task, at) => !order.includes(at) && task.upstream.every((up) => order.includes(up)),
    );
    order.push(free);
  }
  const weights = totalWeights(tasks, order);
  return same(expect, Object.fromEntries(ids.map((id, at) => [id, weights[at]])));
}
