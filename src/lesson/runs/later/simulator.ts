import { loaded } from './parts';
import type * as Parts from './all';

export { loadSimulator } from './parts';
export const simulate: typeof Parts.simulate = (...given) => loaded().simulate(...given);
