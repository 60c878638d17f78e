/** Reading what was kept, or comes from elsewhere: whatever it is, it cannot fail. */

/** The value of a JSON text; null where it is none, or there is no text. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
