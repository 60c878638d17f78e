/**
 * The ways through a lesson. A mode is one file: which panels it shows, what is asked in it, how the process table
 * behaves, when it is done, and what comes next. Another mode is another file, named in modes.ts.
 */
export type { Mode, ModeId, PanelId } from './mode';
export { ModeNote } from './ModeNote';
export { useOnward } from './use-onward';
export { modeOf, MODES, modesDone, nextMode } from './modes';
