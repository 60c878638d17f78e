/** What a claim asks of a run, and how the run is instead, in Spanish. `backticks` mark ids. */
import type {
  ClaimBound,
  ClaimDates,
  ClaimMessage,
  ClaimMessages,
  ClaimMoment,
  ClaimRun,
} from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, duration, mono, number } from '../phrases';

function bound(value: ClaimBound, say: (n: number) => string): string {
  if (typeof value === 'number') return `exactamente ${say(value)}`;
  const { at_least: least, at_most: most } = value;
  if (least !== undefined && most !== undefined)
    return least === most ? `exactamente ${say(least)}` : `entre ${say(least)} y ${say(most)}`;
  if (least !== undefined) return `al menos ${say(least)}`;
  return most === undefined ? 'cualquier cantidad' : `como mucho ${say(most)}`;
}

const times = (n: number) => count(n, 'vez', 'veces');
const states = (list: readonly string[]) => list.join(' o ');

function when(moment: ClaimMoment): string {
  switch (moment.kind) {
    case 'start':
      return 'al principio';
    case 'final':
      return 'al final';
    case 'step':
      return `en el paso ${moment.step}`;
    case 'task':
      return `cuando ${mono(moment.task)}${ofRun(moment.run)} pasa a ${moment.state}`;
    case 'run':
      return `cuando ${runName(moment.run)} pasa a ${moment.state}`;
  }
}

function ofRun(run: ClaimRun | null): string {
  return run === null ? '' : ` de ${runName(run)}`;
}

/** After "desde" and "hasta". */
function point(moment: ClaimMoment): string {
  switch (moment.kind) {
    case 'start':
      return 'el principio';
    case 'final':
      return 'el final';
    case 'step':
      return `el paso ${moment.step}`;
    case 'task':
      return `${mono(moment.task)}${ofRun(moment.run)} ${moment.state}`;
    case 'run':
      return `${runName(moment.run)} ${moment.state}`;
  }
}

/** "la ejecución 2 de `etl`", "la ejecución" where nobody says which. */
function runName(run: ClaimRun | null): string {
  const { dag, nth } = run ?? { dag: null, nth: null };
  return `la ejecución${nth === null ? '' : ` ${nth}`}${dag === null ? '' : ` de ${mono(dag)}`}`;
}

function dateList({ logical, interval, after }: ClaimDates): string {
  return [
    logical === undefined ? [] : `la fecha lógica ${logical}`,
    interval === undefined ? [] : `el intervalo de datos de ${interval[0]} a ${interval[1]}`,
    after === undefined ? [] : `run_after ${after}`,
  ]
    .flat()
    .join(', ');
}

export const claimMessages: Sayings<ClaimMessages> = {
  'claim.all': ({ parts }, say) => parts.map(say).join(', y '),
  'claim.any': ({ parts }, say) => parts.map(say).join(', o '),
  'claim.not': ({ part }, say) => `no es así: ${say(part)}`,
  'claim.in_scenario': ({ scenario, part }, say) => `en «${scenario}»: ${say(part)}`,
  'claim.task_is': ({ task, is, at }) => `${mono(task)} está en ${states(is)} ${when(at)}`,
  'claim.task_reaches': ({ task, state, times: often }) =>
    often === null
      ? `${mono(task)} pasa a ${state} en algún momento`
      : `${mono(task)} pasa a ${state} ${bound(often, times)}`,
  'claim.task_never': ({ task, state }) => `${mono(task)} nunca está en ${state}`,
  'claim.task_tries': ({ task, tries }) => `${mono(task)} hace ${bound(tries, (n) => count(n, 'intento'))}`,
  'claim.task_blocked': ({ task, check, at }) =>
    check === null
      ? `${mono(task)} espera ${when(at)}, aunque ninguna comprobación la retiene`
      : `a ${mono(task)} la retiene «${check}» ${when(at)}`,
  'claim.task_before': ({ task, before }) =>
    `${mono(task)} ha terminado antes de que ${mono(before)} se ejecute por primera vez`,
  'claim.run_is': ({ run, is, at }) => `${runName(run)} está en ${is} ${when(at)}`,
  'claim.run_takes': ({ run, seconds }) => `${runName(run)} tarda ${bound(seconds, duration)}`,
  'claim.seconds_between': ({ from, to, seconds }) =>
    seconds === 0
      ? `no pasa tiempo desde ${point(from)} hasta ${point(to)}`
      : typeof seconds === 'object' && seconds.at_least === 0 && seconds.at_most === undefined
        ? `${point(to)} no llega antes que ${point(from)}`
        : `${bound(seconds, duration)} desde ${point(from)} hasta ${point(to)}`,
  'claim.run_dates': ({ run, dates }) => `${runName(run)} tiene ${dateList(dates)}`,
  'claim.runs': ({ dag, count: amount, state, at }) =>
    `el número de ejecuciones${dag === null ? '' : ` de ${mono(dag)}`}${
      state === null ? '' : ` en estado ${state}`
    } es ${bound(amount, number)} ${when(at)}`,
  'claim.xcom_is': ({ task, key, value, at }) =>
    `el XCom ${mono(key)} de ${mono(task)} es ${mono(value)} ${when(at)}`,
  'claim.pool_peak': ({ pool, slots }) =>
    `el máximo de slots del pool ${mono(pool)} en uso a la vez es ${bound(slots, number)}`,
  'claim.pool_used': ({ pool, slots, at }) =>
    `${bound(slots, (n) => count(n, 'slot'))} del pool ${mono(pool)} en uso ${when(at)}`,

  'found.is': ({ states: found }) => `está en ${found.join(' y ')}`,
  'found.times': ({ count: n }) => (n === 0 ? 'no lo hace nunca (0 veces)' : `lo hace ${times(n)}`),
  'found.once': ({ step }) => `sí lo está, en el paso ${step}`,
  'found.tries': ({ tries }) =>
    tries.length === 0 ? 'no se ejecuta nunca' : `hace ${tries.map((n) => number(n)).join(', ')}`,
  'found.not_blocked': () => 'ninguna comprobación la retiene',
  'found.blocked_by': ({ checks }) => `la retiene ${checks.map((one) => `«${one}»`).join(' y ')}`,
  'found.before': ({ task, endAt, before, startAt }) =>
    endAt === null
      ? `${mono(before)} se ejecuta, y ${mono(task)} no termina nunca`
      : `${mono(before)} se ejecuta después de ${duration(startAt)}, y ${mono(task)} termina después de ${duration(endAt)}`,
  'found.takes': ({ seconds }) => (seconds === null ? 'no termina' : `tarda ${duration(seconds)}`),
  'found.between': ({ seconds }) =>
    seconds === null
      ? 'uno de los dos no llega nunca'
      : seconds < 0
        ? `llega ${duration(-seconds)} antes`
        : `son ${duration(seconds)}`,
  'found.amount': ({ count: n }) => `es ${number(n)}`,
  'found.dates': ({ dates }) => (dates === null ? 'no existe tal ejecución' : `tiene ${dateList(dates)}`),
  'found.value': ({ value }) => (value === null ? 'no hay ninguno' : `es ${mono(value)}`),
  'found.no_step': () => 'la ejecución no llega a eso',
  'found.so': () => 'es así',
  'found.luck': ({ task, before }) =>
    `solo porque ${mono(task)} es rápida; si tardara más, ${mono(before)} no la esperaría`,
};

/** A clause by itself: it has no other messages in it than clauses. */
export function sayClaim(message: ClaimMessage): string {
  return (claimMessages[message.code] as (values: ClaimMessage, say: typeof sayClaim) => string)(
    message,
    sayClaim,
  );
}
