import { Locate, Maximize, Minus, Plus } from 'lucide-react';
import { memo } from 'react';
import { usePlayerState } from '../../player';
import { IconButton, useWords } from '../../ui';
import { stepTask } from './derive';
import { useGraph } from './graph-context';
import styles from './GraphCanvas.module.css';
import type { View } from './use-view';

const ZOOM_STEP = 1.35;

export const GraphControls = memo(function GraphControls({ view }: { readonly view: View }) {
  const words = useWords().panelWords.graph;
  return (
    <div className={styles.controls} data-print="no">
      <IconButton
        size="s"
        look="quiet"
        label={words.zoomIn}
        icon={<Plus size={15} aria-hidden />}
        onClick={() => view.zoom(ZOOM_STEP)}
      />
      <IconButton
        size="s"
        look="quiet"
        label={words.zoomOut}
        icon={<Minus size={15} aria-hidden />}
        onClick={() => view.zoom(1 / ZOOM_STEP)}
      />
      <IconButton
        size="s"
        look="quiet"
        label={words.fit}
        icon={<Maximize size={14} aria-hidden />}
        onClick={view.showWhole}
      />
      <ToCurrent onClick={view.showCurrent} />
    </div>
  );
});

/** Leads to the task that the step is about; to none where it is about none of this graph. */
function ToCurrent({ onClick }: { readonly onClick: () => void }) {
  const words = useWords().panelWords.graph;
  const { choice } = useGraph();
  const hasCurrent = usePlayerState(({ track, cursor }) => stepTask(track, cursor, choice) !== null);
  return (
    <IconButton
      size="s"
      look="quiet"
      label={words.toCurrent}
      icon={<Locate size={14} aria-hidden />}
      disabled={!hasCurrent}
      onClick={onClick}
    />
  );
}
