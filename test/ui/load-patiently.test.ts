import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPatiently } from '../../src/ui/load-patiently';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Fails so many times, then gives what it loads. */
function failing(times: number) {
  const load = vi.fn(() =>
    load.mock.calls.length > times ? Promise.resolve('it') : Promise.reject(new Error('no network')),
  );
  return load;
}

test('what does not come at once is asked for again, later each time', async () => {
  const load = failing(3);
  const loaded = loadPatiently(load);
  await vi.advanceTimersByTimeAsync(999);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(load).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(2000 + 4000);
  await expect(loaded).resolves.toBe('it');
  expect(load).toHaveBeenCalledTimes(4);
});

test('and as soon as there is a network again', async () => {
  const load = failing(1);
  const loaded = loadPatiently(load);
  await vi.advanceTimersByTimeAsync(0);
  dispatchEvent(new Event('online'));
  await expect(loaded).resolves.toBe('it');
});

test('what does come is asked for once', async () => {
  const load = failing(0);
  await expect(loadPatiently(load)).resolves.toBe('it');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(load).toHaveBeenCalledTimes(1);
});
