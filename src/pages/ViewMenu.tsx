import { LayoutPanelLeft } from 'lucide-react';
import type { Mode } from '../modes';
import { Popover, Switch, useWords } from '../ui';
import { HIDEABLE, type View } from './use-view';
import styles from './ViewMenu.module.css';

interface ViewMenuProps {
  readonly mode: Mode;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

/** Which of the mode's panels to show: what one does not need gives its place to the others. */
export function ViewMenu({ mode, view, onView }: ViewMenuProps) {
  const { words } = useWords();
  const choices = HIDEABLE.filter((panel) => mode.panels.has(panel));
  return (
    <span className={styles.menu} data-print="no">
      <Popover
        label={words.view.panels}
        buttonLabel={words.view.label}
        button={<LayoutPanelLeft size={17} aria-hidden />}
      >
        <div className={styles.list}>
          <h2>{words.view.panels}</h2>
          {choices.map((panel) => (
            <Switch
              key={panel}
              label={words.view.names[panel]}
              on={!view.hidden.includes(panel)}
              onChange={(on) =>
                onView({ hidden: on ? view.hidden.filter((one) => one !== panel) : [...view.hidden, panel] })
              }
            />
          ))}
        </div>
      </Popover>
    </span>
  );
}
