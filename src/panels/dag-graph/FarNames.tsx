import { useMemo, useSyncExternalStore } from 'react';
import { StateIcon } from '../../ui';
import type { Camera } from './camera';
import { farStates } from './derive-far';
import styles from './FarNames.module.css';
import { useGraph, useShown } from './graph-context';
import type { GraphLayout } from './layout/graph-layout';
import { namesFromAfar } from './layout/from-afar';

/** Names are placed anew when what is seen has become so much larger or smaller, as a power of two. */
const ZOOM_STEP = 1 / 8;

interface FarNamesProps {
  readonly camera: Camera;
  readonly layout: GraphLayout;
}

/**
 * From afar: the names of what the step is about, of what waits, and of groups, at their size on screen, as many as have
 * room. They are for the eye: to everybody else the tasks themselves say them.
 */
export default function FarNames({ camera, layout }: FarNamesProps) {
  const { dag } = useGraph();
  const zoomStep = useSyncExternalStore(
    (tell) => camera.watch({ onMove: tell }),
    () => Math.floor(Math.log2(camera.getZoom()) / ZOOM_STEP),
  );
  const states = useShown(({ track, cursor }, shown) => farStates(track, shown, layout.boxes, cursor));
  const names = useMemo(() => {
    const groups = new Map(dag.groups.map((group) => [group.groupId, group.label]));
    const wanted = states.map(({ index, ...rest }) => {
      const box = layout.boxes[index]!;
      const name = box.kind === 'task' ? dag.tasks[box.task]?.label : groups.get(box.id);
      return { ...rest, box, name: name ?? box.id };
    });
    return namesFromAfar(wanted, layout, 2 ** (zoomStep * ZOOM_STEP));
  }, [dag, layout, states, zoomStep]);
  return names.map(({ box, name, middle, state, isCurrent }) => (
    <span
      key={box.id}
      className={styles.name}
      style={{ left: middle, top: box.y + box.height / 2 }}
      data-state={state}
      data-current={isCurrent || undefined}
      aria-hidden="true"
    >
      <StateIcon state={state === 'none' ? null : state} />
      {name}
    </span>
  ));
}
