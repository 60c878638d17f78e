import { useEffect, useState } from 'react';
import { createStore, FINAL_CHECKS, keepFinalCheck, mergeFinalChecks, readFinalChecks } from '../../player';
import type { FinalCheck, FinalChecks } from '../../player';
import { useHere } from '../use-alive';

interface FinalChecksHere {
  /** Null until the page is alive. */
  readonly checks: FinalChecks | null;
  readonly keep: (seed: string, change: (before: FinalCheck | undefined) => FinalCheck) => void;
}

/** The final checks that are kept in this browser; those of another tab come in as they are answered there. */
export function useFinalChecks(): FinalChecksHere {
  const [store] = useState(() => createStore());
  const [found] = useState(() => readFinalChecks(store.get(FINAL_CHECKS)) ?? {});
  const kept = useHere<FinalChecks | null>(() => found, null);
  const [changed, setChanged] = useState<FinalChecks | null>(null);
  const checks = changed ?? kept;
  useEffect(
    () =>
      store.subscribe(FINAL_CHECKS, (text) =>
        setChanged((here) => mergeFinalChecks(here ?? kept ?? {}, readFinalChecks(text) ?? {})),
      ),
    [store, kept],
  );
  return { checks, keep: (seed, change) => setChanged(keepFinalCheck(store, seed, change)) };
}
