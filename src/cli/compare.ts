/** What counts as equal between a recording and a trace: test/conformance/recorder/README.md, "What may differ". */
import {
  PHASES,
  type Case,
  type Json,
  type RecordedChange,
  type RecordedTick,
  type Recording,
} from '../engine';

/** The first difference, in words; null where both say the same. */
export function firstDifference(
  real: Pick<Recording, 'input' | 'ticks'>,
  ours: Pick<Recording, 'ticks'>,
): string | null {
  const mine = new Map(ours.ticks.map((tick) => [tick.at, tick]));
  const theirs = new Set(real.ticks.map((tick) => tick.at));
  const extra = (before: number) => ours.ticks.find((tick) => tick.at < before && !theirs.has(tick.at));
  const isUnordered = listsWithoutOrder(real.input);
  for (const tick of real.ticks) {
    const own = mine.get(tick.at);
    if (!own) return `tick ${tick.at}: missing; Airflow changes ${firstChange(tick)}`;
    const early = extra(tick.at);
    if (early) return onlyOurs(early);
    const said = tickDifference(tick, own, isUnordered);
    if (said !== null) return `tick ${tick.at} ${said}`;
  }
  const late = extra(Infinity);
  return late ? onlyOurs(late) : null;
}

function tickDifference(real: RecordedTick, ours: RecordedTick, isUnordered: IsUnordered): string | null {
  for (const phase of PHASES) {
    const theirs = canonical(real.phases[phase] ?? [], isUnordered);
    const own = canonical(ours.phases[phase] ?? [], isUnordered);
    if (theirs.join('\n') === own.join('\n')) continue;
    const missing = theirs.filter((row) => !own.includes(row)).slice(0, 2);
    const extra = own.filter((row) => !theirs.includes(row)).slice(0, 2);
    return `${phase}: missing ${missing.join(' ') || 'nothing'}; extra ${extra.join(' ') || 'nothing'}`;
  }
  const [theirs, own] = [sorted(real.blocked ?? {}), sorted(ours.blocked ?? {})];
  if (theirs !== own) return `blocked: Airflow ${theirs} simulator ${own}`;
  const [refused, ownRefused] = [real.refused?.length ?? 0, ours.refused?.length ?? 0];
  return refused === ownRefused ? null : `refused actions: Airflow ${refused} simulator ${ownRefused}`;
}

/** Changes as a set: the order within a phase is not defined. */
function canonical(rows: readonly RecordedChange[], isUnordered: IsUnordered): string[] {
  return rows
    .map((row) =>
      isUnordered(row) && Array.isArray(row['value']) ? { ...row, value: row['value'].toSorted() } : row,
    )
    .map(sorted)
    .sort();
}

type IsUnordered = (change: RecordedChange) => boolean;

/** What LatestOnlyOperator returns is a list made of a Python set of ids: its order is another one in every process. */
function listsWithoutOrder({ dags }: Case): IsUnordered {
  const tasks = new Set(
    dags.flatMap((dag) =>
      dag.tasks
        .filter((task) => task.operator === 'latest_only')
        .map((task) => `${dag.dag_id}/${task.task_id}`),
    ),
  );
  return ({ xcom, dag, task }) => xcom === 'return_value' && tasks.has(`${String(dag)}/${String(task)}`);
}

/** JSON with the keys of objects in order. */
export function sorted(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function onlyOurs(tick: RecordedTick): string {
  return `tick ${tick.at}: nothing changes in Airflow; the simulator has ${firstChange(tick)}`;
}

function firstChange(tick: RecordedTick): string {
  const phase = PHASES.find((name) => tick.phases[name]?.length);
  return phase ? `${phase}: ${sorted(tick.phases[phase]?.[0] ?? null)}` : 'nothing';
}
