import type { Task } from '../engine';
import { usePlayerState } from '../player';
import { useWords } from '../ui';

/** What the operator of a task is called: as the file has it that somebody opened, else by its kind. */
export function useOperatorName(): (dagId: string, task: Task) => string {
  const words = useWords().panelWords.task;
  const named = usePlayerState(({ lesson }) => lesson.operators);
  return (dagId, { taskId, operator }) => named?.[dagId]?.[taskId] ?? words.operator(operator);
}
