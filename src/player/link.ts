/**
 * The address of a step: `?mode=…&scenario=…&step=…`, and `&detail=…` where the steps are not those that the lesson
 * counts in. Whatever a link says, reading it cannot fail.
 */
import type { Detail } from '../lesson';
import { runTextIn } from './run-link';
import { PLACE_IN_LINK } from './state';
import type { PlayerState, StartAt } from './state';

/** The language of the page, which whoever draws it has read. */
const LANGUAGE = 'lang';

const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const satisfies readonly Detail[];

/**
 * Where a query wants to begin. What cannot be it leaves out, and says so; modes and runs that there are not the
 * player does.
 * @param fragment the part of the address after it, which may hold a run
 */
export function readLink(query: URLSearchParams, fragment = ''): StartAt {
  const step = query.get('step');
  const detail = query.get('detail');
  const known = {
    mode: query.get('mode'),
    scenario: query.get('scenario'),
    step: step !== null && /^\d{1,7}$/.test(step) ? Number(step) : null,
    detail: DETAILS.find((id) => id === detail) ?? null,
  };
  const unknown = {
    ...(step !== null && known.step === null && { step }),
    ...(detail !== null && known.detail === null && { detail }),
  };
  const isSound = Object.keys(unknown).length === 0;
  return { ...known, hasRun: runTextIn(fragment) !== null, unknown: isSound ? null : unknown };
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

/** Whether a query says anything that no page reads. */
export function saysMore(query: URLSearchParams): boolean {
  const read: readonly string[] = [...PLACE_IN_LINK, LANGUAGE];
  return [...query.keys()].some((name) => !read.includes(name));
}
