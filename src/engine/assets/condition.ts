/** Whether an asset condition holds. Airflow: `airflow/assets/evaluation.py`. */
import type { AssetCondition } from '../case';

/** `isQueued`: whether there is an event of an asset that no run has taken yet. A list means all. */
export function conditionHolds(condition: AssetCondition, isQueued: (asset: string) => boolean): boolean {
  if (typeof condition === 'string') return isQueued(condition);
  if (Array.isArray(condition)) return condition.every((part) => conditionHolds(part, isQueued));
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, isQueued));
  return condition.any.some((part) => conditionHolds(part, isQueued));
}

/** The assets that a condition names, each once, in the order of their first mention. */
export function assetsIn(condition: AssetCondition): string[] {
  if (typeof condition === 'string') return [condition];
  const parts = Array.isArray(condition) ? condition : 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(assetsIn))];
}
