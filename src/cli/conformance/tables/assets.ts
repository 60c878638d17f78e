/** `asset_condition`: whether the events in the queue make a run. */
import type { AssetCondition } from '../../../engine';
import { conditionHolds } from '../../../engine/check';
import { same, type Verdict } from '../result';
import type { TableCase } from './table';

interface Input {
  readonly condition: AssetCondition | { readonly alias: AssetCondition[] };
  readonly queued: Readonly<Record<string, boolean>>;
}

export function runAssetCondition({ input, expect }: TableCase): Verdict {
  const { condition, queued } = input as Input;
  // An alias stands for any of the assets that it was resolved to.
  const plain = typeof condition === 'object' && 'alias' in condition ? { any: condition.alias } : condition;
  return same(expect, { triggered: conditionHolds(plain, (asset) => queued[asset] === true) });
}
