/** A cron expression in a learner's words, as code and figures. Patterns that are not common keep the expression. */
import type { Cron } from './cron';
import type { CronTicks } from './cron-ticks';
import type { Description } from './timetable';

export function describeCron(ticks: CronTicks): Description {
  const { expression, zone, fields } = ticks;
  const simple = fields && describeFields(fields);
  const values = { expression, zone };
  return simple
    ? { code: `cron.${simple.code}`, values: { ...values, ...simple.values } }
    : { code: 'cron', values };
}

/** Null where no simple words fit. Weekdays are 0 (Sunday) to 6. */
function describeFields(cron: Cron): Description | null {
  const { minutes, hours, days, months, weekdays } = cron;
  if (cron.hasSeconds || cron.lastDay || cron.nearestWeekdays.length + cron.nthWeekdays.length > 0)
    return null;
  const everyDay = days === null && months === null && weekdays === null;
  if (hours === null) {
    if (!everyDay) return null;
    if (minutes === null) return { code: 'every_minute', values: {} };
    if (minutes.length === 1) return { code: 'hourly', values: { minute: minutes[0] ?? 0 } };
    const step = stepOf(minutes, 60);
    return step === null ? null : { code: 'every_minutes', values: { step } };
  }
  if (minutes?.length !== 1) return null;
  const minute = String(minutes[0]).padStart(2, '0');
  const hourStep = hours.length > 1 && minutes[0] === 0 ? stepOf(hours, 24) : null;
  if (everyDay && hourStep !== null) return { code: 'every_hours', values: { step: hourStep } };
  const times = hours.map((hour) => `${String(hour).padStart(2, '0')}:${minute}`);
  if (everyDay) return { code: 'daily', values: { times } };
  if (days === null && months === null)
    return { code: 'weekly', values: { times, weekdays: (weekdays ?? []).map(String) } };
  if (weekdays === null && months === null)
    return { code: 'monthly', values: { times, days: (days ?? []).map(String) } };
  if (weekdays === null && days !== null) {
    return { code: 'yearly', values: { times, days: days.map(String), months: (months ?? []).map(String) } };
  }
  return null;
}

/** 15 for 0, 15, 30, 45 of 60; null where the values are not evenly spaced from 0. */
function stepOf(values: readonly number[], size: number): number | null {
  const step = values[1] ?? 0;
  const even = values.length * step === size && values.every((value, index) => value === index * step);
  return even && step > 0 ? step : null;
}
