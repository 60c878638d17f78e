/** Why, in a finished run: the dependency checks, asked again of the past when somebody wants to see what they say. */
import type { CauseCode } from '../causes';
import { ABSENT, SCHEDULED } from '../codes';
import { answerOf, type Answer, type Cause, type Values } from '../reason';
import { QUEUEING_CHECKS, SCHEDULING_CHECKS, type KnownSettlingCheck, type View } from '../rules';
import { relevantRows } from '../rules/relevance';
import type { Explainer } from './explainer';
import type { History } from './history';
import { PastView } from './past-view';
import { queueAnswers } from './queue-place';
import { isWaiting } from './waiting';

/** For `explainWith`. */
export const EXPLAINER: Explainer = { checksBehind, checks, blocked, upstream };

const CHECKS = [...SCHEDULING_CHECKS, ...QUEUEING_CHECKS];

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

function checksBehind(history: History, position: number, tick: number, cause: Cause) {
  if (ALL_PASSED.has(cause.code)) return allChecks(history, position, tick, cause);
  const decided = DECIDED_BY.get(cause.code);
  return decided && [answerBehind(decided, cause)];
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

function checks(view: View, instance: number): readonly Answer[] {
  if (view.state(instance) === ABSENT) return [];
  return CHECKS.map((check) => answerOf(check, view, instance));
}

function blocked(history: History, view: PastView, instance: number): readonly Answer[] {
  if (!isWaiting(view, instance)) return [];
  // Most checks pass: only those that do not are explained.
  const found = CHECKS.filter(
    (check) => check.name !== 'Task Instance State' && !check.judge(view, instance).passed,
  ).map((check) => answerOf(check, view, instance));
  if (found.length > 0 || view.state(instance) !== SCHEDULED) return found;
  return queueAnswers(history, view, instance).filter((answer) => !answer.passed);
}

function upstream(view: View, instance: number): readonly number[] {
  return view.rows.task(instance).upstream.flatMap((task) => relevantRows(view, instance, task));
}
