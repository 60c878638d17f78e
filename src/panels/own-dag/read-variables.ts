/** Variables as Airflow exports them: a JSON object of names and values (`airflow variables export`). */
import { isJsonObject } from './json-object';

/** By name, as text; null where the text holds none. */
export function readVariables(text: string): Record<string, string> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJsonObject(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)]),
  );
}
