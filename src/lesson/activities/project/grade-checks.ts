/** What must be true of the run of a wired DAG, and whether it is. */
import type { AttemptSpec, Case } from '../../../engine';
import { holds } from '../../claims/claims';
import type { TrackOf } from '../../claims/claims';
import { explainClaim, stepOfClaim } from '../../claims/explain-claim';
import type { ClaimMessage } from '../../claims/explain-claim';
import type { Claim } from '../../lesson';
import type { Message } from '../../message';
import { createTrack } from '../../runs/create-track';
import type { Track } from '../../runs/track';
import type { Check, ProjectPlan } from './plan';
import { behaving, projectCase } from './project-case';
import type { Behaviour } from './project-case';

export interface CheckResult {
  /** What must be true. Markdown. */
  readonly text: Message;
  readonly holds: boolean;
  /** How it is instead, as a clause; null where it holds. */
  readonly found: ClaimMessage | null;
  /** The step of the track at which one sees it; null where no single step of it does. */
  readonly step: number | null;
}

/**
 * What must come after something must do so whatever time it takes: such a check holds only if it also does in a run
 * in which the first one takes longer, provided that a right solution stands that. A check with a behaviour of its own
 * is looked at in another run, and has no step.
 * @param track in the lesson's own detail
 */
export function gradeChecks(plan: ProjectPlan, track: Track, trackOf: TrackOf): readonly CheckResult[] {
  const isLuck = luckOf(plan, track, {});
  return plan.checks.map((check) => {
    if (!check.behaviour) return gradeCheck(check, track, trackOf, isLuck);
    const other = createTrack(behaving(track.input, check.behaviour), track.detail);
    const result = gradeCheck(check, other, () => other, luckOf(plan, other, check.behaviour));
    return { ...result, step: null };
  });
}

function gradeCheck(
  { text, holds: claim }: Check,
  track: Track,
  trackOf: TrackOf,
  isLuck: (order: OrderClaim) => boolean,
): CheckResult {
  const missing = explainClaim(claim, track, trackOf).find((part) => !part.holds);
  if (missing) return { text, holds: false, found: missing.found, step: missing.step };
  const lucky = ordersIn(claim).find(isLuck);
  return {
    text,
    holds: lucky === undefined,
    found: lucky ? { code: 'found.luck', task: lucky.task, before: lucky.before } : null,
    step: stepOfClaim(lucky ?? claim, track, trackOf),
  };
}

type OrderClaim = Extract<Claim, { readonly type: 'task_before' }>;

/** The orders that a claim asks for. */
function ordersIn(claim: Claim): readonly OrderClaim[] {
  if (claim.type === 'all') return claim.claims.flatMap(ordersIn);
  return claim.type === 'task_before' ? [claim] : [];
}

/** Longer than anything else in a lesson. */
const LONGER_SECONDS = 3600;

/** Tells of an order that holds in this run whether it is only because the first task is quick. */
function luckOf(plan: ProjectPlan, track: Track, otherwise: Behaviour): (order: OrderClaim) => boolean {
  const slow = (input: Case, known: Map<string, Track>) => (task: string) => {
    let run = known.get(task);
    if (!run) known.set(task, (run = createTrack(slowed(input, task), track.detail)));
    return run;
  };
  const own = slow(track.input, new Map());
  const right = slow(behaving(projectCase(track.input, plan), otherwise), new Map());
  const isIn = (order: OrderClaim, run: Track) => holds(order, run, () => run);
  return (order) => !isIn(order, own(order.task)) && isIn(order, right(order.task));
}

function slowed(input: Case, task: string): Case {
  const longer = (attempt: AttemptSpec): AttemptSpec => ({
    ...attempt,
    seconds: (attempt.seconds ?? 0) + LONGER_SECONDS,
  });
  return {
    ...input,
    dags: input.dags.map((dag) => {
      const own = Object.entries(dag.behaviour ?? {}).map(([id, attempts]) => [
        id,
        id === task || id.startsWith(`${task}[`) ? attempts.map(longer) : attempts,
      ]);
      return { ...dag, behaviour: { [task]: [longer({})], ...Object.fromEntries(own) } };
    }),
  };
}
