/**
 * Cron expressions as croniter reads them, which Airflow uses: 5 fields, or 6 with seconds last, or 7 with years;
 * names, ranges that wrap, steps, `L`, `W`, `#`; day of month OR day of week where both are given. Times are wall
 * times (`./time-zone`), since cron knows no zones.
 */

/** A field's values in ascending order; null: every value. */
type Values = readonly number[] | null;

export interface Cron {
  readonly minutes: Values;
  /** Null means every hour, which Airflow treats in its own way when clocks change. */
  readonly hours: Values;
  readonly days: Values;
  readonly months: Values;
  readonly weekdays: Values;
  /** Null: there is no such field, minutes are exact. */
  readonly seconds: Values;
  readonly years: Values;
  readonly hasSeconds: boolean;
  /** `L`: the last day of the month. */
  readonly lastDay: boolean;
  /** `15W`: the working days nearest to these days. */
  readonly nearestWeekdays: readonly number[];
  /** `1#2`, `L5`: the nth (0: last) of a weekday in the month, as [weekday, nth]. */
  readonly nthWeekdays: readonly (readonly [number, number])[];
}

/** What is wrong with an expression: which field (from 0; -1: their number) and the text at fault. */
export interface CronProblem {
  readonly code: 'cron.fields' | 'cron.field' | 'cron.random';
  readonly field: number;
  readonly text: string;
}

/** What each stands for. */
const PRESETS: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@quarterly': '0 0 1 */3 *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

/** Airflow's presets, and those of croniter, by their names. */
export const CRON_PRESETS: readonly string[] = Object.keys(PRESETS);

const [DAY, MONTH, WEEKDAY] = [2, 3, 4];
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [0, 59],
  [1970, 2099],
] as const;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** The five fields that a preset stands for; any other expression as it is. */
export function expandPreset(expression: string): string {
  return PRESETS[expression.toLowerCase()] ?? expression;
}

/** Reads an expression or a preset. */
export function parseCron(expression: string): Cron | CronProblem {
  const fields = expandPreset(expression)
    .toLowerCase()
    .split(/[ \t\n\r\f\v]+/)
    .filter(Boolean);
  if (fields.length < 5 || fields.length > 7) return { code: 'cron.fields', field: -1, text: expression };
  const read: Field[] = [];
  for (const [index, text] of fields.entries()) {
    try {
      read.push(parseField(text, index, fields));
    } catch (problem) {
      if (problem instanceof BadField) return { code: problem.code, field: index, text };
      throw problem;
    }
  }
  const nth = read[WEEKDAY]?.nth ?? [];
  const plain = (read[WEEKDAY]?.values ?? []).filter((day) => !nth.some(([weekday]) => weekday === day));
  if (nth.length > 0 && plain.length > 0 && read[WEEKDAY]?.values?.length !== 7) {
    return { code: 'cron.field', field: WEEKDAY, text: fields[WEEKDAY] ?? '' };
  }
  const values = (index: number) => read[index]?.values ?? null;
  return {
    minutes: values(0),
    hours: values(1),
    days: values(DAY),
    months: values(MONTH),
    weekdays: values(WEEKDAY),
    seconds: values(5),
    years: values(6),
    hasSeconds: fields.length > 5,
    lastDay: read[DAY]?.last ?? false,
    nearestWeekdays: read[DAY]?.nearest ?? [],
    nthWeekdays: nth,
  };
}

interface Field {
  values: Values;
  last: boolean;
  nearest: number[];
  nth: (readonly [number, number])[];
}

class BadField extends Error {
  constructor(readonly code: CronProblem['code'] = 'cron.field') {
    super(code);
  }
}

/** A name or a number, as a number. */
function valueOf(text: string, index: number): number {
  if (/^\d+$/.test(text)) return index === WEEKDAY && text !== '' && Number(text) === 7 ? 0 : Number(text);
  const name = index === MONTH ? MONTHS.indexOf(text) + 1 : index === WEEKDAY ? WEEKDAYS.indexOf(text) : -1;
  if (name < 0 || (index === MONTH && name === 0)) throw new BadField();
  return name;
}

