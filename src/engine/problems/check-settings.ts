/** Dates, the clock, pools and settings. */
import type { Case } from '../case';
import { parseDateMs } from '../dates';
import { nearest } from '../nearest';
import { isSettingOfKind, SETTING_KINDS, type SettingKind } from '../settings';
import type { Add, CaseProblem } from './problem';

const SETTINGS: ReadonlyMap<string, SettingKind> = new Map(Object.entries(SETTING_KINDS));

export function checkSettings(input: Case, add: Add): void {
  const checkDate = (path: CaseProblem['path'], date: string | null | undefined) => {
    if (typeof date === 'string' && parseDateMs(date) === null) add(path, 'date', { date });
  };
  checkDate(['clock'], input.clock);
  for (const [at, dag] of input.dags.entries()) {
    checkDate(['dags', at, 'start_date'], dag.start_date);
    checkDate(['dags', at, 'end_date'], dag.end_date);
    dag.tasks.forEach((task, index) => {
      if (task.start_date !== undefined)
        checkDate(['dags', at, 'tasks', index, 'start_date'], task.start_date);
    });
  }
  const seconds = input.tick_seconds ?? 1;
  if (!Number.isInteger(seconds) || seconds < 1) add(['tick_seconds'], 'tick_seconds', { seconds });
  for (const [setting, value] of Object.entries(input.settings ?? {})) {
    const kind: SettingKind | undefined = SETTINGS.get(setting);
    if (kind === undefined)
      add(['settings', setting], 'setting.unknown', { setting, near: nearest(setting, SETTINGS.keys()) });
    else if (!isSettingOfKind(kind, value))
      add(['settings', setting], 'setting.kind', {
        setting,
        kind: typeof kind === 'string' ? kind : [...kind],
      });
  }
  const parallelism = input.settings?.['core.parallelism'];
  // What is no number at all is told above.
  if (parallelism !== undefined && Number(parallelism) <= 0)
    add(['settings', 'core.parallelism'], 'parallelism', { value: JSON.stringify(parallelism) });
  for (const [pool, spec] of Object.entries(input.pools ?? {})) {
    const slots = typeof spec === 'number' ? spec : spec.slots;
    if (slots < -1) add(['pools', pool], 'pool.slots', { pool, slots });
  }
}
