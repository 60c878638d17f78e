/** What reaches the scheduler from outside between two steps, in Spanish. `backticks` mark ids. */
import type { FailureReason } from '../../../engine';
import type { NewsMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { date, duration, ids, mono } from '../phrases';

/** What a worker reports of an attempt that failed. */
const REPORTS: Partial<Record<FailureReason, string>> = {
  error: 'su código lanzó un error',
  gave_up: 'su código lanzó `AirflowFailException`',
  execution_timeout: 'tardó más que su execution_timeout y se detuvo',
  deferral_timeout: 'su trigger no se disparó a tiempo',
  sensor_timeout: 'ha esperado más que su timeout',
  poke_error: 'su poke lanzó un error',
  external_failed: 'aquello a lo que espera ha fallado',
};

export const newsMessages: Sayings<NewsMessages> = {
  'news.first_look': () => 'El scheduler hace su primera pasada.',
  'news.after': ({ seconds }) => (seconds > 0 ? `${duration(seconds)} después.` : 'En la misma pasada.'),
  'news.none': () => 'Ningún worker ha comunicado nada nuevo.',
  'news.returned': ({ name }, say) => `${say(name)} informa: su código ha retornado.`,
  'news.chose': ({ task, chosen }) =>
    `${mono(task)} informa: ha elegido ${chosen.length > 0 ? ids(chosen) : 'ninguno de sus caminos'}.`,
  'news.was_false': ({ task }) => `${mono(task)} informa: su condición es falsa.`,
  'news.not_latest': ({ task }) => `${mono(task)} informa: esta ejecución no es la última.`,
  'news.failed': ({ name, why }, say) =>
    `${say(name)} informa: ${REPORTS[why as FailureReason] ?? 'su código lanzó un error'}.`,
  'news.skipped_itself': ({ name }, say) => `${say(name)} informa: su código lanzó \`AirflowSkipException\`.`,
  'news.poked_yes': ({ name }, say) => `${say(name)} informa: su condición se cumple.`,
  'news.poked_no': ({ name }, say) => `${say(name)} informa: su condición no se cumple.`,
  'news.defers': ({ name }, say) => `${say(name)} informa: quiere esperar a un trigger.`,
  'news.unreported': ({ name }, say) =>
    `El executor dice que el proceso de ${say(name)} ha terminado, pero no se comunicó ningún resultado.`,
  'news.fired': ({ name }, say) => `El trigger de ${say(name)} se ha disparado.`,
  'news.not_fired': ({ name }, say) => `El trigger de ${say(name)} no se ha disparado a tiempo.`,
  'news.clock': ({ at }) => `Es el ${date(at)}.`,
  'news.person': () => 'Una persona lanza una ejecución.',
  'news.by_task': ({ task }) => `${mono(task)} lanza una ejecución.`,
  'news.assets': ({ assets }) => `Actualizado: ${ids(assets)}.`,
  'news.backfill': () => 'Hay un backfill en curso.',
};
