/**
 * The modes: ways through the same lesson and the same run. Each is a small file that says which panels it shows and
 * when it is done; the page arranges them.
 */
import type { ModeId } from '../lesson';
import { learn } from './learn';
import type { Mode } from './mode';
import { visual } from './visual';

export type { Mode, PanelName } from './mode';

/** The modes that are there. */
export const modes: Readonly<Partial<Record<ModeId, Mode>>> = { learn, visual };
