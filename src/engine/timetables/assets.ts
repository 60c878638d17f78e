/** Runs when assets are updated, alone or beside a timetable. Airflow: `AssetTriggeredTimetable` in `airflow/timetables/simple.py`, `airflow/timetables/assets.py`. */
import type { AssetCondition } from '../case';
import type { TimetableRules } from './timetable';

export function assetTriggered(assets: AssetCondition): TimetableRules {
  return {
    isPeriodic: false,
    assets,
    description: { code: 'assets', values: { condition: conditionText(assets) } },
    nextRun: () => null,
    manualInterval: (atMs) => [atMs, atMs],
  };
}

export function assetsOrTime(assets: AssetCondition, timetable: TimetableRules): TimetableRules {
  return { ...timetable, assets };
}

/** `a & (b | c)`, as it is written in Python. */
export function conditionText(condition: AssetCondition, nested = false): string {
  if (typeof condition === 'string') return condition;
  const [parts, sign] = Array.isArray(condition)
    ? [condition, ' & ']
    : 'all' in condition
      ? [condition.all, ' & ']
      : [condition.any, ' | '];
  const text = parts.map((part) => conditionText(part, true)).join(sign);
  return nested && parts.length > 1 ? `(${text})` : text;
}
