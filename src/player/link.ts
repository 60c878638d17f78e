/** The address of a step: `?mode=…&scenario=…&step=…`. Whatever a link says, reading it cannot fail. */
import { MODES } from '../lesson';
import type { ModeId } from '../lesson';
import type { PlayerState, StartAt } from './state';

/** Where a query wants to begin. What it does not know, or cannot be, it leaves out. */
export function readLink(query: URLSearchParams): StartAt {
  const mode = query.get('mode');
  const step = query.get('step');
  return {
    mode: MODES.find((id) => id === mode) ?? null,
    scenario: query.get('scenario'),
    step: step !== null && /^\d{1,7}$/.test(step) ? Number(step) : null,
  };
}

/** The query of the place a player is at. A learner's own run is not in it. */
export function writeLink(
  state: Pick<PlayerState, 'mode' | 'scenario' | 'lesson' | 'cursor'>,
): URLSearchParams {
  const query = new URLSearchParams();
  query.set('mode', state.mode satisfies ModeId);
  if (state.scenario !== state.lesson.scenarios[0]) query.set('scenario', state.scenario.id);
  query.set('step', String(state.cursor));
  return query;
}
