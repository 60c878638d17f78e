/**
 * The address of a step: `?mode=…&scenario=…&step=…`, and `&detail=…` where the steps are not those that the lesson
 * counts in. Whatever a link says, reading it cannot fail.
 */
import { MODES } from '../lesson';
import type { Detail, ModeId } from '../lesson';
import type { PlayerState, StartAt } from './state';

const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const satisfies readonly Detail[];

/** Where a query wants to begin. What it does not know, or cannot be, it leaves out, and says so. */
export function readLink(query: URLSearchParams): StartAt {
  const [mode, step, detail] = ['mode', 'step', 'detail'].map((name) => query.get(name));
  const known = {
    mode: MODES.find((id) => id === mode) ?? null,
    scenario: query.get('scenario'),
    step: step != null && /^\d{1,7}$/.test(step) ? Number(step) : null,
    detail: DETAILS.find((id) => id === detail) ?? null,
  };
  const isUnknown = (said: string | null | undefined, read: unknown) => said != null && read === null;
  const unknown = isUnknown(mode, known.mode)
    ? 'unknown-mode'
    : isUnknown(step, known.step)
      ? 'unknown-step'
      : null;
  return { ...known, unknown };
}

/** The query of the place a player is at. It always names the scenario. A learner's own run is not in it. */
export function writeLink(
  state: Pick<PlayerState, 'mode' | 'scenario' | 'lesson' | 'cursor'> & {
    readonly track: Pick<PlayerState['track'], 'detail'>;
  },
): URLSearchParams {
  const query = new URLSearchParams();
  query.set('mode', state.mode satisfies ModeId);
  query.set('scenario', state.scenario.id);
  query.set('step', String(state.cursor));
  if (state.track.detail !== state.lesson.detail) query.set('detail', state.track.detail);
  return query;
}
