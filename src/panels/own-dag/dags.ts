/** The DAGs that were read, and how they are tied to each other. */
import { memo } from '../../engine';
import type { Graph, GraphCondition, GraphSchedule, ReadResult } from '../../sources/python';

/** A DAG, by the file that makes it. */
export interface DagPlace {
  readonly file: string;
  readonly dag: string;
}

export interface ReadDag extends DagPlace {
  readonly graph: Graph;
  readonly tasks: number;
  /** Ids of the DAGs that it starts, by a trigger or an asset. */
  readonly starts: readonly string[];
  /** Ids of the DAGs that it waits for. */
  readonly waitsFor: readonly string[];
}

/**
 * How one DAG follows another: `trigger` a task of the first starts it, `asset` an asset that the first updates is in its
 * schedule, `wait` a sensor of it looks at the first.
 */
export type DagLinkKind = 'trigger' | 'asset' | 'wait';

export interface DagLink {
  /** Ids of DAGs: the one that comes first, and the one that follows. It need not be among those that were read. */
  readonly from: string;
  readonly to: string;
  readonly kind: DagLinkKind;
  /** The assets that tie them, or the tasks that do; each once. */
  readonly by: readonly string[];
}

/** All DAGs, by file and then in the file's own order. */
export const dagsIn = memo((result: ReadResult): readonly ReadDag[] => {
  const links = linksIn(result);
  return graphsIn(result).map(({ file, graph }) => {
    const dag = graph.dag_id;
    const starts = links.filter(({ from, kind }) => from === dag && kind !== 'wait').map(({ to }) => to);
    const waitsFor = links.filter(({ to, kind }) => to === dag && kind === 'wait').map(({ from }) => from);
    return {
      file,
      dag,
      graph,
      tasks: graph.tasks.length,
      starts: [...new Set(starts)],
      waitsFor: [...new Set(waitsFor)],
    };
  });
});

/** Everything that ties DAGs to each other, of one pair and kind together. */
export const linksIn = memo((result: ReadResult): readonly DagLink[] => {
  const graphs = graphsIn(result).map(({ graph }) => graph);
  const found = new Map<string, { link: DagLink; by: Set<string> }>();
  const add = (from: string, to: string, kind: DagLinkKind, by: string) => {
    const key = JSON.stringify([from, to, kind]);
    const known = found.get(key);
    if (known) known.by.add(by);
    else found.set(key, { link: { from, to, kind, by: [] }, by: new Set([by]) });
  };
  const waiting = graphs.map(({ dag_id: to, schedule }) => ({ to, assets: assetsOf(schedule) }));
  for (const { dag_id: dag, tasks } of graphs) {
    for (const { task_id: task, settings, sensor, outlets } of tasks) {
      const triggered = settings?.['trigger_dag_id'];
      if (typeof triggered === 'string') add(dag, triggered, 'trigger', task);
      // An ExternalTaskMarker names a DAG, too: it waits for nothing.
      const external = settings?.['external_dag_id'];
      if (sensor && typeof external === 'string') add(external, dag, 'wait', task);
      for (const outlet of outlets) {
        const names = namesOf(outlet);
        for (const { to, assets } of waiting)
          if (assets.some((one) => names.includes(one))) add(dag, to, 'asset', names[0]!);
      }
    }
  }
  return [...found.values()].map(({ link, by }) => ({ ...link, by: [...by] }));
});

/** The DAGs that are tied to one of these by one link, in the order in which they were read; these are not among them. */
export function neighboursOf(result: ReadResult, dags: ReadonlySet<string>): readonly ReadDag[] {
  const near = new Set(
    linksIn(result).flatMap(({ from, to }) => [
      ...(dags.has(from) ? [to] : []),
      ...(dags.has(to) ? [from] : []),
    ]),
  );
  return dagsIn(result).filter(({ dag }) => near.has(dag) && !dags.has(dag));
}

/** Those that hang together, two or more; within each, what comes first stands before what follows. */
export const tiedGroups = memo((result: ReadResult): readonly (readonly ReadDag[])[] => {
  const all = dagsIn(result);
  const grouped = new Set<string>();
  return all.flatMap(({ dag }) => {
    if (grouped.has(dag)) return [];
    const group = new Set([dag]);
    for (let near = neighboursOf(result, group); near.length > 0; near = neighboursOf(result, group))
      for (const one of near) group.add(one.dag);
    for (const one of group) grouped.add(one);
    if (group.size < 2) return [];
    const followers = new Set(
      linksIn(result).flatMap(({ from, to }) => (group.has(from) && from !== to ? [to] : [])),
    );
    const members = all.filter((one) => group.has(one.dag));
    return [
      [
        ...members.filter((one) => !followers.has(one.dag)),
        ...members.filter((one) => followers.has(one.dag)),
      ],
    ];
  });
});

/** The DAG that was looked at, where it is still there; else the only one; else none. */
export function sameOrOnly(dags: readonly ReadDag[], chosen: DagPlace | null): DagPlace | null {
  const same = chosen && findDag(dags, chosen);
  const found = same ?? (dags.length === 1 ? dags[0] : undefined);
  return found ? placeOf(found) : null;
}

/** Those of them that are still there. */
export function stillThere(dags: readonly ReadDag[], places: readonly DagPlace[]): DagPlace[] {
  return places.filter((place) => findDag(dags, place) !== undefined);
}

function findDag(dags: readonly ReadDag[], place: DagPlace): ReadDag | undefined {
  return dags.find(({ file, dag }) => file === place.file && dag === place.dag);
}

/** Where it is made, without what was read in it. */
export function placeOf({ file, dag }: DagPlace): DagPlace {
  return { file, dag };
}

function graphsIn(result: ReadResult): readonly { readonly file: string; readonly graph: Graph }[] {
  return Object.entries(result.files).flatMap(([file, { dags }]) =>
    Object.values(dags).map((graph) => ({ file, graph })),
  );
}

function assetsOf(schedule: GraphSchedule): string[] {
  return 'assets' in schedule ? inCondition(schedule.assets) : [];
}

function inCondition(condition: GraphCondition): string[] {
  if ('any' in condition) return condition.any.flatMap(inCondition);
  if ('all' in condition) return condition.all.flatMap(inCondition);
  return namesOf(condition);
}

function namesOf(asset: Exclude<GraphCondition, { any: unknown } | { all: unknown }>): string[] {
  if ('asset' in asset) return [asset.asset, asset.uri];
  if ('alias' in asset) return [asset.alias];
  return 'ref_name' in asset ? [asset.ref_name] : [asset.ref_uri];
}
