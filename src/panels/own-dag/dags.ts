/** The DAGs that were read, and how they are tied to each other. */
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

/** All DAGs, by file and then in the file's own order. */
export function dagsIn(result: ReadResult): ReadDag[] {
  const all = Object.entries(result.files).flatMap(([file, { dags }]) =>
    Object.values(dags).map((graph) => ({ file, dag: graph.dag_id, graph })),
  );
  const waiting = all.map(({ dag, graph }) => ({ dag, assets: assetsOf(graph.schedule) }));
  return all.map(({ file, dag, graph }) => {
    const updated = new Set(graph.tasks.flatMap(({ outlets }) => outlets.flatMap(namesOf)));
    const byAsset = waiting.filter(({ assets }) => assets.some((asset) => updated.has(asset)));
    const set = (name: string) =>
      graph.tasks.flatMap(({ settings }) => {
        const value = settings?.[name];
        return typeof value === 'string' ? [value] : [];
      });
    return {
      file,
      dag,
      graph,
      tasks: graph.tasks.length,
      starts: [...new Set([...set('trigger_dag_id'), ...byAsset.map((one) => one.dag)])],
      waitsFor: [...new Set(set('external_dag_id'))],
    };
  });
}

/** The DAG that was looked at, where it is still there; else the only one; else none. */
export function sameOrOnly(dags: readonly ReadDag[], chosen: DagPlace | null): DagPlace | null {
  const same = dags.find(({ file, dag }) => file === chosen?.file && dag === chosen.dag);
  const found = same ?? (dags.length === 1 ? dags[0] : undefined);
  return found ? { file: found.file, dag: found.dag } : null;
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