function parseField(whole: string, index: number, fields: readonly string[]): Field {
  if (/^[hr](\(\d+-\d+\))?(\/\d+)?$/.test(whole))
    throw new BadField(whole.startsWith('r') ? 'cron.random' : 'cron.field');
  if (whole.includes('?') && (whole !== '?' || (index !== DAY && index !== WEEKDAY))) throw new BadField();
  const field: Field = { values: null, last: false, nearest: [], nth: [] };
  const found = new Set<number>();
  let every = whole === '?';
  for (const item of every ? [] : whole.split(',')) {
    if (item === '*') every = true;
    else if (item === 'l' && index === DAY) field.last = true;
    else if (index === DAY && /^(\d+w|w\d+)$/.test(item)) {
      const day = Number(item.replace('w', ''));
      if (day < 1 || day > 31 || whole !== item) throw new BadField();
      field.nearest.push(day);
      found.add(day);
    } else {
      const [text, nth] = index === WEEKDAY ? splitNth(item) : [item, null];
      for (const value of expand(text, index)) {
        found.add(value);
        if (nth !== null) field.nth.push([value, nth]);
      }
    }
  }
  const size = found.size + (field.last ? 1 : 0);
  const [low, high] = RANGES[index] ?? [0, 0];
  const other = index === DAY ? fields[WEEKDAY] : index === WEEKDAY ? fields[DAY] : '*';
  if (size === high - low + 1 && other?.includes('*')) every = true;
  if (!every) field.values = [...found].sort((a, b) => a - b);
  return field;
}

/** `mon#2` → `mon`, 2; `l5` → `5`, 0 for the last. */
function splitNth(item: string): [string, number | null] {
  const names = `(?:(?:${WEEKDAYS.join('|')})(?:-(?:${WEEKDAYS.join('|')}))?|\\w+)`;
  const numbered = new RegExp(`^(${names})#(\\d+)$`).exec(item);
  if (numbered) {
    const nth = Number(numbered[2]);
    if (nth < 1 || nth > 5) throw new BadField();
    return [numbered[1] ?? '', nth];
  }
  const last = /^l(\d+)$/.exec(item);
  return last ? [last[1] ?? '', 0] : [item, null];
}

/** The values of one item: a value, `low-high`, and either or `*` with `/step`. */
function expand(item: string, index: number): number[] {
  const [low, high] = RANGES[index] ?? [0, 0];
  const ranged = item.replace(/^\*(?=\/.)/, `${low}-${high}`);
  let found = /^([^-]+)-([^-/]+)(?:\/(\d+))?$/.exec(ranged);
  let isStart = false;
  if (!found) {
    found = /^([^-]+)-([^-/]+)(?:\/(\d+))?$/.exec(item.replace(/^(.+)\/(.+)$/, `$1-${high}/$2`));
    isStart = found !== null;
  }
  const values = found ? rangeOf(found, index, isStart) : [valueOf(item, index)];
  if (values.some((value) => value < low || value > high)) throw new BadField();
  return values;
}

function rangeOf(found: RegExpExecArray, index: number, isStart: boolean): number[] {
  const [min, max] = RANGES[index] ?? [0, 0];
  const step = Number(found[3] ?? 1);
  let from = valueOf(found[1] ?? '', index);
  let to = index === DAY && found[2] === 'l' ? 31 : valueOf(found[2] ?? '', index);
  if (step === 0 || Math.max(from, to) > max) throw new BadField();
  if (from === to) {
    if (isStart) return [from];
    [from, to] = [min, max]; // `mon-mon` is the whole week
  }
  if (from <= to) return steps(from, to, step);
  const first = steps(from, max, step);
  const lastValue = first.at(-1) ?? max;
  const left = max - lastValue;
  const skip = lastValue - min + step > max - min + 1 && left < step ? step - left : 0;
  return [...first, ...steps(min + skip, to, step)];
}

function steps(from: number, to: number, step: number): number[] {
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}
