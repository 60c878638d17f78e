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
  const upstream = ids.map((id) => edges.filter(([, down]) => down === id).map(([up]) => ids.indexOf(up)));
  const downstream = ids.map((id) => edges.filter(([up]) => up === id).map(([, down]) => ids.indexOf(down)));
  const order: number[] = [];
  while (order.length < ids.length) {
    const free = upstream.findIndex(
      (above, at) => !order.includes(at) && above.every((up) => order.includes(up)),
    );
    order.push(free);
  }
  const own = ids.map((id) => priority_weight[id] ?? 1);
  const rules = ids.map(() => weight_rule);
  const weights = totalWeights({ weights: own, rules, upstream, downstream }, order);
  return same(expect, Object.fromEntries(ids.map((id, at) => [id, weights[at]])));
}
