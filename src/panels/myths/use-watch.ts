import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlayer } from '../../player';
import type { MicroRun } from './derive';

export interface Watch {
  /** Whether the run is on its way to the step that decides. */
  readonly isOn: boolean;
  /** Puts the lesson's run on screen, a few steps before, and plays. A learner's own run waits beside it. */
  readonly begin: () => void;
  /** Goes there at once. */
  readonly finish: () => void;
}

/** Plays a part of the lesson's run and stops at its end; calls back once one is there, by whichever way of moving. */
export function useWatch({ scenario, from, to }: MicroRun, onThere: () => void): Watch {
  const player = usePlayer();
  const [isOn, setOn] = useState(false);
  const there = useRef(onThere);
  useEffect(() => {
    there.current = onThere;
  });

  useEffect(() => {
    if (!isOn) return;
    const stop = player.store.subscribe(look);
    function look() {
      const state = player.store.getState();
      const isHere = state.scenario.id === scenario && !state.original;
      if (isHere && state.cursor < to) return;
      stop();
      setOn(false);
      if (!isHere) return;
      player.pause();
      there.current();
    }
    look();
    return stop;
  }, [isOn, player, scenario, to]);

  const begin = useCallback(() => {
    player.pause();
    if (player.store.getState().scenario.id === scenario) player.showTrack('lessons');
    else player.setScenario(scenario);
    player.goTo(from);
    if (from < to) player.play();
    setOn(true);
  }, [player, scenario, from, to]);
  const finish = useCallback(() => player.goTo(to), [player, to]);
  return { isOn, begin, finish };
}
