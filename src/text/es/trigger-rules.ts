/** What each trigger rule asks for, and how it stands, in Spanish. */
import type { TriggerRule } from '../../engine';
import type { Read } from '../values';
import { ids, number } from './phrases';

const STATES = ['success', 'failed', 'upstream_failed', 'skipped', 'removed'] as const;

/** None: said of any number. */
const tasks = (n: number) =>
  n === 0
    ? 'todas las tareas upstream'
    : n === 1
      ? 'su tarea upstream'
      : n === 2
        ? 'las dos tareas upstream'
        : `las ${number(n)} tareas upstream`;
const oneOf = (n: number) =>
  n === 0
    ? 'una de sus tareas upstream'
    : n === 1
      ? 'su tarea upstream'
      : `una de sus ${number(n)} tareas upstream`;
/** The verb of the tasks: one of them, or all. */
const verb = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** What the rule asks for, after "necesita". */
const NEEDS: Record<TriggerRule, (total: number) => string> = {
  all_success: (n) => `que ${tasks(n)} ${verb(n, 'termine', 'terminen')} en success`,
  all_failed: (n) => `que ${tasks(n)} ${verb(n, 'falle', 'fallen')}`,
  all_done: (n) => `que ${tasks(n)} ${verb(n, 'termine', 'terminen')}, en cualquier estado`,
  all_done_min_one_success: (n) =>
    `que ${tasks(n)} ${verb(n, 'termine', 'terminen')}, ninguna en skipped y al menos una en success`,
  all_done_setup_success: (n) =>
    `que ${tasks(n)} ${verb(n, 'termine', 'terminen')} y que, de los setups entre ellas, uno acabe en success`,
  one_success: (n) => `que ${oneOf(n)} termine en success`,
  one_failed: (n) => `que ${oneOf(n)} falle`,
  one_done: (n) => `que ${oneOf(n)} acabe en success o failed`,
  none_failed: (n) => `que ${tasks(n)} ${verb(n, 'termine', 'terminen')} sin ningún fallo`,
  none_failed_min_one_success: (n) =>
    `que ${tasks(n)} ${verb(n, 'termine', 'terminen')} sin ningún fallo y al menos una en success`,
  none_skipped: (n) => `que ${tasks(n)} ${verb(n, 'termine', 'terminen')}, ninguna en skipped`,
  all_skipped: (n) => `que ${tasks(n)} ${verb(n, 'acabe', 'acaben')} en skipped`,
  always: () => 'nada',
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
  return isRule(rule) ? NEEDS[rule](v.number('total')) : '';
}

/** The rule is met: a whole sentence, with the rule's name only where it is not the usual one. */
export function metSentence(v: Read): string {
  const total = v.number('total');
  const rule = v.text('rule');
  if (total === 0) return 'No espera a ninguna otra tarea.';
  if (rule === 'always') return 'Su trigger rule always no mira ninguna otra tarea.';
  if (rule === 'all_success' && v.number('success') === total)
    return total === 1
      ? 'Su única tarea upstream ha terminado en success.'
      : `Las ${number(total)} tareas upstream han terminado en success.`;
  return `Su trigger rule ${rule} necesita ${needs(v)}: ${tally(v)}.`;
}

/** The rule is not met, or never can be. */
export function unmetSentence(v: Read): string {
  const running = v.number('running');
  const stands = [tally(v), running > 0 ? `${number(running)} sin terminar` : ''].filter(Boolean);
  return `${v.text('rule')} necesita ${needs(v)}: ${stands.join(', ') || 'no hay ninguna'}.`;
}

/** The rule has settled the task. `ended`: ids of upstream tasks by the state in which they are, as far as they are known. */
export function settledSentence(v: Read, ended: ReadonlyMap<string, readonly string[]>): string {
  const rule = v.text('rule');
  const spoilers = (isRule(rule) ? SPOILERS[rule] : undefined) ?? STATES;
  const shown = (spoilers.some((state) => ended.has(state)) ? spoilers : STATES).flatMap((state) => {
    const list = ended.get(state) ?? [];
    return list.length > 0 ? [`${ids(list, 3)} ${list.length > 1 ? 'están' : 'está'} en ${state}`] : [];
  });
  if (shown.length === 0)
    return `Su trigger rule ${rule} ya no puede cumplirse: necesita ${needs(v)}, pero han quedado en ${tally(v)}.`;
  const what =
    shown.length === 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} y ${shown.at(-1) ?? ''}`;
  return `${what}, así que su trigger rule ${rule} ya no puede cumplirse: necesita ${needs(v)}.`;
}
