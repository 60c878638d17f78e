import { m } from 'framer-motion';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { compileDag } from '../../engine';
import { panelWords, projectWords } from '../../text';
import { Ids } from '../../ui';
import { NARROW_PX } from '../dag-graph/layout/choose-layout';
import { layOutGraph } from '../dag-graph/layout/graph-layout';
import { useElementSize } from '../dag-graph/use-element-size';
import styles from './WireGraph.module.css';
import { PulledArrow, RemoveEdge, WireEdge } from './WireEdge';
import { WireTask } from './WireTask';
import type { WiringDesk } from './use-wiring';

const words = projectWords.wire;
/** Smaller than this nobody could read it: then it scrolls. */
const LEAST_SCALE = 0.6;
const MARGIN_PX = 20;
const NONE: ReadonlySet<string> = new Set();

interface Pull {
  readonly from: string;
  /** In the picture. */
  readonly x: number;
  readonly y: number;
}

/**
 * The DAG as it is drawn: press a task and then another, or pull an arrow from one to the other. With each arrow the
 * tasks move to where they then belong: what runs later stands further along.
 */
export function WireGraph({ wiring }: { readonly wiring: WiringDesk }) {
  const { plan, edges } = wiring;
  const [frame, size] = useElementSize<HTMLDivElement>();
  const picture = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [pull, setPull] = useState<Pull | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const dag = useMemo(
    () => compileDag({ ...plan.dag, edges: edges.map(([one, other]): [string, string] => [one, other]) }),
    [plan, edges],
  );
  const width = size?.width ?? 0;
  const direction = width > 0 && width < NARROW_PX ? 'down' : 'right';
  const layout = useMemo(
    () =>
      layOutGraph(dag, {
        direction,
        closed: NONE,
        words: 'short',
        density: direction === 'down' ? 'compact' : 'roomy',
      }),
    [dag, direction],
  );
  const scale = width > 0 ? Math.max(LEAST_SCALE, Math.min(1, (width - 2 * MARGIN_PX) / layout.width)) : 1;

  const draw = (start: string, end: string) => {
    setFrom(null);
    setProblem(wiring.draw([start, end]));
  };
  const press = (task: string) => {
    setProblem(null);
    if (from === null) setFrom(task);
    else if (from === task) setFrom(null);
    else draw(from, task);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && from !== null) setFrom(null);
  };
  /** Pulls an arrow from a task's dot to wherever the pointer is let go. */
  const startPull = (event: PointerEvent, task: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const place = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Pull => {
      const box = picture.current!.getBoundingClientRect();
      return { from: task, x: (clientX - box.left) / scale, y: (clientY - box.top) / scale };
    };
    setFrom(null);
    setProblem(null);
    setPull(place(event));
    const onMove = (move: globalThis.PointerEvent) => setPull(place(move));
    const onUp = ({ clientX, clientY }: globalThis.PointerEvent) => {
      end();
      const target = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-task]');
      const to = target?.dataset['task'];
      if (to !== undefined && to !== task) draw(task, to);
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      stop.current = null;
      setPull(null);
    };
    stop.current?.();
    stop.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
  };

  const isFixed = new Set(plan.fixed.map((edge) => edge.join(' ')));
  const pulled = layout.boxes.find(({ id }) => id === pull?.from);
  return (
    <div className={styles.wire}>
      <p className={styles.how} aria-live="off">
        {problem !== null ? (
          <span className={styles.problem}>
            <Ids text={problem} />
          </span>
        ) : (
          <Ids text={from === null ? words.how : words.from(from)} />
        )}
      </p>
      <div ref={frame} className={styles.frame}>
        <div className={styles.sized} style={{ width: layout.width * scale, height: layout.height * scale }}>
          <div
            ref={picture}
            role="group"
            aria-label={words.picture(plan.dag.dag_id)}
            className={styles.picture}
            data-direction={direction}
            data-drawing={from !== null || pull !== null ? '' : undefined}
            style={{ width: layout.width, height: layout.height, scale: String(scale) } as CSSProperties}
            onKeyDown={onKeyDown}
          >
            {layout.boxes
              .filter(({ kind }) => kind === 'group')
              .map((box) => (
                <m.div
                  key={box.id}
                  className={styles.group}
                  initial={false}
                  animate={{ x: box.x, y: box.y, width: box.width, height: box.height }}
                >
                  {box.id}
                </m.div>
              ))}
            <svg className={styles.edges} width={layout.width} height={layout.height} aria-hidden>
              {layout.edges.map((edge) => (
                <WireEdge key={`${edge.id} ${edge.points.length}`} edge={edge} direction={direction} />
              ))}
              {pull && pulled && <PulledArrow from={pulled} to={pull} direction={direction} />}
            </svg>
            {layout.edges
              .filter(({ source, target }) => !isFixed.has(`${source} ${target}`))
              .filter(({ source, target }) =>
                edges.some(([one, other]) => one === source && other === target),
              )
              .map((edge) => (
                <RemoveEdge key={edge.id} edge={edge} onRemove={wiring.remove} />
              ))}
            {layout.boxes
              .filter(({ kind }) => kind === 'task')
              .map((box) => {
                const task = dag.tasks[box.task]!;
                return (
                  <WireTask
                    key={box.id}
                    box={box}
                    task={task}
                    after={task.upstream.map((up) => dag.tasks[up]!.taskId)}
                    operator={panelWords.task.operator(task.operator)}
                    isFrom={from === box.id || pull?.from === box.id}
                    onPress={() => press(box.id)}
                    onPull={(event) => startPull(event, box.id)}
                  />
                );
              })}
          </div>
        </div>
      </div>
    </div>
  );
}
