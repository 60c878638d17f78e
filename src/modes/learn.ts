import { sawRequired, type Mode } from './mode';

/** A worked example: one good run at one's own pace, with a reason at every step. Nothing is hidden. */
export const learn: Mode = {
  id: 'learn',
  panels: new Set(['graph', 'code', 'narration', 'waiting', 'table', 'sayWhy', 'snapshot']),
  table: 'always',
  isDone: sawRequired,
};
