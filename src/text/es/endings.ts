/** How a run came out, in Spanish: the closing line of its record, and the sentence of its end. `backticks` mark ids. */
import type { Bound } from '../../engine';
import type { Words } from '../words';
import { capital, count, date, duration, formats, ids, number } from './phrases';

type EndWords = Words['steppingWords']['end'];
type RunSummary = Parameters<EndWords['line']>[0];
type Fate = keyof RunSummary['fates'];
type Decision = NonNullable<RunSummary['decision']>;

const TALLIES: readonly (readonly [Fate, (n: number) => string])[] = [
  ['success', (n) => (n === 1 ? 'terminó bien' : 'terminaron bien')],
  ['failed', (n) => (n === 1 ? 'falló' : 'fallaron')],
  ['upstream_failed', (n) => `no ${n === 1 ? 'pudo' : 'pudieron'} ejecutarse (upstream_failed)`],
  ['skipped', (n) => `se ${n === 1 ? 'omitió' : 'omitieron'}`],
  ['never_ran', (n) => `no se ${n === 1 ? 'ejecutó' : 'ejecutaron'}`],
  ['not_over', (n) => `no ${n === 1 ? 'ha' : 'han'} terminado`],
];

export const endWords: EndWords = {
  closing: (run) => {
    const { state } = run;
    if (state === 'none') return 'No se creó ninguna ejecución del DAG.';
    if (state === 'deleted') return 'La ejecución del DAG se borró.';
    if (state !== 'success' && state !== 'failed')
      return `El registro acaba aquí; la ejecución del DAG sigue en ${state}.`;
    return `${tally(run)} La ejecución del DAG terminó: ${state}${when(run)}.`;
  },
  closingOfMany: (runs, states) => {
    const [first] = states;
    const all = count(runs, 'ejecución del DAG', 'ejecuciones del DAG');
    if (states.length === 1 && first) return `${all}, ${runs === 2 ? 'las dos' : 'todas'} en ${first[0]}.`;
    return `${all}: ${formats.and(states.map(([state, n]) => `${n} ${state}`))}.`;
  },
  cutOff: (bound) => {
    const bounds: Record<Bound, string> = {
      most_ticks: 'tantos ticks en los que algo cambia',
      most_loops: 'tantos ticks',
      most_changes: 'tantos cambios',
      most_seconds: 'tantos años',
    };
    return `Continuaría: el simulador sigue solo ${bounds[bound]}.`;
  },
  line: (run) => {
    const { state, decision } = run;
    if (state === 'none') return 'En este tiempo no tocaba ninguna ejecución del DAG.';
    if (state === 'deleted') return 'La ejecución del DAG se borró.';
    if (state !== 'success' && state !== 'failed')
      return `El registro acaba aquí; la ejecución del DAG sigue en ${state}.`;
    const ends = `la ejecución del DAG termina: ${state}${when(run)}.`;
    return decision === null ? capital(ends) : `${decided(decision)}, así que ${ends}`;
  },
  why: (run) => {
    const parts = TALLIES.filter(([fate]) => fate !== 'success' && run.fates[fate].count > 0).map(
      ([fate, verb]) => `${ids(run.fates[fate].names)} ${verb(run.fates[fate].names.length)}`,
    );
    if (run.retries > 0) parts.push(`hubo ${count(run.retries, 'reintento')} por el camino`);
    if (parts.length > 0) return `${capital(formats.and(parts))}.`;
    return run.state === 'success'
      ? 'El scheduler termina una ejecución cuando ninguna de sus tareas puede hacer nada más, y mira las últimas.'
      : '';
  },
};

/** "Las 3 tareas terminaron bien.", "De 5 tareas, 3 terminaron bien y 2 fallaron." */
function tally({ fates, tasks, isMapped }: RunSummary): string {
  const found = TALLIES.filter(([fate]) => fates[fate].count > 0);
  const total = found.reduce((sum, [fate]) => sum + fates[fate].count, 0);
  const [only] = found;
  if (!only) return 'No había ninguna tarea que ejecutar.';
  if (found.length > 1) {
    const parts = found.map(([fate, verb]) => `${number(fates[fate].count)} ${verb(fates[fate].count)}`);
    const all = isMapped ? count(total, 'instancia de tarea', 'instancias de tarea') : count(total, 'tarea');
    return `De ${all}, ${formats.and(parts)}.`;
  }
  const verb = only[1](tasks);
  return tasks === 1 ? `La única tarea ${verb}.` : `Las ${number(tasks)} tareas ${verb}.`;
}

function decided(decision: Decision): string {
  switch (decision.by) {
    case 'leaves_succeeded': {
      const { tasks, fates, isFollowed } = decision;
      if (tasks.length === 0) return 'No queda ninguna tarea por ejecutar, y ninguna podía hacerla fallar';
      const many = tasks.length > 1;
      const came = {
        success: many ? 'han terminado bien' : 'ha terminado bien',
        skipped: `se ${many ? 'han' : 'ha'} omitido, lo que no es un fallo`,
        both: `${many ? 'han' : 'ha'} terminado bien o se ${many ? 'han' : 'ha'} omitido`,
      }[fates];
      return `${capital(last(tasks.length, isFollowed))}, ${ids(tasks)}, ${came}`;
    }
    case 'leaves_failed': {
      const { tasks, isOnly, isFollowed } = decision;
      const failed = tasks.length > 1 ? 'no terminaron bien' : 'no terminó bien';
      return isOnly
        ? `${capital(last(tasks.length, isFollowed))}, ${ids(tasks)}, ${failed}`
        : `De ${last(2, isFollowed)}, ${ids(tasks)} ${failed}`;
    }
    case 'deadlocked':
      return `Lo que queda, ${ids(decision.tasks)}, no puede ejecutarse nunca`;
    case 'run_timed_out':
      return `Tardó más que su dagrun_timeout de ${duration(decision.seconds)}`;
    case 'marked':
      return 'La marcó una persona';
  }
}

/** "su última tarea", "las últimas tareas que cuentan": teardowns that follow them do not. */
function last(n: number, isFollowed: boolean): string {
  if (!isFollowed) return n === 1 ? 'su última tarea' : 'sus últimas tareas';
  return n === 1 ? 'la última tarea que cuenta' : 'las últimas tareas que cuentan';
}

function when({ seconds, ended }: RunSummary): string {
  if (ended !== null) return ` el ${date(ended)}`;
  return seconds === null ? '' : ` después de ${number(seconds)} s`;
}
