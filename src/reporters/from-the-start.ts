/** Who tells of a lesson comes after its first view, and still hears of what has been done before. */
import type { LearningEvent, Player, Progress } from '../player';

export interface FromTheStart {
  /** The player; whoever listens to its events hears first what has happened since it was on screen. */
  readonly player: Player;
  /** The record as it was then. */
  readonly since: Progress;
  /** Once everybody listens, nothing needs to be kept for those who come. */
  readonly forget: () => void;
}

/** To be called when a player comes on screen. */
export function fromTheStart(player: Player): FromTheStart {
  const kept: LearningEvent[] = [];
  const stop = player.events.subscribe((event) => void kept.push(event));
  let isKept = true;
  return {
    since: player.store.getState().progress,
    player: {
      ...player,
      events: {
        subscribe(listener) {
          let isFirst = isKept;
          return player.events.subscribe((event) => {
            // The first says only that the lesson is there; what is kept begins with that, too.
            const news = isFirst ? [...kept] : [event];
            isFirst = false;
            news.forEach(listener);
          });
        },
      },
    },
    forget() {
      isKept = false;
      stop();
      kept.length = 0;
    },
  };
}
