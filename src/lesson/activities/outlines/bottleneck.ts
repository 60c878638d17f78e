import type { ActivityOutline } from '../activity';

/** What holds a run back, of whichever run is on screen. */
export const bottleneckOutline: ActivityOutline = { kind: 'bottleneck', itemsWanted: 0 };
