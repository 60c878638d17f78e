/** What of a run is seen from afar: the state of each box, and whose names matter. */
import { memo } from '../../engine';
import type { Track } from '../../lesson';
import { stateWord } from '../../ui';
import type { StateWord } from '../../ui';
import { groupView } from './derive';
import type { Shown } from './derive';
import type { Box } from './layout/graph-layout';
import { taskAt } from './task-at';

/** A box whose name matters from afar. */
export interface FarState {
  /** Into the boxes of the layout. */
  readonly index: number;
  readonly state: StateWord;
  readonly isCurrent: boolean;
}

/** What has begun and is held up, the most telling first: it goes on by itself, or when there is room. */
const HELD: readonly StateWord[] = ['up_for_retry', 'up_for_reschedule', 'deferred', 'queued', 'scheduled'];

const lastOf = memo((_track: Track) => ({ key: '', states: [] as readonly FarState[] }));

/**
 * Whose names matter, the most first: what the step is about, what is held up, and closed groups. The same object as long
 * as they are the same.
 */
export function farStates(
  track: Track,
  shown: Shown,
  boxes: readonly Box[],
  cursor: number,
): readonly FarState[] {
  const states: FarState[] = [];
  boxes.forEach((box, index) => {
    if (box.kind === 'group') return;
    const { state, isCurrent } = lookAt(track, shown, box, cursor);
    if (isCurrent || box.kind === 'closed-group' || HELD.includes(state))
      states.push({ index, state, isCurrent });
  });
  const weight = ({ state, isCurrent }: FarState) =>
    isCurrent ? -1 : HELD.includes(state) ? HELD.indexOf(state) : HELD.length;
  states.sort((a, b) => weight(a) - weight(b) || a.index - b.index);
  const key = JSON.stringify(states);
  const last = lastOf(track);
  if (last.key !== key) Object.assign(last, { key, states });
  return last.states;
}

/** The state of each box, in words with a space between them: equal texts are equal pictures. */
export function boxStates(track: Track, shown: Shown, boxes: readonly Box[], cursor: number): string {
  return boxes.map((box) => lookAt(track, shown, box, cursor).state).join(' ');
}

function lookAt(
  track: Track,
  shown: Shown,
  box: Box,
  cursor: number,
): { readonly state: StateWord; readonly isCurrent: boolean } {
  if (box.kind === 'task') {
    const { state, isCurrent } = taskAt(track, cursor, shown.run, box.task);
    return { state: stateWord(state), isCurrent };
  }
  const { state, isCurrent } = groupView(track, shown, box.tasks, cursor);
  return { state: stateWord(state), isCurrent };
}
