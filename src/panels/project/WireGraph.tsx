import { ReactFlow } from '@xyflow/react';
import type { AriaLabelConfig, Connection, EdgeChange } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { compileDag } from '../../engine';
import type { Lesson } from '../../lesson';
import type { Edge, ProjectPlan } from '../../lesson/activities/project';
import { Ids, useLatest, useWords } from '../../ui';
import { NARROW_PX } from '../dag-graph/layout/choose-layout';
import { layOutGraph } from '../dag-graph/layout/graph-layout';
import { useElementSize } from '../dag-graph/use-element-size';
import { useNameIn } from '../use-operator-name';
import styles from './WireGraph.module.css';
import { PulledArrow, RemoveArrows, WireEdge } from './WireEdge';
import { keepSame, wireEdges, wireNodes } from './wire-flow';
import type { ArrowEdge, GroupNode, TaskNode } from './wire-flow';
import { WireTask } from './WireTask';

/** Smaller than this nobody could read it: then it scrolls. */
const LEAST_SCALE = 0.6;
const MARGIN_PX = 20;
const NONE: ReadonlySet<string> = new Set();
const DELETE_KEYS = ['Delete', 'Backspace'];

const nodeTypes = {
  task: WireTask,
  frame: ({ id }: { readonly id: string }) => <div className={styles.group}>{id}</div>,
};
const edgeTypes = { arrow: WireEdge };

/** What is drawn, and how it is changed. */
export interface Drawing {
  readonly plan: Pick<ProjectPlan, 'dag' | 'fixed'>;
  readonly edges: readonly Edge[];
  /** What operators are called in the file that the DAG was read from. */
  readonly operators?: Lesson['operators'];
  /** Draws an arrow; otherwise says why it cannot be drawn. */
  readonly draw: (edge: Edge) => string | null;
  readonly remove: (edge: Edge) => void;
}

/**
 * The DAG as it is drawn: press a task and then another, or pull an arrow from one to the other. With each arrow the
 * tasks move to where they then belong: what runs later stands further along. React Flow connects and removes; what may
 * be connected, and where everything stands, is decided elsewhere.
 */
export function WireGraph({ wiring }: { readonly wiring: Drawing }) {
  const { projectWords } = useWords();
  const words = projectWords.wire;
  const { plan, edges, draw: drawArrow, remove } = wiring;
  const nameOf = useNameIn(wiring.operators);
  const [frame, size] = useElementSize<HTMLDivElement>();
  const flow = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [isPulling, setIsPulling] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

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
        density: direction === 'down' ? 'narrow' : 'roomy',
      }),
    [dag, direction],
  );
  const scale = width > 0 ? Math.max(LEAST_SCALE, Math.min(1, (width - 2 * MARGIN_PX) / layout.width)) : 1;

  const around = {
    width: layout.width * scale + 2 * MARGIN_PX,
    height: layout.height * scale + 2 * MARGIN_PX,
  };

  const draw = (start: string, end: string) => {
    setFrom(null);
    setProblem(drawArrow([start, end]));
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
  const onConnectStart = useLatest(() => {
    setFrom(null);
    setProblem(null);
    setIsPulling(true);
  });
  const onConnectEnd = useCallback(() => setIsPulling(false), []);
  const onConnect = useLatest(({ source, target }: Connection) => {
    if (source !== target) draw(source, target);
  });
  const onEdgesDelete = useLatest((gone: readonly ArrowEdge[]) =>
    gone.forEach(({ source, target }) => remove([source, target])),
  );
  // React Flow calls itself an application, which takes a screen reader's own keys away. It is a group of buttons.
  useEffect(() => flow.current?.setAttribute('role', 'group'), []);

  const [sameNodes] = useState(() => keepSame<TaskNode | GroupNode>());
  const [sameArrows] = useState(() => keepSame<ArrowEdge>());
  // With each of React Flow's properties that is another one, all of its nodes and arrows look whether that is for them.
  const onPress = useLatest(press);
  const onRemove = useLatest(remove);
  const nodes = sameNodes(
    wireNodes({
      dag,
      kindOf: (task) => nameOf(dag.dagId, task),
      layout,
      isFrom: (task) => task === from,
      onPress,
    }),
  );
  const isFixed = useCallback(
    (one: string, other: string) =>
      plan.fixed.some(([start, end]) => start === one && end === other) ||
      !edges.some(([start, end]) => start === one && end === other),
    [plan, edges],
  );
  const arrows = sameArrows(wireEdges(layout, { isFixed, onRemove, label: words.arrow, selected }));
  const onEdgesChange = useCallback((changes: readonly EdgeChange<ArrowEdge>[]) => {
    for (const change of changes)
      if (change.type === 'select')
        setSelected((now) => (change.selected ? change.id : now === change.id ? null : now));
  }, []);
  const ariaLabels = useMemo<Partial<AriaLabelConfig>>(
    () => ({
      'node.a11yDescription.default': '',
      'node.a11yDescription.keyboardDisabled': '',
      'edge.a11yDescription.default': words.arrowKeys,
      'handle.ariaLabel': '',
    }),
    [words],
  );
  const viewport = useMemo(() => ({ x: MARGIN_PX, y: MARGIN_PX, zoom: scale }), [scale]);
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
        <div
          className={styles.sized}
          style={around}
          data-direction={direction}
          data-drawing={from !== null ? '' : undefined}
          data-pulling={isPulling ? '' : undefined}
        >
          <ReactFlow<TaskNode | GroupNode, ArrowEdge>
            ref={flow}
            aria-label={words.picture(plan.dag.dag_id)}
            nodes={nodes}
            edges={arrows}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            viewport={viewport}
            {...around}
            onConnect={onConnect}
            onConnectStart={onConnectStart}
            onConnectEnd={onConnectEnd}
            onEdgesChange={onEdgesChange}
            onEdgesDelete={onEdgesDelete}
            onKeyDown={onKeyDown}
            connectionLineComponent={PulledArrow}
            connectOnClick={false}
            autoPanOnConnect={false}
            deleteKeyCode={DELETE_KEYS}
            ariaLabelConfig={ariaLabels}
            nodesDraggable={false}
            nodesFocusable={false}
            panOnDrag={false}
            zoomOnScroll={false}
            zoomOnPinch={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            zoomActivationKeyCode={null}
            attributionPosition="bottom-left"
          >
            <RemoveArrows arrows={arrows} />
          </ReactFlow>
        </div>
      </div>
    </div>
  );
}
