import { loaded } from './parts';
import type * as Parts from './all';

export const makeScenario: typeof Parts.makeScenario = (lesson, id) => loaded().makeScenario(lesson, id);
