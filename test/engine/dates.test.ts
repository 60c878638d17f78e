import { expect, test } from 'vitest';
import { isoDate, isoDateWithOffset, parseDateMs, pythonDate } from '../../src/engine/dates';

test.each([
  ['2024-03-01T00:00:00Z', '2024-03-01T00:00:00Z'],
  ['2024-03-01', '2024-03-01T00:00:00Z'],
  ['2024-03-01T10:30', '2024-03-01T10:30:00Z'],
  ['2024-03-01 10:30:00+02:00', '2024-03-01T08:30:00Z'],
  ['2024-03-01T00:00:00-0330', '2024-03-01T03:30:00Z'],
  ['2024-03-01T00:00:00.5Z', '2024-03-01T00:00:00.500000Z'],
  ['2025-03-04T05:06:07.000008Z', '2025-03-04T05:06:07.000008Z'],
  ['1969-12-31T23:59:59.999999Z', '1969-12-31T23:59:59.999999Z'],
])('%s is read to the microsecond', (text, expected) => {
  expect(isoDate(parseDateMs(text) ?? NaN)).toBe(expected);
});

test.each([
  '',
  'tomorrow',
  '2024-13-01',
  '2024-02-30',
  '2024-01-01T24:00:00Z',
  '2024-01-01T00:60:00Z',
  '20240101',
])('%j is no date', (text) => {
  expect(parseDateMs(text)).toBeNull();
});

test('dates are written as Airflow writes them into run ids and hashes', () => {
  const ms = parseDateMs('2026-01-01T00:00:00Z') ?? NaN;
  expect(isoDateWithOffset(ms)).toBe('2026-01-01T00:00:00+00:00');
  expect(pythonDate(ms)).toBe('2026-01-01 00:00:00+00:00');
});
