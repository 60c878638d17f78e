/** What the what-if form shows: fields and what is wrong with what was typed, what is changed, arrows and circles. */
import { checkCase, looksAt, memo, operatorsInstead } from '../../engine';
import type { Case, CaseProblem, DagSpec } from '../../engine';
import { allFields, fieldOfKnob, fieldValue, sameJson } from '../../lesson';
import type { Field, FieldKind, KnobValue, Lesson } from '../../lesson';
import type { Words } from '../../text';

/** A value that was typed or chosen, or what is wrong with it. */
export type Entered = { readonly value: KnobValue } | { readonly problem: string };

/** Reads what was typed into a field. */
export function readEntry(kind: FieldKind, text: string, dictionary: Words): Entered {
  const { whatIfWords: words } = dictionary;
  const trimmed = text.trim();
  if (kind.type === 'schedule') return { value: trimmed === '' ? null : trimmed };
  if (kind.type !== 'number') return { value: text };
  if (trimmed === '' && kind.isOptional) return { value: null };
  const value = dictionary.formats.readNumber(trimmed);
  if (value === null || !Number.isFinite(value)) return { problem: words.wrong.number };
  if (kind.isWhole && !Number.isInteger(value)) return { problem: words.wrong.whole };
  if (value < kind.from || value > kind.to) return { problem: words.wrong.range(kind.from, kind.to) };
  return { value };
}

/**
 * The author's knobs that turn something of this run: another run of the lesson may lack the task, or have it with an
 * operator that does not take the option.
 */
export function knobFields(lesson: Lesson, input: Case): Field[] {
  return lesson.knobs.map(fieldOfKnob).filter(({ turns }) => {
    const dagId = 'dag' in turns ? turns.dag : undefined;
    const dag = dagId === undefined ? input.dags[0] : input.dags.find((one) => one.dag_id === dagId);
    if (turns.type === 'edge')
      return [turns.upstream, turns.downstream].every((id) => dag?.tasks.some((task) => task.task_id === id));
    if (!('task' in turns)) return true;
    const task = dag?.tasks.find(({ task_id: id }) => id === turns.task);
    if (!task) return false;
    const operator = task.operator ?? 'python';
    if (turns.type === 'task_option') return operatorsInstead(turns.option, operator) === null;
    return turns.type !== 'attempt' || looksAt(operator, turns.field);
  });
}

/** A field that stands elsewhere than in the lesson's run. */
export interface FieldChange {
  readonly field: Field;
  readonly was: KnobValue;
  readonly is: KnobValue;
}

export interface Changes {
  readonly fields: readonly FieldChange[];
  /** Arrows drawn or taken away. */
  readonly edges: readonly { readonly dagId: string; readonly edge: Edge; readonly isThere: boolean }[];
  /** Whether something is different that no field shows. */
  readonly elsewhere: boolean;
}

/** What makes one case of the other, in fields. Made once: it looks at every field there is. */
export const changesOf = memo((lessons: Case, own: Case): Changes => {
  if (sameJson(lessons, own)) return { fields: [], edges: [], elsewhere: false };
  const fields = allFields(own).flatMap((field): FieldChange[] => {
    const [was, is] = [fieldValue(lessons, field), fieldValue(own, field)];
    return sameJson(was, is) ? [] : [{ field, was, is }];
  });
  const edges = own.dags.flatMap((dag) => {
    const before = lessons.dags.find((one) => one.dag_id === dag.dag_id)?.edges ?? [];
    const now = dag.edges ?? [];
    const without = (list: readonly Edge[], other: readonly Edge[], isThere: boolean) => {
      const known = new Set(other.map(edgeKey));
      return list
        .filter((edge) => !known.has(edgeKey(edge)))
        .map((edge) => ({ dagId: dag.dag_id, edge, isThere }));
    };
    return [...without(now, before, true), ...without(before, now, false)];
  });
  const isElsewhere =
    !sameJson(lessons.actions, own.actions) ||
    lessons.clock !== own.clock ||
    !sameJson(idsOf(lessons), idsOf(own));
  return { fields, edges, elsewhere: isElsewhere || fields.length + edges.length === 0 };
});

/** Equal for arrows from and to the same. */
function edgeKey(edge: Edge): string {
  return JSON.stringify(edge);
}

/** Each change in a line. */
export function linesOf({ fields, edges, elsewhere }: Changes, dictionary: Words): readonly string[] {
  const { whatIfWords: words } = dictionary;
  const said = (label: string, turns: Field['turns'], was: KnobValue, is: KnobValue) =>
    words.change(label, words.value(turns, was), words.value(turns, is));
  return [
    ...fields.map(({ field, was, is }) =>
      said(field.label ?? words.label(field.turns), field.turns, was, is),
    ),
    ...edges.map(({ edge: [upstream, downstream], isThere }) => {
      const turns = { type: 'edge', upstream, downstream } as const;
      return said(words.label(turns), turns, !isThere, isThere);
    }),
    ...(elsewhere ? [words.changedElsewhere] : []),
  ];
}

function idsOf({ dags }: Case): unknown {
  return dags.map((dag) => [dag.dag_id, dag.tasks.map((task) => task.task_id)]);
}

/** From a task or group to another. */
export type Edge = readonly [string, string];

/** What an arrow can begin and end at: tasks and groups. */
export function edgeEnds(dag: DagSpec): string[] {
  return [...dag.tasks.map((task) => task.task_id), ...(dag.groups ?? []).map((group) => group.group_id)];
}

/** Why an arrow cannot be drawn, in words; null if it can. */
export function edgeProblem(input: Case, dagId: string, [from, to]: Edge, dictionary: Words): string | null {
  const { whatIfWords: words } = dictionary;
  const dag = input.dags.find((one) => one.dag_id === dagId);
  if (!dag) return null;
  if (from === to) return words.edges.itself;
  if (dag.edges?.some((edge) => edgeKey(edge) === edgeKey([from, to]))) return words.edges.there;
  const circle = circleIn(checkCase(withEdges(input, dagId, [...(dag.edges ?? []), [from, to]])));
  return circle && words.edges.circle([...circle, circle[0]!]);
}

function circleIn(problems: readonly CaseProblem[]): readonly string[] | null {
  const tasks = problems.find((problem) => problem.code === 'cycle')?.values['tasks'];
  return Array.isArray(tasks) && tasks.length > 0 ? (tasks as string[]) : null;
}

/** The case with other arrows in one DAG. */
export function withEdges(input: Case, dagId: string, edges: readonly Edge[]): Case {
  return {
    ...input,
    dags: input.dags.map((dag) =>
      dag.dag_id === dagId ? { ...dag, edges: edges.map(([from, to]): [string, string] => [from, to]) } : dag,
    ),
  };
}
