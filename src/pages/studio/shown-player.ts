/**
 * The player of a lesson in the making, in the studio's frame: a new one with each version, at the same step of the same
 * run in the same mode, with the answers given so far. It hears from the studio around, and says where it is.
 */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { lessonTrack } from '../../lesson';
import type { Lesson } from '../../lesson';
import { MODES } from '../../modes';
import { createPlayer, createStore } from '../../player';
import type { Player } from '../../player';
import type { RunSource } from '../../sources';
import type { FromShown, Place, ToShown } from '../../studio';
import { applyTheme, isTheme } from '../../ui';
import { memoryStorage } from '../memory-storage';

export interface ShownState {
  readonly player: Player | null;
  readonly title: string;
}

export interface ShownPlayer {
  readonly store: StoreApi<ShownState>;
  /** Begins to hear; returns how to stop that. */
  listen(): () => void;
}

export function createShownPlayer(runs: RunSource): ShownPlayer {
  const store = createZustand<ShownState>(() => ({ player: null, title: '' }));
  const storage = createStore(memoryStorage);
  let unsubscribe = () => {};

  const tell = (message: FromShown) => {
    if (window.parent !== window) window.parent.postMessage(message, location.origin);
  };
  const show = (lesson: Lesson) => {
    const before = store.getState().player;
    const at = before && placeOf(before);
    unsubscribe();
    before?.dispose();
    const isThere = at !== null && lesson.scenarios.some(({ id }) => id === at.scenario);
    const start = isThere
      ? { mode: at.mode, scenario: at.scenario, step: at.step, detail: null }
      : { mode: at?.mode ?? 'visual', scenario: null, step: null, detail: null };
    const player = createPlayer(lesson, storage, runs, withinRun(lesson, start), MODES);
    unsubscribe = player.store.subscribe(() => tell({ type: 'studio:at', place: placeOf(player) }));
    store.setState({ player, title: lesson.fullTitle ?? lesson.title });
    tell({ type: 'studio:at', place: placeOf(player) });
  };
  const go = async ({ scenario, step, mode }: Partial<Place>) => {
    const { player } = store.getState();
    if (!player) return;
    if (mode !== undefined) player.setMode(mode);
    if (scenario !== undefined && scenario !== placeOf(player).scenario) await player.setScenario(scenario);
    if (step !== undefined) player.goTo(step);
  };
  return {
    store,
    listen() {
      const onMessage = ({ source, origin, data }: MessageEvent<ToShown | null>) => {
        if (source !== window.parent || origin !== location.origin || typeof data !== 'object' || !data)
          return;
        if (data.type === 'studio:lesson') show(data.lesson);
        else if (data.type === 'studio:go') void go(data.place);
        else if (data.type === 'studio:theme' && isTheme(data.theme)) applyTheme(data.theme);
      };
      window.addEventListener('message', onMessage);
      tell({ type: 'studio:ready' });
      return () => {
        window.removeEventListener('message', onMessage);
        unsubscribe();
        store.getState().player?.dispose();
        store.setState({ player: null });
      };
    },
  };
}

function placeOf({ store }: Player): Place {
  const { scenario, cursor, mode } = store.getState();
  return { scenario: scenario.id, step: cursor, mode };
}

type Start = NonNullable<Parameters<typeof createPlayer>[3]>;

/** A step that the run no longer has becomes its last one. */
function withinRun(lesson: Lesson, start: Start): Start {
  if (start.step === null) return start;
  const last = lessonTrack(lesson, start.scenario ?? undefined).steps.length - 1;
  return { ...start, step: Math.min(start.step, last) };
}
