/** What each trigger rule asks for, and how it stands: with the figures of a trigger rule's cause or answer. */
import type { TriggerRule } from '../../engine';
import { ids, number } from './phrases';
import type { Read } from '../values';

const STATES = ['success', 'failed', 'upstream_failed', 'skipped', 'removed'] as const;

/** None: said of any number. */
const tasks = (n: number) =>
  n === 0
    ? 'all upstream tasks'
    : n === 1
      ? 'its upstream task'
      : n === 2
        ? 'both upstream tasks'
        : `all ${number(n)} upstream tasks`;
const oneOf = (n: number) =>
  n === 0
    ? 'one of its upstream tasks'
    : n === 1
      ? 'its upstream task'
      : `one of ${number(n)} upstream tasks`;

/** What the rule asks for, after "needs". */
const NEEDS: Record<TriggerRule, (total: number) => string> = {
  all_success: (n) => `${tasks(n)} to succeed`,
  all_failed: (n) => `${tasks(n)} to fail`,
  all_done: (n) => `${tasks(n)} to end, in any state`,
  all_done_min_one_success: (n) => `${tasks(n)} to end, none skipped and at least one in success`,
  all_done_setup_success: (n) => `${tasks(n)} to end, and of setups among them one to succeed`,
  one_success: (n) => `${oneOf(n)} to succeed`,
  one_failed: (n) => `${oneOf(n)} to fail`,
  one_done: (n) => `${oneOf(n)} to succeed or fail`,
  none_failed: (n) => `${tasks(n)} to end without a failure`,
  none_failed_min_one_success: (n) => `${tasks(n)} to end without a failure, and at least one to succeed`,
  none_skipped: (n) => `${tasks(n)} to end, none of them skipped`,
  all_skipped: (n) => `${tasks(n)} to be skipped`,
  always: () => 'nothing',
};

/** The states that spoil a rule; where they are not named, all count. */
const SPOILERS: Partial<Record<TriggerRule, readonly string[]>> = {
  all_success: ['failed', 'upstream_failed', 'skipped'],
  all_failed: ['success', 'skipped'],
  none_failed: ['failed', 'upstream_failed'],
  none_failed_min_one_success: ['failed', 'upstream_failed'],
  none_skipped: ['skipped'],
  all_skipped: ['success', 'failed', 'upstream_failed'],
  all_done_min_one_success: ['skipped'],
};

function isRule(rule: string): rule is TriggerRule {
  return rule in NEEDS;
}

/** "2 success, 1 failed": how the upstream tasks stand. */
export function tally(v: Read, states: readonly string[] = STATES): string {
  return states
    .filter((state) => v.number(state) > 0)
    .map((state) => `${number(v.number(state))} ${state}`)
    .join(', ');
}

export function needs(v: Read): string {
  const rule = v.text('rule');
  const total = v.number('total');
  return isRule(rule) ? NEEDS[rule](total) : '';
}

/** The rule is met: a whole sentence, with the rule's name only where it is not the usual one. */
export function metSentence(v: Read): string {
  const total = v.number('total');
  const rule = v.text('rule');
  const success = v.number('success');
  if (total === 0) return 'It waits for no other task.';
  if (rule === 'always') return 'Its trigger rule always looks at no other task.';
  if (rule === 'all_success' && success === total)
    return total === 1
      ? 'Its only upstream task has succeeded.'
      : `All ${number(total)} upstream tasks have succeeded.`;
  return `Its trigger rule ${rule} needs ${needs(v)}: ${tally(v)}.`;
}

/** The rule is not met, or never can be. */
export function unmetSentence(v: Read): string {
  const running = v.number('running');
  const stands = [tally(v), running > 0 ? `${number(running)} not over yet` : ''].filter(Boolean);
  return `${v.text('rule')} needs ${needs(v)}: ${stands.join(', ') || 'there are none'}.`;
}

const BECAME: Readonly<Record<string, (many: boolean) => string>> = {
  success: () => 'succeeded',
  failed: () => 'failed',
  upstream_failed: (many) => `${many ? 'are' : 'is'} upstream_failed`,
  skipped: (many) => `${many ? 'were' : 'was'} skipped`,
  removed: (many) => `${many ? 'were' : 'was'} removed`,
};

/** The rule has settled the task. `ended`: ids of upstream tasks by the state in which they are, as far as they are known. */
export function settledSentence(v: Read, ended: ReadonlyMap<string, readonly string[]>): string {
  const rule = v.text('rule');
  const spoilers = (isRule(rule) ? SPOILERS[rule] : undefined) ?? STATES;
  const shown = (spoilers.some((state) => ended.has(state)) ? spoilers : STATES).flatMap((state) => {
    const tasks = ended.get(state) ?? [];
    return tasks.length > 0 ? [`${ids(tasks, 3)} ${BECAME[state]?.(tasks.length > 1) ?? ''}`] : [];
  });
  if (shown.length === 0)
    return `Its trigger rule ${rule} cannot be met any more: it needs ${needs(v)}, but they came to ${tally(v)}.`;
  const what =
    shown.length === 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
  return `${what}, so its trigger rule ${rule} cannot be met any more: it needs ${needs(v)}.`;
}
