import { loaded } from './parts';
import type * as Parts from './all';

export const challengesOf: typeof Parts.challengesOf = (lesson) => loaded().challengesOf(lesson);
