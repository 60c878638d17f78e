/**
 * The address of a step: `?mode=…&scenario=…&step=…`, and `&detail=…` where the steps are not those that the lesson
 * counts in. Whatever a link says, reading it cannot fail.
 */
import type { Detail } from '../lesson';
import { runTextIn } from './run-link';
import type { PlayerState, StartAt } from './state';

const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const satisfies readonly Detail[];

/**
 * Where a query wants to begin. What cannot be it leaves out, and says so; modes and runs that there are not the
 * player does.
 * @param fragment the part of the address after it, which may hold a run
 */
export function readLink(query: URLSearchParams, fragment = ''): StartAt {
  const [step, detail] = ['step', 'detail'].map((name) => query.get(name));
  const known = {
    mode: query.get('mode'),
    scenario: query.get('scenario'),
    step: step != null && /^\d{1,7}$/.test(step) ? Number(step) : null,
    detail: DETAILS.find((id) => id === detail) ?? null,
  };
  const unknown = step != null && known.step === null ? ('unknown-step' as const) : null;
  return { ...known, hasRun: runTextIn(fragment) !== null, unknown };
}

/** The query of the place a player is at. It always names the scenario. A learner's own run is not in it. */
export function writeLink(
  state: Pick<PlayerState, 'mode' | 'scenario' | 'lesson' | 'cursor'> & {
    readonly track: Pick<PlayerState['track'], 'detail'>;
  },
): URLSearchParams {
  const query = new URLSearchParams();
  query.set('mode', state.mode);
  query.set('scenario', state.scenario.id);
  query.set('step', String(state.cursor));
  if (state.track.detail !== state.lesson.detail) query.set('detail', state.track.detail);
  return query;
}
