import { ReactFlow, ViewportPortal } from '@xyflow/react';
import type { ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TouchEvent } from 'react';
import { panelWords } from '../../text';
import { EdgeLayer } from './EdgeLayer';
import { flowNodes } from './flow-nodes';
import type { BoxData, BoxNode } from './flow-nodes';
import { useGraph } from './graph-context';
import { GraphControls } from './GraphControls';
import styles from './GraphCanvas.module.css';
import { GroupNode } from './GroupNode';
import type { GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { LEAST_ZOOM, MOST_ZOOM, startView } from './layout/viewport';
import type { Viewport } from './layout/viewport';
import { TaskNode } from './TaskNode';
import { useBoxKeys } from './use-box-keys';
import { useCommandWheel } from './use-command-wheel';
import { usePartInSight } from './use-part-in-sight';
import { useView } from './use-view';

const nodeTypes = {
  task: memo(({ data }: { readonly data: BoxData }) => (
    <TaskNode index={data.box.task} isCompact={data.isCompact} isTabStop={data.isTabStop} />
  )),
  frame: memo(({ data }: { readonly data: BoxData }) => <GroupNode {...data} />),
};

export interface GraphCanvasProps {
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
  const wrapper = useRef<HTMLDivElement>(null);
  const [flow, setFlow] = useState<ReactFlowInstance<BoxNode> | null>(null);
  const [firstView] = useState(() => startView(layout, size));
  const view = useView(flow, layout, size, touched, wrapper);

  const { isIn, edges, onMove: onSeen } = usePartInSight(layout, size, firstView);
  const onMove = useCallback((_: unknown, seen: Viewport) => onSeen(seen), [onSeen]);
  const allNodes = useMemo(() => flowNodes(layout, toggleGroup), [layout, toggleGroup]);
  const nodes = useMemo(() => allNodes.filter(({ data }) => isIn(data.box)), [allNodes, isIn]);

  useCommandWheel(wrapper);
  useEffect(() => {
    // React Flow calls itself an application, which takes a screen reader's own keys away. It is a group of buttons.
    wrapper.current?.setAttribute('role', 'group');
  }, []);
  const onKeyDown = useBoxKeys(layout, view);

  return (
    <>
      <ReactFlow<BoxNode>
        ref={wrapper}
        className={styles.flow}
        aria-label={panelWords.graph.picture(dag.dagId)}
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={firstView}
        onInit={setFlow}
        onMoveStart={view.onMoveStart}
        onMove={onMove}
        onKeyDown={onKeyDown}
        onTouchStartCapture={leaveToThePage}
        onTouchMoveCapture={leaveToThePage}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        zoomOnScroll={false}
        preventScrolling={false}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        attributionPosition="bottom-left"
      >
        <ViewportPortal>
          <EdgeLayer layout={layout} edges={edges} />
        </ViewportPortal>
      </ReactFlow>
      <GraphControls view={view} />
    </>
  );
}

/** One finger scrolls the page: React Flow never learns of it. Two fingers are for the graph. */
function leaveToThePage(event: TouchEvent): void {
  if (event.touches.length < 2) event.stopPropagation();
}
