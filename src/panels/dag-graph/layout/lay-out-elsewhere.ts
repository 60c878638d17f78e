/** Lays out large DAGs in a worker, each only once; in this thread where a browser allows no worker. */
import { chooseLayout } from './choose-layout';
import type { DrawnDag, GraphLayout } from './graph-layout';
import type { Size } from './sizes';

export interface LayoutOrder {
  readonly id: number;
  readonly dag: DrawnDag;
  readonly panel: Size;
  readonly closed: readonly string[];
}

export interface LayoutAnswer {
  readonly id: number;
  readonly layout: GraphLayout;
}

/** What is used of a worker. */
export interface LayoutWorker {
  postMessage(order: LayoutOrder): void;
  onmessage: ((event: MessageEvent<LayoutAnswer>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** So many layouts are remembered: those of a panel's usual sizes, of one DAG with groups opened, and of the next. */
const MOST_KEPT = 12;
/** A panel that grows by less gets the same layout. */
const STEP_PX = 64;

export type LayOut = (
  structure: string,
  dag: DrawnDag,
  panel: Size,
  closed: ReadonlySet<string>,
) => Promise<GraphLayout>;

/**
 * @param start starts a worker of `layout-worker.ts`; throws where there can be none
 * @returns lays out a DAG for a panel of about this size; `structure` is the same text for DAGs that look the same
 */
export function createLayOut(start: () => LayoutWorker): LayOut {
  const kept = new Map<string, Promise<GraphLayout>>();
  const waiting = new Map<
    number,
    { readonly order: LayoutOrder; readonly give: (layout: GraphLayout) => void }
  >();
  let worker: LayoutWorker | null | undefined;
  let count = 0;

  const here = ({ dag, panel, closed }: LayoutOrder) => chooseLayout(dag, panel, new Set(closed));

  function begin(): LayoutWorker | null {
    try {
      const begun = start();
      begun.onmessage = ({ data: { id, layout } }) => {
        waiting.get(id)?.give(layout);
        waiting.delete(id);
      };
      begun.onerror = (event) => {
        event.preventDefault();
        worker = null;
        for (const { order, give } of waiting.values()) give(here(order));
        waiting.clear();
      };
      return begun;
    } catch {
      return null;
    }
  }

  return (structure, dag, panel, closed) => {
    const [width, height] = [toStep(panel.width), toStep(panel.height)];
    const key = JSON.stringify([structure, width, height, [...closed].sort()]);
    const known = kept.get(key);
    if (known) return known;
    const order = { id: count++, dag: drawn(dag), panel: { width, height }, closed: [...closed] };
    worker ??= worker === null ? null : begin();
    const made = new Promise<GraphLayout>((give) => {
      if (!worker) return give(here(order));
      waiting.set(order.id, { order, give });
      worker.postMessage(order);
    });
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

/** Lays out in the worker of the page, which starts when it is first needed. */
export const layOutElsewhere: LayOut = createLayOut(
  () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }) as LayoutWorker,
);

function toStep(pixels: number): number {
  return Math.max(1, Math.round(pixels / STEP_PX)) * STEP_PX;
}

/** What a worker can be given: of a DAG no more than is drawn, and no functions. */
function drawn({ tasks, groups, edges, order }: DrawnDag): DrawnDag {
  return {
    tasks: tasks.map(({ taskId, label, groupId, hasMapIndexes, isSetup, isTeardown, triggerRule }) => ({
      taskId,
      label,
      groupId,
      hasMapIndexes,
      isSetup,
      isTeardown,
      triggerRule,
    })),
    groups: groups.map(({ groupId, parentId, label }) => ({ groupId, parentId, label })),
    edges: edges.map(([up, down]) => [up, down] as const),
    order: [...order],
  };
}
