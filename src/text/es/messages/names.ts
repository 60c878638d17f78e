/** What things are called, in Spanish messages. `backticks` mark ids. */
import type { RunPlace, Subject } from '../../../engine';
import type { NameMessages, WatchedTask } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { mono, someOf } from '../phrases';

export const nameMessages: Sayings<NameMessages> = {
  literal: ({ literal }) => literal,
  sentences: ({ parts }, say) => parts.map(say).join(' '),

  'name.task': ({ id, run }) => (run === null ? mono(id) : `${mono(id)} en la ${nthRun(run)}`),
  'name.run': ({ run }) => (run === null ? 'la ejecución del DAG' : nthRun(run)),
  'name.plain': ({ subject }) => plainName(subject),
  'name.which_run': ({ run }) => nthRun(run),
  'name.next_tasks': ({ next, isComplete }) => {
    if (isComplete) return 'DAG completo';
    return next.length > 0 ? someOf(next, 6) : 'ninguna';
  },

  'watch.task_status': ({ of }) => `Estado de tarea (${watched(of)})`,
  'watch.try_number': ({ of }) => `Intento (${watched(of)})`,
  'watch.xcom': ({ of, key }) => `XCom (${listed(watched(of), key)})`,
  'watch.run_status': ({ dag, run }) => {
    const name = listed(dag, run === null ? null : `ejecución ${run}`);
    return name === '' ? 'Estado de la ejecución' : `Estado de la ejecución (${name})`;
  },
  'watch.run_count': ({ dag, state }) =>
    `Ejecuciones${state === null ? '' : ` ${state}`}${dag === null ? '' : ` (${dag})`}`,
  'watch.pool': ({ pool }) => `Slots del pool (${pool})`,
  'watch.executor': () => 'Workers',
};

/** "ejecución 2", "etl ejecución 2". */
function nthRun({ nth, dagId }: RunPlace): string {
  return dagId === null ? `ejecución ${nth}` : `${dagId} ejecución ${nth}`;
}

function plainName(subject: Subject): string {
  if (subject.kind === 'dag') return `DAG ${subject.id}`;
  const name = subject.kind === 'run' ? 'Ejecución del DAG' : subject.id;
  return subject.run === null ? name : `${name} · ${nthRun(subject.run)}`;
}

/** "etl.train[2], ejecución 2". */
function watched({ task, mapIndex, dag, run }: WatchedTask): string {
  const name = `${dag === null ? '' : `${dag}.`}${task}${mapIndex === null ? '' : `[${mapIndex}]`}`;
  return listed(name, run === null ? null : `ejecución ${run}`);
}

function listed(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
