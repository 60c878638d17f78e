/**
 * Records of earlier versions, brought to the present one: one file a version, each from its own to the next. They are
 * held by frozen records (test/player/records/), and never change once a version has been published.
 */
import { v1ToV2 } from './v1-to-v2';

/** By the version that it starts from. */
const MIGRATIONS: Readonly<Record<number, (record: Readonly<Record<string, unknown>>) => unknown>> = {
  1: v1ToV2,
};

/** A parsed record as the present version writes it, where there is a way to it; else what it was, or null. */
export function migrate(record: unknown): unknown {
  let now = record;
  // Every migration raises the version; a record that does not is none of ours.
  for (let steps = 0; steps <= Object.keys(MIGRATIONS).length; steps++) {
    if (typeof now !== 'object' || now === null || !('version' in now)) return now;
    const step = MIGRATIONS[Number(now.version)];
    if (!step) return now;
    now = step(now as Readonly<Record<string, unknown>>);
  }
  return null;
}
