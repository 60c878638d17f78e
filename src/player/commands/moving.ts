/** Commands that move the cursor, by hand or by the clock. */
import type { Step, Track } from '../../lesson';
import type { Speed } from '../state';
import type { PlayerStore } from '../store';

const STEP_MILLISECONDS = 1200;

export interface MovingCommands {
  goTo(step: number): void;
  /** Forward; plays no further than Final. */
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  /** To the next (1) or previous (−1) step at which something fails, is skipped, waits anew or ends a run. */
  toMark(direction: 1 | -1): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
}

export function movingCommands({
  store,
  read,
  write,
}: PlayerStore): MovingCommands & { readonly stopClock: () => void } {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const move = (step: number) => {
    const { cursor, furthest, playing } = read();
    const target = Math.min(Math.max(Math.trunc(step) || 0, 0), furthest);
    if (target === furthest && playing) pause();
    if (target !== cursor) write({ type: 'stepped', from: cursor }, { cursor: target });
  };
  const pause = () => {
    stop();
    if (read().playing) store.setState({ playing: false });
  };
  const startClock = () => {
    stop();
    timer = setInterval(() => move(read().cursor + 1), STEP_MILLISECONDS / read().speed);
  };

  return {
    goTo: move,
    next: () => move(read().cursor + 1),
    previous: () => move(read().cursor - 1),
    first: () => move(0),
    last: () => move(read().track.steps.length - 1),
    toMark(direction) {
      const { track, cursor } = read();
      const { steps } = track;
      let step = cursor + direction;
      while (step > 0 && step < steps.length - 1 && !isMark(track, steps[step]!)) step += direction;
      move(step);
    },
    play() {
      const { track, cursor, furthest, playing } = read();
      // At a question it is the learner's turn.
      if (playing || (cursor === furthest && furthest < track.steps.length - 1)) return;
      if (cursor === furthest) move(0);
      store.setState({ playing: true });
      startClock();
    },
    pause,
    setSpeed(speed) {
      store.setState({ speed });
      if (read().playing) startClock();
    },
    stopClock: stop,
  };
}

/** Steps worth jumping to: failures, waits, skips, ends of runs. */
function isMark(track: Track, step: Step): boolean {
  if (step.change === null) return false;
  const change = track.trace.change(step.change);
  if (change.kind === 'run') return change.to === 'success' || change.to === 'failed';
  return change.kind === 'task' && change.to !== 'running' && change.to !== 'success' && change.to !== null;
}
