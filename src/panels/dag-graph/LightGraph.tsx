import { DagGraph } from './DagGraph';
import { LightCanvas } from './LightCanvas';

/** The DAG graph of a frame: all of it in one small file, React Flow not among it. */
export default function LightGraph({ area }: { readonly area?: string }) {
  return <DagGraph {...(area !== undefined && { area })} canvas={LightCanvas} />;
}
