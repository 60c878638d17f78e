/** What happens in a lesson, as the events of the protocol (protocol.ts). */
import type { LearningEvent, Player } from '../player';
import type { Report, Reporting } from '../reporters';
import type { FrameScore, FrameState } from './protocol';
import type { Guest } from './guest';

/** After these another step is on screen, or may be. */
const MOVES: ReadonlySet<LearningEvent['type']> = new Set([
  'resumed',
  'stepped',
  'mode_chosen',
  'run_shown',
  'detail_chosen',
  'what_if_made',
  'what_if_dropped',
]);

/** Tells of everything. Returns how to stop. */
export function tellHost(
  { player, before, report }: Pick<Reporting, 'player' | 'before' | 'report'>,
  { emit }: Pick<Guest, 'emit'>,
): () => void {
  let told = JSON.stringify(scoreIn(before));
  let wasPlaying = false;
  const tellScore = () => {
    const score = scoreIn(report());
    const text = JSON.stringify(score);
    if (text !== told) emit('score', score);
    told = text;
  };
  const stopEvents = player.events.subscribe((event) => {
    if (event.type === 'opened') return;
    if (MOVES.has(event.type)) emit('step', placeOf(player));
    if (event.type === 'submitted' || event.type === 'answer_shown') {
      const { activity, set, item, key } = event;
      const answer = { activity, set, item, key };
      if (event.type === 'answer_shown') emit('answer', { ...answer, isRight: null, isSettled: true });
      else {
        const { choice, isRight, isSettled } = event;
        emit('answer', { ...answer, choice, isRight, isSettled });
      }
    }
    if (event.type === 'completed')
      emit('complete', event.what === 'mode' ? { what: 'mode', mode: event.completed } : { what: 'lesson' });
    tellScore();
  });
  const stopState = player.store.subscribe(({ playing }) => {
    if (playing !== wasPlaying) emit(playing ? 'play' : 'pause', {});
    wasPlaying = playing;
  });
  return () => {
    stopEvents();
    stopState();
  };
}

/** Where a learner is, and what is kept. */
export function frameState(player: Player, report: Report, record: string): FrameState {
  const { lesson, playing, speed } = player.store.getState();
  const { completion, success, scaled, right, of } = scoreIn(report);
  return {
    lesson: `${lesson.course}/${lesson.id}`,
    ...placeOf(player),
    playing,
    speed,
    score: { scaled, right, of },
    completion,
    success,
    record,
  };
}

function placeOf({ store }: Player) {
  const { mode, scenario, cursor, track } = store.getState();
  return { mode, scenario: scenario.id, step: cursor, last: track.steps.length - 1 };
}

function scoreIn({
  score,
  completion,
  success,
}: Report): FrameScore & Pick<FrameState, 'completion' | 'success'> {
  return { ...score, completion, success };
}
