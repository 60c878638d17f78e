import { Handle, Position, ReactFlow } from '@xyflow/react';
import type { ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, TouchEvent } from 'react';
import { panelWords } from '../../text';
import { EdgeLine } from './EdgeLine';
import { flowEdges, flowNodes } from './flow-elements';
import type { BoxNode, LineEdge } from './flow-elements';
import { useGraph } from './graph-context';
import { GraphControls } from './GraphControls';
import styles from './GraphCanvas.module.css';
import { GroupNode } from './GroupNode';
import type { GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { LEAST_ZOOM, MOST_ZOOM, startView } from './layout/viewport';
import { TaskNode } from './TaskNode';
import { useCommandWheel } from './use-command-wheel';
import { useView } from './use-view';

/** Above this many boxes only those in sight are in the document. */
const MOST_RENDERED = 250;

/** React Flow draws an edge only between ends it finds in the document; where an edge runs is in the layout. */
const ENDS = (
  <>
    <Handle type="target" position={Position.Left} isConnectable={false} className={styles.end} />
    <Handle type="source" position={Position.Right} isConnectable={false} className={styles.end} />
  </>
);
const nodeTypes = {
  task: memo(({ data }: { readonly data: BoxNode['data'] }) => (
    <>
      <TaskNode index={data.box.task} isCompact={data.isCompact} isTabStop={data.isTabStop} />
      {ENDS}
    </>
  )),
  frame: memo(({ data }: { readonly data: BoxNode['data'] }) => (
    <>
      <GroupNode {...data} />
      {ENDS}
    </>
  )),
};
const edgeTypes = {
  line: memo(({ data }: { readonly data?: LineEdge['data'] }) => data && <EdgeLine {...data} />),
};

interface GraphCanvasProps {
  readonly layout: GraphLayout;
  readonly size: Size;
  /** The group that was just closed or opened: it stays where it is on screen. */
  readonly touched: string | null;
  readonly toggleGroup: (groupId: string) => void;
}

/**
 * The picture of a DAG. React Flow moves and zooms it; where everything stands comes from the layout, what state
 * everything has from the player, node by node. The page's scrolling is never caught: a plain wheel and one finger
 * scroll the page, Ctrl or Cmd with the wheel, two fingers, a drag of the mouse and the buttons move the graph.
 */
export default function GraphCanvas({ layout, size, touched, toggleGroup }: GraphCanvasProps) {
  const { dag } = useGraph();
  const nodes = useMemo(() => flowNodes(layout, toggleGroup), [layout, toggleGroup]);
  const edges = useMemo(() => flowEdges(layout), [layout]);
  const [flow, setFlow] = useState<ReactFlowInstance<BoxNode, LineEdge> | null>(null);
  const view = useView(flow, layout, size, touched);
  const [firstView] = useState(() => startView(layout, size));
  const wrapper = useRef<HTMLDivElement>(null);
  useCommandWheel(wrapper);
  useEffect(() => {
    // React Flow calls itself an application, which takes a screen reader's own keys away. It is a group of buttons.
    wrapper.current?.setAttribute('role', 'group');
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const from = (event.target as Element).closest<HTMLElement>('[data-box]')?.dataset['box'];
      if (step === undefined || from === undefined) return;
      event.preventDefault();
      const box = layout.boxes[layout.boxes.findIndex(({ id }) => id === from) + step];
      if (box) view.focus(box, wrapper.current!);
    },
    [layout, view],
  );

  return (
    <>
      <ReactFlow<BoxNode, LineEdge>
        ref={wrapper}
        className={styles.flow}
        aria-label={panelWords.graph.picture(dag.dagId)}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        defaultViewport={firstView}
        onInit={setFlow}
        onMoveStart={view.onMoveStart}
        onKeyDown={onKeyDown}
        onTouchStartCapture={leaveToThePage}
        onTouchMoveCapture={leaveToThePage}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        onlyRenderVisibleElements={layout.boxes.length > MOST_RENDERED}
        zoomOnScroll={false}
        preventScrolling={false}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        attributionPosition="bottom-left"
      />
      <GraphControls view={view} />
    </>
  );
}

/** One finger scrolls the page: React Flow never learns of it. Two fingers are for the graph. */
function leaveToThePage(event: TouchEvent): void {
  if (event.touches.length < 2) event.stopPropagation();
}
