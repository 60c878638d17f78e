/** The dependency checks behind a cause: asked again of the past when somebody wants to see them. */
import type { CauseCode } from '../causes';
import { answerOf, type Answer, type Cause, type Values } from '../reason';
import { SCHEDULING_CHECKS, type KnownSettlingCheck } from '../rules';
import type { History } from './history';
import { PastView } from './past-view';

/** All checks passed, and the scheduler acted. */
const ALL_PASSED: ReadonlySet<CauseCode> = new Set([
  'dependencies_met',
  'retry_due',
  'poke_due',
  'nothing_to_run',
]);

/** Which check leads to a cause. */
const DECIDED_BY: ReadonlyMap<string, KnownSettlingCheck> = new Map(
  SCHEDULING_CHECKS.flatMap((check) =>
    check.settles ? Object.keys(check.settles.causes).map((code) => [code, check] as const) : [],
  ),
);

/** The cause of the change at a position; `tick` is the one in which it happened. */
export function explainCause(history: History, position: number, tick: number): Cause {
  const cause = history.log.cause(position);
  if (ALL_PASSED.has(cause.code))
    return new CheckedCause(cause, () => allChecks(history, position, tick, cause));
  const decided = DECIDED_BY.get(cause.code);
  return decided ? { ...cause, checks: [answerBehind(decided, cause)] } : cause;
}

/** A cause whose checks are worked out when they are first read. */
class CheckedCause implements Cause {
  readonly code: CauseCode;
  readonly values: Values;
  readonly #ask: () => readonly Answer[];
  #checks: readonly Answer[] | null = null;

  constructor({ code, values }: Cause, ask: () => readonly Answer[]) {
    this.code = code;
    this.values = values;
    this.#ask = ask;
  }

  get checks(): readonly Answer[] {
    return (this.#checks ??= this.#ask());
  }
}

function allChecks(history: History, position: number, tick: number, { values }: Cause): Answer[] {
  const view = new PastView(history, position, tick);
  const instance = history.log.subjects.get(position);
  return SCHEDULING_CHECKS.map((check) =>
    check.recall
      ? { check: check.name, passed: true, reason: check.recall(view, instance, values) }
      : answerOf(check, view, instance),
  );
}

/** What the check said that gave an instance its state. */
function answerBehind(check: KnownSettlingCheck, { code, values }: Cause): Answer {
  const answer = check.settles.answerBehind as (code: CauseCode, values: Values) => Answer['reason'];
  return { check: check.name, passed: false, reason: answer(code, values) };
}
