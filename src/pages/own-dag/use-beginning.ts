import { useEffect, useState } from 'react';
import { dagInFragment, forgetDag, holdsDag, keptDag, useWorkbench } from '../../panels';
import type { SharedDag } from '../../panels';
import type { createStore } from '../../player';
import { useAlive } from '../use-alive';

interface Beginning {
  readonly kept: SharedDag | null;
  readonly linked: SharedDag | null;
  readonly onForget: () => void;
}

/** What the page may begin with: what was on the table at the last visit, and what its address holds. */
export function useBeginning(storage: ReturnType<typeof createStore>): Beginning {
  const workbench = useWorkbench();
  const alive = useAlive();
  const [isForgotten, setForgotten] = useState(false);
  const [linked, setLinked] = useState<SharedDag | null>(null);
  useEffect(() => {
    const read = async () => {
      if (!holdsDag(location.hash)) return;
      const found = await dagInFragment(location.hash);
      if (found) setLinked(found);
      else workbench.refuse({ kind: 'link' });
    };
    void read();
    const onHash = () => void read();
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, [workbench]);
  return {
    // The prerendered page is that of somebody who was never here.
    kept: alive && !isForgotten ? keptDag(storage) : null,
    linked,
    onForget() {
      forgetDag(storage);
      setForgotten(true);
    },
  };
}
