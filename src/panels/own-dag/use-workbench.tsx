/** The workbench for the panels of one's own DAG: read by selectors, as the player is. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Workbench } from './workbench';
import type { WorkbenchState } from './workbench-state';

const WorkbenchContext = createContext<Workbench | null>(null);

/** Gives the panels within it a workbench. */
export function WorkbenchProvider({
  workbench,
  children,
}: {
  readonly workbench: Workbench;
  readonly children: ReactNode;
}) {
  return <WorkbenchContext.Provider value={workbench}>{children}</WorkbenchContext.Provider>;
}

/** The workbench around. Throws where there is none. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('There is no WorkbenchProvider around this panel.');
  return workbench;
}

/** A part of what is on the table; drawn anew when it changes. */
export function useOnTable<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useWorkbench().store, select);
}
