/** The studio for what is drawn of it: read by selectors, as the player is. */
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { LessonDraft } from '../../studio';
import type { Studio, StudioState } from './studio';

const StudioContext = createContext<Studio | null>(null);

/** Gives what is within it a studio. */
export function StudioProvider({
  studio,
  children,
}: {
  readonly studio: Studio;
  readonly children: ReactNode;
}) {
  return <StudioContext.Provider value={studio}>{children}</StudioContext.Provider>;
}

/** The studio around. Throws where there is none. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('There is no StudioProvider around this.');
  return studio;
}

/** A part of its state; drawn anew when that changes. */
export function useInStudio<T>(select: (state: StudioState) => T): T {
  return useStore(useStudio().store, select);
}

/** The draft that is open. Throws where none is. */
export function useDraft(): LessonDraft {
  const draft = useInStudio((state) => state.history?.present ?? null);
  if (!draft) throw new Error('Nothing is open in the studio.');
  return draft;
}
