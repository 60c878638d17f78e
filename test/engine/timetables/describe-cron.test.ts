import { expect, test } from 'vitest';
import { createTimetable } from '../../../src/engine/timetables';

test.each([
  ['* * * * *', 'cron.every_minute', {}],
  ['*/15 * * * *', 'cron.every_minutes', { step: 15 }],
  ['@hourly', 'cron.hourly', { minute: 0 }],
  ['0 */6 * * *', 'cron.every_hours', { step: 6 }],
  ['30 6 * * *', 'cron.daily', { times: ['06:30'] }],
  ['0 6,18 * * *', 'cron.daily', { times: ['06:00', '18:00'] }],
  ['0 9 * * mon-fri', 'cron.weekly', { times: ['09:00'], weekdays: ['1', '2', '3', '4', '5'] }],
  ['@monthly', 'cron.monthly', { times: ['00:00'], days: ['1'] }],
  ['@quarterly', 'cron.yearly', { times: ['00:00'], days: ['1'], months: ['1', '4', '7', '10'] }],
  ['0 0 13 * 5', 'cron', {}],
  ['0 0 L * *', 'cron', {}],
  ['*/7 * * * *', 'cron', {}],
])('a learner can be told in words what %s means', (schedule, code, values) => {
  const { description } = createTimetable({ schedule }, {});
  expect(description.code).toBe(code);
  expect(description.values).toMatchObject({ ...values, zone: 'UTC' });
});
