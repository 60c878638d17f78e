/**
 * The ways through a lesson. A mode is one file: which panels it shows, how the process table behaves, when it is
 * done, and what comes next. Another mode is another file, named in modes.ts.
 */
export type { Mode, PanelId } from './mode';
export { ModeNote } from './ModeNote';
export { modes, modesDone, nextMode } from './modes';
