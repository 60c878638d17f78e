import { expect, test } from 'vitest';
import type { DagSpec } from '../../../src/engine';
import { checkSchedule } from '../../../src/engine/timetables';

const problems = (dag: Partial<DagSpec>, settings = {}) =>
  checkSchedule({ dag_id: 'd', tasks: [], start_date: '2024-01-01T00:00:00Z', ...dag }, settings).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

test.each<[string, Partial<DagSpec>, string[]]>([
  ['a plain cron', { schedule: '0 0 * * *' }, []],
  ['a preset', { schedule: '@daily' }, []],
  ['seconds and years', { schedule: '0 0 * * * 30 2024-2026' }, []],
  ['too few fields', { schedule: '0 0 * *' }, ['schedule schedule.cron.fields']],
  ['an unknown preset', { schedule: '@sometimes' }, ['schedule schedule.cron.fields']],
  ['minute 60', { schedule: '60 0 * * *' }, ['schedule schedule.cron.field']],
  ['day 0', { schedule: '0 0 0 * *' }, ['schedule schedule.cron.field']],
  ['an unknown month', { schedule: '0 0 1 foo *' }, ['schedule schedule.cron.field']],
  ['a step of 0', { schedule: '*/0 * * * *' }, ['schedule schedule.cron.field']],
  ['a sixth Monday', { schedule: '0 0 * * mon#6' }, ['schedule schedule.cron.field']],
  ['chance', { schedule: 'R * * * *' }, ['schedule schedule.cron.random']],
  [
    'a wrong zone',
    { schedule: { cron_trigger: '@daily', timezone: 'Europe/Atlantis' } },
    ['schedule.timezone schedule.timezone'],
  ],
  [
    'an offset as zone',
    { schedule: { cron_interval: '@daily', timezone: '+02:00' } },
    ['schedule.timezone schedule.timezone'],
  ],
  [
    'one wrong of several',
    { schedule: { cron_triggers: ['@daily', 'x'] } },
    ['schedule.cron_triggers.1 schedule.cron.fields'],
  ],
  ['no time at all', { schedule: { delta: 0 } }, ['schedule.delta schedule.delta']],
  [
    'an event on 30 February',
    { schedule: { events: ['2024-02-30T00:00:00Z'] } },
    ['schedule.events.0 schedule.date'],
  ],
  [
    'a list in a condition',
    { schedule: { assets: { any: [['a']] } } },
    ['schedule.assets.any.0 schedule.asset_list'],
  ],
  [
    'a plain delta beside assets',
    { schedule: { assets: 'a', and_time: { delta: 60 } } },
    ['schedule.and_time schedule.delta_beside_assets'],
  ],
  [
    'catchup from nowhere',
    { schedule: '@daily', catchup: true, start_date: null },
    ['catchup schedule.catchup_without_start'],
  ],
  ['catchup by hand only', { schedule: null, catchup: true, start_date: null }, []],
  ['continuous runs at once', { schedule: '@continuous' }, ['max_active_runs schedule.max_active_runs']],
  ['continuous, one at a time', { schedule: '@continuous', max_active_runs: 1 }, []],
])('an author who schedules by %s is told what Airflow would refuse', (_, dag, expected) => {
  expect(problems(dag)).toEqual(expected);
});

test('a setting can make catchup the default, which needs a start date', () => {
  const settings = { 'scheduler.catchup_by_default': true };
  expect(problems({ schedule: '@daily', start_date: null }, settings)).toEqual([
    'catchup schedule.catchup_without_start',
  ]);
});
