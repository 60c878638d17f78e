/** How much there is to learn at a step: where questions are asked first. Read off the trace; cheap for any run. */
import type { Change, Trace } from '../../engine';
import { changesOf } from './step-changes';
import type { Step, Track } from './track';

export interface Informative {
  readonly step: number;
  /** 0: nothing to ask. More is better. */
  readonly weight: number;
  /** Steps of one kind teach the same. */
  readonly kind: string;
}

/** What a task comes to, by how much it tells of the rules. */
const WEIGHT_OF_STATE: Readonly<Record<string, number>> = {
  up_for_retry: 7,
  upstream_failed: 7,
  skipped: 7,
  failed: 6,
  up_for_reschedule: 5,
  deferred: 5,
  removed: 3,
  scheduled: 3,
  restarting: 2,
  queued: 2,
  success: 1,
};

/** Every step with its weight, in order; Start has none. */
export function informativeSteps(track: Track): readonly Informative[] {
  return track.steps.map((step) => weigh(track, step));
}

function weigh(track: Track, step: Step): Informative {
  if (step.kind === 'start') return { step: step.number, weight: 0, kind: 'start' };
  const changes = step.kind === 'final' ? [endOfOnlyRun(track)] : changesOf(track, step);
  const weighed = changes.flatMap((change) => (change ? [weighChange(track.trace, change)] : []));
  const best = weighed.reduce((a, b) => (b.weight > a.weight ? b : a), { weight: 0, kind: 'none' });
  return { step: step.number, ...best };
}

function weighChange(trace: Trace, change: Change): { readonly weight: number; readonly kind: string } {
  // Foreseeing what a person does is no knowledge of the scheduler.
  if (change.phase === 'actions') return { weight: 0, kind: 'person' };
  if (change.kind === 'run') {
    const isEnd = change.to === 'success' || change.to === 'failed';
    return {
      weight: isEnd ? 5 : change.to === 'queued' ? 3 : 2,
      kind: `run ${change.to} ${change.cause.code}`,
    };
  }
  if (change.kind !== 'task' || change.to === 'absent' || change.from === 'absent')
    return { weight: 0, kind: 'rows' };
  if (change.to !== 'running') {
    const weight = WEIGHT_OF_STATE[change.to ?? 'none'] ?? 1;
    return { weight, kind: `${change.to} ${change.cause.code}` };
  }
  const deciding = decidingChange(trace, change);
  const { code } = deciding.cause;
  if (code === 'dependencies_met') {
    const rule = String(deciding.cause.values['rule']);
    const upstream = Number(deciding.cause.values['total'] ?? 0);
    const isUsual = rule === 'all_success';
    if (upstream === 0 && isUsual) return { weight: 2, kind: 'running first' };
    return { weight: isUsual && upstream === 1 ? 4 : 6, kind: `running ${rule} ${Math.min(upstream, 2)}` };
  }
  return { weight: code === 'poke_due' ? 4 : 6, kind: `running ${code}` };
}

/**
 * The change that decided a start: that it was scheduled, or, if it then stood waiting for room, that it got some.
 * Any other change decides itself.
 */
export function decidingChange(trace: Trace, change: Change): Change {
  if (change.kind !== 'task' || change.to !== 'running' || change.from === 'running') return change;
  const earlier: Change[] = [];
  for (const position of trace.changesOfTask(change.instance)) {
    if (position >= change.position) break;
    const before = trace.change(position);
    if (before.kind === 'task' && before.from !== before.to) earlier.push(before);
  }
  const queued = earlier.findLast((one) => one.kind === 'task' && one.to === 'queued');
  const scheduled = earlier.findLast((one) => one.kind === 'task' && one.to === 'scheduled');
  if (!queued || !scheduled) return change;
  if (change.at > queued.at) return change;
  return queued.at > scheduled.at ? queued : scheduled;
}

/** What Final shows where runs are no steps: the one run's end. Null where there are several, or none has ended. */
export function endOfOnlyRun({ trace, steps, detail }: Track): Change | null {
  if (detail !== 'essential' || trace.runs.length !== 1) return null;
  const { position } = steps.at(-2)!;
  const end = trace.changesOfRun(0).findLast((one) => {
    const change = trace.change(one);
    return change.kind === 'run' && (change.to === 'success' || change.to === 'failed');
  });
  return end !== undefined && end >= position ? trace.change(end) : null;
}

/**
 * The most informative steps, in the order of the run: those asked for first, then the heaviest, and rather something
 * new than the same kind of step again.
 */
export function chooseSteps(
  track: Track,
  {
    most,
    include,
    exclude,
  }: {
    readonly most: number;
    readonly include: readonly number[];
    readonly exclude: readonly number[];
  },
): readonly number[] {
  const found = informativeSteps(track).filter(({ weight }) => weight > 0);
  const open = new Map(found.map((one) => [one.step, one]));
  const timesAsked = new Map<string, number>();
  const chosen: number[] = [];
  const take = (one: Informative) => {
    chosen.push(one.step);
    open.delete(one.step);
    timesAsked.set(one.kind, (timesAsked.get(one.kind) ?? 0) + 1);
  };
  for (const step of include) {
    const one = open.get(step);
    if (one && chosen.length < most) take(one);
  }
  for (const step of exclude) open.delete(step);
  while (chosen.length < most && open.size > 0) {
    let best: Informative | null = null;
    let bestWorth = 0;
    for (const one of open.values()) {
      const worth = one.weight / (1 + (timesAsked.get(one.kind) ?? 0));
      if (worth > bestWorth) [best, bestWorth] = [one, worth];
    }
    if (!best) break;
    take(best);
  }
  return chosen.sort((a, b) => a - b);
}
