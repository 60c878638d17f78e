/**
 * The player of one's own DAG: a new one each time the lesson made of it is another, at the same place in the same mode.
 * What is made by trying, challenges and a project, is made when its mode is chosen: it takes many runs.
 */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { lessonTrack } from '../../lesson';
import type { Detail, Lesson } from '../../lesson';
import { MODES } from '../../modes';
import type { Workbench } from '../../panels';
import { createPlayer, createStore } from '../../player';
import type { Player } from '../../player';
import type { RunSource } from '../../sources';
import { memoryStorage } from '../memory-storage';

export interface OwnPlayerState {
  readonly player: Player | null;
  /** Challenges and a project are on their way. */
  readonly isTrying: boolean;
}

interface Place {
  readonly mode: string | null;
  readonly step: number;
  readonly detail: Detail | null;
}

const BEGIN: Place = { mode: null, step: 0, detail: null };
const MADE_BY_TRYING: ReadonlySet<string> = new Set(['challenge', 'project']);

export interface OwnPlayer {
  readonly store: StoreApi<OwnPlayerState>;
  dispose(): void;
}

/** Follows the workbench until it is disposed of. */
export function createOwnPlayer(workbench: Workbench, runs: RunSource): OwnPlayer {
  const store = createZustand<OwnPlayerState>(() => ({ player: null, isTrying: false }));
  let place = BEGIN;
  let unsubscribe = () => {};
  let trying: AbortController | null = null;

  const leave = () => {
    unsubscribe();
    trying?.abort();
    trying = null;
    store.getState().player?.dispose();
  };
  const show = (lesson: Lesson) => {
    leave();
    const detail = place.detail ?? lesson.detail;
    const last = lessonTrack(lesson, undefined, detail).steps.length - 1;
    const start = { mode: place.mode, scenario: null, step: Math.min(place.step, last), detail };
    const player = createPlayer(lesson, createStore(memoryStorage), runs, start, MODES);
    const follow = () => {
      const { mode, cursor, track } = player.store.getState();
      place = {
        mode,
        // While one types, the graph stands at its start; the step one comes back to is that from before.
        step: workbench.store.getState().isTyped ? place.step : cursor,
        detail: track.detail,
      };
      if (MADE_BY_TRYING.has(mode)) void make(lesson);
    };
    unsubscribe = player.store.subscribe(follow);
    store.setState({ player, isTrying: false });
    if (workbench.store.getState().isTyped) player.first();
    follow();
  };
  /** Challenges and a project for the lesson on screen; without any to be made, the modes say so. */
  const make = async (lesson: Lesson) => {
    if (trying || lesson.made.challenges !== null || lesson.made.project !== null) return;
    const controller = new AbortController();
    trying = controller;
    store.setState({ isTrying: true });
    try {
      const made = await runs.ask('activities', [lesson], { signal: controller.signal });
      if (!controller.signal.aborted) show({ ...lesson, made });
    } catch {
      if (trying === controller) store.setState({ isTrying: false });
    }
  };

  const stop = workbench.store.subscribe((state, before) => {
    if (state.chosen?.dag !== before.chosen?.dag) place = { ...place, step: 0 };
    if (state.made !== before.made) {
      if (state.made) show(state.made.lesson);
      else {
        leave();
        store.setState({ player: null, isTrying: false });
      }
    } else if (before.isTyped && !state.isTyped) {
      const { player } = store.getState();
      if (place.step > 0) player?.goTo(place.step);
      else player?.last();
    }
  });
  return {
    store,
    dispose() {
      stop();
      leave();
    },
  };
}
