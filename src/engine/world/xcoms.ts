/** What tasks have stored for one another. Airflow: `airflow/models/xcom.py`, semantics §10. */
import type { Json } from '../case';
import type { CauseCode, CauseValues } from '../causes';
import { XCOM_CHANGE, type ChangeLog } from '../history/change-log';

export class XComs {
  readonly #log: ChangeLog;
  readonly #stored = new Map<number, Map<string, Json>>();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  /** By key; undefined if the instance has stored nothing. */
  of(instance: number): ReadonlyMap<string, Json> | undefined {
    return this.#stored.get(instance);
  }

  push<C extends CauseCode>(
    instance: number,
    key: string,
    value: Json,
    code: C,
    values: CauseValues<C>,
  ): void {
    let stored = this.#stored.get(instance);
    if (!stored) this.#stored.set(instance, (stored = new Map()));
    const before = stored.get(key);
    stored.set(key, value);
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(value))
      this.#note(instance, key, value, code, values);
  }

  deleteAll<C extends CauseCode>(instance: number, code: C, values: CauseValues<C>): void {
    const stored = this.#stored.get(instance);
    if (!stored) return;
    this.#stored.delete(instance);
    for (const key of stored.keys()) this.#note(instance, key, undefined, code, values);
  }

  #note<C extends CauseCode>(
    instance: number,
    key: string,
    value: Json | undefined,
    code: C,
    values: CauseValues<C>,
  ): void {
    const entry = this.#log.xcoms.push({ instance, key, value }) - 1;
    this.#log.add(XCOM_CHANGE, entry, 0, 0, 0, 0, code, values);
  }
}
