/**
 * Another DAG in a lesson that is there already: what its author wrote stays, as far as it speaks of tasks that are still
 * there, and what a run does stays said of them. What no longer fits is taken out and told.
 */
import { pairsOf } from '../lesson';
import type { Json } from '../engine';
import { nameOf, readLoosely } from './draft';
import type { LessonDraft } from './draft';
import { listOf, membersOf } from './edit-dag';
import type { Members } from './edit-dag';
import { removeJson, setJson } from './edit-json';

/** Something that spoke of a task which is gone. */
export interface Unfit {
  /** The member of the lesson's file that it stood in. */
  readonly member: string;
  /** How its author called it; null where it has no name. */
  readonly said: unknown;
  readonly task: string;
}

/** Members that come with the DAG. */
const OF_DAG = ['clock', 'until', 'tick_seconds', 'settings', 'pools', 'dags', 'actions'] as const;
/** Members that are the author's own. */
const OF_AUTHOR = [
  'flow',
  'guide',
  'key_moments',
  'watch',
  'quiz',
  'why',
  'myths',
  'goals',
  'knobs',
  'recall',
  'gates',
  'required',
  'deep',
  'project',
  'perf',
] as const;
/** Where a DAG's id stands as a value. */
const DAG_NAMING = new Set(['dag', 'dag_id', 'trigger_dag_id', 'external_dag_id']);

/**
 * The lesson with the DAGs and the listing of another one.
 * @param made a lesson that was made of the new DAG alone
 */
export function replaceDag(
  draft: LessonDraft,
  made: LessonDraft,
): { readonly draft: LessonDraft; readonly unfit: readonly Unfit[] } {
  const [before, after] = [readLoosely(draft.text), readLoosely(made.text)];
  const kept = tasksIn(after);
  const gone = [...tasksIn(before)].filter((id) => !kept.has(id));
  const ids = [dagIds(before), dagIds(after)] as const;
  const [[from], [to]] = ids;
  /** A DAG alone in its lesson is the same one, whatever it is called now. */
  const isCalled = ids[0].length === 1 && from !== undefined && to !== undefined && from !== to;
  const called = (value: unknown) => (isCalled ? withDagId(value, from, to) : value);

  let text: string | null = draft.text;
  const set = (member: string, value: unknown) => {
    if (text === null || JSON.stringify(value) === JSON.stringify(before[member])) return;
    text =
      value === undefined ? (removeJson(text, [member]) ?? text) : setJson(text, [member], value as Json);
  };
  for (const member of OF_DAG)
    set(member, after[member] ?? (member === 'actions' ? undefined : before[member]));
  set('dags', withBehaviour(listOf(after['dags']), listOf(called(before['dags']))));

  const unfit: Unfit[] = [];
  for (const member of OF_AUTHOR) {
    const value = called(before[member]);
    const fits = (one: unknown) => {
      const task = gone.find((id) => speaksOf(one, id));
      if (task !== undefined) unfit.push({ member, said: one, task });
      return task === undefined;
    };
    if (!Array.isArray(value)) set(member, value === undefined || fits(value) ? value : undefined);
    else {
      const left = value.filter(fits);
      set(member, left.length === 0 ? undefined : left);
    }
  }
  set('scenarios', runsWithout(listOf(called(before['scenarios'])), new Set(gone), before['scenarios']));
  const { code, files } = listingsOf(draft, before, made, after);
  set('code', code);
  return { draft: text === null ? draft : { ...draft, text, files }, unfit };
}

/** The new listing in the place of the first one, under its name: whatever is said of it there is said of the new one. */
function listingsOf(draft: LessonDraft, before: Members, made: LessonDraft, after: Members) {
  const [fresh] = listOf(after['code']) as Members[];
  const [old, ...others] = listOf(before['code']) as Members[];
  const text = made.files[String(fresh?.['file'])];
  if (!fresh || text === undefined) return { code: before['code'], files: draft.files };
  const file = typeof old?.['file'] === 'string' ? old['file'] : `${nameOf(draft)}.py`;
  const same = old ? { id: old['id'], title: old['title'] } : {};
  return { code: [{ ...fresh, ...same, file }, ...others], files: { ...draft.files, [file]: text } };
}

/** What tasks do in the runs of both: as the author has said it, where the task is still there. */
function withBehaviour(dags: readonly unknown[], before: readonly unknown[]): unknown[] {
  return dags.map((dag) => {
    const made = membersOf(dag);
    const old = membersOf(before.find((one) => membersOf(one)['dag_id'] === made['dag_id']));
    const said = membersOf(old['behaviour']);
    const tasks = tasksOf(made);
    const own = Object.entries(said).filter(([task]) => tasks.includes(task));
    const behaviour = { ...membersOf(made['behaviour']), ...Object.fromEntries(own) };
    return Object.keys(behaviour).length === 0 ? made : { ...made, behaviour };
  });
}

/** The runs without what they change of tasks, and arrows, that are gone. */
function runsWithout(runs: readonly unknown[], gone: ReadonlySet<string>, before: unknown): unknown {
  if (!Array.isArray(before)) return before;
  return runs.map((run) => {
    const change = membersOf(membersOf(run)['change']);
    if (Object.keys(change).length === 0) return run;
    const byTask = (member: string) =>
      mapped(change[member], (tasks) =>
        Object.fromEntries(Object.entries(membersOf(tasks)).filter(([id]) => !gone.has(id))),
      );
    const next = {
      ...change,
      ...(change['behaviour'] !== undefined && { behaviour: byTask('behaviour') }),
      ...(change['tasks'] !== undefined && { tasks: byTask('tasks') }),
      ...(change['edges'] !== undefined && {
        edges: mapped(change['edges'], (edges) =>
          pairsOf(listOf(edges)).filter((edge) => !listOf(edge).some((end) => gone.has(String(end)))),
        ),
      }),
    };
    return { ...membersOf(run), change: next };
  });
}

function mapped(byDag: unknown, map: (value: unknown) => unknown): Members {
  return Object.fromEntries(Object.entries(membersOf(byDag)).map(([dag, value]) => [dag, map(value)]));
}

/** Whether a task's id stands in it: as a value, as a name, or between backticks in words. */
function speaksOf(value: unknown, id: string): boolean {
  if (typeof value === 'string') return value === id || value.includes(`\`${id}\``);
  if (Array.isArray(value)) return value.some((one) => speaksOf(one, id));
  return Object.entries(membersOf(value)).some(([key, one]) => key === id || speaksOf(one, id));
}

/** The value with a DAG called otherwise, wherever it names it. */
function withDagId(value: unknown, from: string, to: string, key = ''): unknown {
  if (typeof value === 'string')
    return DAG_NAMING.has(key) && value === from ? to : value.replaceAll(`\`${from}\``, `\`${to}\``);
  if (Array.isArray(value)) return value.map((one) => withDagId(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name === from ? to : name, withDagId(one, from, to, name)]),
  );
}

function tasksIn(lesson: Members): ReadonlySet<string> {
  return new Set(listOf(lesson['dags']).flatMap((dag) => tasksOf(membersOf(dag))));
}

const tasksOf = (dag: Members) => listOf(dag['tasks']).map((task) => String(membersOf(task)['task_id']));
const dagIds = (lesson: Members) => listOf(lesson['dags']).map((dag) => String(membersOf(dag)['dag_id']));
