import type { Task } from '../engine';
import type { Lesson } from '../lesson';
import { usePlayerState } from '../player';
import { useWords } from '../ui';

/** What the operator of a task is called: as the file has it that somebody opened, else by its kind. */
export function useOperatorName(): (dagId: string, task: Task) => string {
  return useNameIn(usePlayerState(({ lesson }) => lesson.operators));
}

/** The same where there is no player: as the file has it (`named`), else by its kind. */
export function useNameIn(named: Lesson['operators']): (dagId: string, task: Task) => string {
  const words = useWords().panelWords.task;
  return (dagId, { taskId, operator }) => named?.[dagId]?.[taskId] ?? words.operator(operator);
}
