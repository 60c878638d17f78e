/** Names that a field may mean: those that the lesson has of its kind. */
import type { JsonPath } from '../../../studio';
import { useForm, valueAt } from './form-context';

const TASKS = new Set(['task', 'before', 'upstream', 'downstream', 'external_task_id']);

/** The ids that are likely at this path, each once; none for words. */
export function useNames(path: JsonPath): readonly string[] {
  const { lesson } = useForm();
  const name = path.findLast((part) => typeof part === 'string');
  const ids = (list: unknown, key: string) =>
    Array.isArray(list)
      ? list.flatMap((one: unknown) => {
          const id = (one as Record<string, unknown> | null)?.[key];
          return typeof id === 'string' ? [id] : [];
        })
      : [];
  const dags = Array.isArray(lesson['dags']) ? (lesson['dags'] as unknown[]) : [];
  const found = () => {
    if (name === undefined) return [];
    if (TASKS.has(name)) return dags.flatMap((dag) => ids(valueAt(dag, ['tasks']), 'task_id'));
    if (name === 'dag' || name === 'trigger_dag_id' || name === 'dag_id') return ids(dags, 'dag_id');
    if (name === 'scenario') return ids(lesson['scenarios'], 'id');
    if (name === 'code') return ids(lesson['code'], 'id');
    if (name === 'knobs' && path[0] === 'goals') return ids(lesson['knobs'], 'id');
    if (name === 'group') return dags.flatMap((dag) => ids(valueAt(dag, ['groups']), 'group_id'));
    if (name === 'pool') return Object.keys((lesson['pools'] ?? {}) as object);
    return [];
  };
  return [...new Set(found())];
}
