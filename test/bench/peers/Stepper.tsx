import { Handle, Position, ReactFlow, useNodesState } from '@xyflow/react';
import type { Node, NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Stepper } from './react-flow';

declare global {
  interface Window {
    stepper: Stepper;
  }
}

type Task = Node<{ readonly state: string }>;

const SIZE = { width: 150, height: 48 };

/** Sizes and places of handles are given, or React Flow would measure every node again. */
const HANDLES = [
  { type: 'target', position: Position.Left, x: 0, y: 24, width: 1, height: 1 },
  { type: 'source', position: Position.Right, x: 150, y: 24, width: 1, height: 1 },
] as const;

const TaskBox = memo(function TaskBox({ id, data }: NodeProps<Task>) {
  return (
    <div style={{ ...SIZE, border: '1px solid #888' }} data-state={data.state}>
      <Handle type="target" position={Position.Left} />
      {id} {data.state}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});
const TYPES = { task: TaskBox };

const { nodes: places, edges: arrows, steps } = window.stepper;
const FIRST: Task[] = places.map(({ id, x, y }) => ({
  id,
  type: 'task',
  position: { x, y },
  data: { state: 'none' },
  ...SIZE,
  handles: [...HANDLES],
}));
const EDGES = arrows.map(([from, to]) => ({
  id: `${from}-${to}`,
  source: places[from]!.id,
  target: places[to]!.id,
}));

/** The graph, and one button. A step makes new nodes only of those that change. */
function Page() {
  const [nodes, setNodes, onNodesChange] = useNodesState(FIRST);
  const step = useRef(0);
  const next = () => {
    const changes = steps[(step.current += 1) % steps.length] ?? [];
    setNodes((before) => {
      const after = [...before];
      for (const [node, state] of changes) after[node] = { ...after[node]!, data: { state } };
      return after;
    });
  };
  return (
    <>
      <button type="button" onClick={next}>
        Next step
      </button>
      <ReactFlow
        nodes={nodes}
        edges={EDGES}
        nodeTypes={TYPES}
        onNodesChange={onNodesChange}
        fitView
        minZoom={0.05}
        onlyRenderVisibleElements
      />
    </>
  );
}

createRoot(document.getElementById('root')!).render(<Page />);
