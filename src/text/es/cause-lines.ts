/** What happens, a Spanish sentence for each cause. Codes: `src/engine/causes.ts`. `backticks` mark ids. */
import type { CauseCode, RunPlace, Subject, ToldLine } from '../../engine';
import { read, type Read } from '../values';
import { capital, count, mono, nth } from './phrases';

/** What a sentence is about. */
interface About {
  /** The task or run, marked: "`train[2]`", "la ejecución del DAG". */
  readonly name: string;
  /** The state it comes to. */
  readonly to: string;
  readonly isRun: boolean;
}

type Tell = (about: About, v: Read) => string;

const becomes: Tell = ({ name, to }) => {
  switch (to) {
    case 'upstream_failed':
      return `${name} no se ejecutará: upstream_failed.`;
    case 'failed':
      return `${name} falla.`;
    case 'success':
      return `${name} termina con éxito.`;
    case 'none':
      return `${name} vuelve a quedar sin estado.`;
    default:
      return `${name} pasa a ${to}.`;
  }
};
const succeeds: Tell = ({ name }) => `${name} termina con éxito.`;
const fails: Tell = ({ name }) => `${name} falla.`;
const isMade: Tell = ({ name }) => `${name} se crea y queda en queued.`;
const isCleared: Tell = ({ name, isRun }) =>
  isRun ? `${name} vuelve a quedar en queued.` : `${name} se limpia (clear): puede ejecutarse otra vez.`;
const stores: Tell = ({ name }, v) => `${name} guarda ${mono(v.text('key'))}: ${short(v.text('value'))}.`;

function short(json: string): string {
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

const LINES: Record<CauseCode, Tell> = {
  created: ({ name }) => `${name} se crea con su ejecución.`,
  expanded: ({ name }) => `${name} se crea.`,
  placeholder_expanded: ({ name }, v) => `${name} se expande en ${count(v.number('count'), 'instancia')}.`,
  length_grew: ({ name }) => `${name} se añade.`,
  length_shrank: ({ name }) => `${name} se elimina.`,
  deleted: ({ name }) => `${name} ya no existe.`,

  dependencies_met: ({ name }) => `${name} pasa a scheduled.`,
  retry_due: ({ name }, v) => `${name} vuelve a scheduled para su ${nth(v.number('attempt'))} intento.`,
  poke_due: ({ name }) => `${name} pasa a scheduled para su próximo poke.`,
  nothing_to_run: ({ name }) => `${name} termina con éxito al instante.`,
  set_by_rule: becomes,
  set_by_setup: becomes,
  set_by_decision: becomes,
  set_by_source: becomes,
  nothing_to_map: becomes,
  length_unknown: becomes,
  run_timed_out: becomes,

  slot_free: ({ name }) => `${name} pasa a queued.`,
  worker_started: ({ name }, v) => {
    const attempt = v.number('attempt');
    return `${name} empieza${attempt > 1 ? ` su ${nth(attempt)} intento` : ''}.`;
  },
  worker_resumed: ({ name }) => `${name} continúa.`,

  succeeded: succeeds,
  condition_met: succeeds,
  failed_with_retry: ({ name }) => `${name} falla y queda en up_for_retry.`,
  failed_finally: fails,
  failed_without_retry: fails,
  skipped_itself: becomes,
  skipped_instead_of_failing: becomes,
  waits_for_next_poke: ({ name }) => `${name} devuelve su worker hasta su próximo poke.`,
  deferred: ({ name }) => `${name} se difiere (deferred).`,
  unreported_with_retry: ({ name }) => `${name} queda en up_for_retry.`,
  unreported_finally: fails,
  restart_ready: ({ name }) => `${name} puede empezar de nuevo.`,

  branch_left_out: becomes,
  short_circuited: becomes,
  not_latest: becomes,
  fail_fast: becomes,
  trigger_fired: ({ name }) => `${name} pasa a scheduled para continuar.`,
  trigger_timed_out: ({ name }) => `${name} pasa a scheduled, para fallar en un worker.`,

  cleared: isCleared,
  cleared_while_running: ({ name }) => `${name} se limpia (clear) mientras se ejecuta.`,
  cleared_by_mark: isCleared,
  cleared_by_operator: isCleared,
  cleared_by_backfill: isCleared,
  marked: ({ name, to }) => `${name} se marca como ${to}.`,
  run_marked: becomes,

  schedule_due: isMade,
  triggered: isMade,
  triggered_by_operator: isMade,
  assets_updated: isMade,
  backfill: ({ name }, v) =>
    `${name} ${v.isTrue('is_new') ? 'se crea y queda en queued' : 'vuelve a quedar en queued'}.`,
  run_slot_free: ({ name }) => `${name} empieza.`,
  leaves_succeeded: succeeds,
  leaves_failed: fails,
  deadlocked: fails,

  returned: stores,
  pushed: stores,
  decision_recorded: stores,
  operator_note: stores,
  new_attempt: ({ name }, v) => `${name} olvida ${mono(v.text('key'))}.`,
  switched: ({ name }, v) => `${name} ${v.isTrue('paused') ? 'se pausa' : 'se reanuda'}.`,
  failed_in_a_row: ({ name }) => `${name} se pausa.`,
};

/** What happened, in one sentence. */
export function sayLine({ code, subject, to, values }: ToldLine): string {
  const about = { name: subjectName(subject), to, isRun: subject.kind === 'run' };
  return capital(LINES[code](about, read(values)));
}

/** "`train[2]`", "`train` en la ejecución 2", "la ejecución del DAG". */
function subjectName(subject: Subject): string {
  if (subject.kind === 'dag') return `el DAG ${mono(subject.id)}`;
  if (subject.kind === 'run') return runName(subject.run);
  return subject.run === null ? mono(subject.id) : `${mono(subject.id)} en ${runName(subject.run)}`;
}

/** "la ejecución del DAG"; where there are several, which one. */
function runName(run: RunPlace | null): string {
  if (run === null) return 'la ejecución del DAG';
  return run.dagId === null ? `la ejecución ${run.nth}` : `la ejecución ${run.nth} de ${mono(run.dagId)}`;
}
