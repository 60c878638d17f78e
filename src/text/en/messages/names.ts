/** What things are called, in messages. `backticks` mark ids. */
import type { RunPlace, Subject } from '../../../engine';
import type { NameMessages, WatchedTask } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { mono } from '../phrases';
import { someOf } from '../stepping';

export const nameMessages: Sayings<NameMessages> = {
  literal: ({ literal }) => literal,
  sentences: ({ parts }, say) => parts.map(say).join(' '),

  'name.task': ({ id, run }) => (run === null ? mono(id) : `${mono(id)} in ${nthRun(run)}`),
  'name.run': ({ run }) => (run === null ? 'the DAG run' : nthRun(run)),
  'name.plain': ({ subject }) => plainName(subject),
  'name.which_run': ({ run }) => nthRun(run),
  'name.next_tasks': ({ next, isComplete }) => {
    if (isComplete) return 'DAG complete';
    return next.length > 0 ? someOf(next, 6) : 'none';
  },

  'watch.task_status': ({ of }) => `Task Status (${watched(of)})`,
  'watch.try_number': ({ of }) => `Try Number (${watched(of)})`,
  'watch.xcom': ({ of, key }) => `XCom (${listed(watched(of), key)})`,
  'watch.run_status': ({ dag, run }) => {
    const name = listed(dag, run === null ? null : `run ${run}`);
    return name === '' ? 'DAG Run Status' : `DAG Run Status (${name})`;
  },
  'watch.run_count': ({ dag, state }) =>
    `DAG Runs${state === null ? '' : ` ${state}`}${dag === null ? '' : ` (${dag})`}`,
  'watch.pool': ({ pool }) => `Pool Slots (${pool})`,
  'watch.executor': () => 'Workers',
};

/** "run 2", "etl run 2". */
function nthRun({ nth, dagId }: RunPlace): string {
  return dagId === null ? `run ${nth}` : `${dagId} run ${nth}`;
}

function plainName(subject: Subject): string {
  if (subject.kind === 'dag') return `DAG ${subject.id}`;
  const name = subject.kind === 'run' ? 'DAG run' : subject.id;
  return subject.run === null ? name : `${name} · ${nthRun(subject.run)}`;
}

/** "etl.train[2], run 2". */
function watched({ task, mapIndex, dag, run }: WatchedTask): string {
  const name = `${dag === null ? '' : `${dag}.`}${task}${mapIndex === null ? '' : `[${mapIndex}]`}`;
  return listed(name, run === null ? null : `run ${run}`);
}

function listed(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
