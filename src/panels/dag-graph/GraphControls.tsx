import { Locate, Maximize, Minus, Plus } from 'lucide-react';
import { IconButton, useWords } from '../../ui';
import styles from './GraphCanvas.module.css';
import type { View } from './use-view';

const ZOOM_STEP = 1.35;

export function GraphControls({ view }: { readonly view: View }) {
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
      <IconButton
        size="s"
        look="quiet"
        label={words.toCurrent}
        icon={<Locate size={14} aria-hidden />}
        disabled={!view.hasCurrent}
        onClick={view.showCurrent}
      />
    </div>
  );
}
