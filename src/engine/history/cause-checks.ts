/** The dependency checks behind a cause: asked again of the past when somebody wants to see them. */
import type { CauseCode } from '../causes';
import type { Answer, Cause, CheckName, Values } from '../reason';
import type { ReasonCode } from '../reasons';
import { answerOf, SCHEDULING_CHECKS } from '../rules';
import type { History } from './history';
import { PastView } from './past-view';

/** All checks passed, and the scheduler acted. */
const ALL_PASSED: ReadonlySet<CauseCode> = new Set([
  'dependencies_met',
  'retry_due',
  'poke_due',
  'nothing_to_run',
]);

/** The cause of the change at a position; `tick` is the one in which it happened. */
export function explainCause(history: History, position: number, tick: number): Cause {
  const cause = history.log.cause(position);
  if (ALL_PASSED.has(cause.code))
    return new CheckedCause(cause, () => allChecks(history, position, tick, cause));
  const decided = decidingAnswer(cause);
  return decided ? { ...cause, checks: [decided] } : cause;
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

/** The trigger rule answers with the figures that it had then: within a tick the scheduler does not see its own changes at once. */
function allChecks(history: History, position: number, tick: number, { values }: Cause): Answer[] {
  const view = new PastView(history, position, tick);
  const instance = history.log.subjects.get(position);
  const task = history.rows.task(instance);
  const code =
    task.upstream.length === 0 ? 'no_upstream' : task.triggerRule === 'always' ? 'rule_always' : 'rule_met';
  return SCHEDULING_CHECKS.map((check) =>
    check.name === 'Trigger Rule'
      ? answer(check.name, true, code, code === 'rule_met' ? { ...values, running: unfinished(values) } : {})
      : answerOf(check, view, instance),
  );
}

/** The one check that gave an instance its state. */
function decidingAnswer({ code, values }: Cause): Answer | null {
  switch (code) {
    case 'set_by_rule':
      return answer('Trigger Rule', false, 'rule_not_met', {
        ...values,
        running: unfinished(values),
        waiting: [],
      });
    case 'set_by_setup': {
      const { setups = [], total = 0, success = 0 } = values;
      return answer('Trigger Rule', false, 'setups_not_done', { setups, total, success, waiting: [] });
    }
    case 'set_by_decision':
      return answer('Not Previously Skipped', false, 'skipped_before', values);
    case 'set_by_source':
      return answer('Mapped dependencies have succeeded', false, 'source_not_successful', {
        ...values,
        states: [],
      });
    default:
      return null;
  }
}

function unfinished(values: Values): number {
  const figure = (name: string) => Number(values[name] ?? 0);
  const over = ['success', 'skipped', 'failed', 'upstream_failed', 'removed'];
  return Math.max(0, figure('total') - over.reduce((sum, name) => sum + figure(name), 0));
}

function answer(check: CheckName, passed: boolean, code: ReasonCode, values: Values): Answer {
  return { check, passed, reason: { code, values } };
}
