import { ChevronDown, Maximize2, Minimize2 } from 'lucide-react';
import { createContext, useContext, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './Button';
import { ErrorBoundary } from './ErrorBoundary';
import { useWords } from './WordsProvider';
import { useElementId } from './use-element-id';
import styles from './Panel.module.css';

const FullContext = createContext(false);

/** Whether the panel around it is opened over the whole page, so that there is room for more. */
export function useFullPanel(): boolean {
  return useContext(FullContext);
}

interface PanelProps {
  /** Its heading, and the name of the region. */
  readonly title: string;
  /** Beside the heading, quiet: what is shown ("ml_pipeline"). */
  readonly meta?: ReactNode;
  /** At the end of the header: a badge, a switch, a button. */
  readonly actions?: ReactNode;
  /** May be folded to its header. */
  readonly collapsible?: boolean;
  /** May be opened over the whole page (the player bar stays). */
  readonly expandable?: boolean;
  /** The place in the page's grid. */
  readonly area?: string;
  readonly className?: string | undefined;
  /** Space around the content; panels that fill their card to the edge (graph, tables) have none. */
  readonly padded?: boolean;
  readonly children: ReactNode;
}

/**
 * A card of the page: a region with a heading. A fault inside stays inside: the card says so and the rest of the
 * page works on. Opening it full size moves nothing in the document, so what is inside keeps its state; Escape
 * brings it back.
 */
export function Panel(props: PanelProps) {
  const { words } = useWords();
  const {
    title,
    meta,
    actions,
    collapsible = false,
    expandable = false,
    area,
    className,
    padded = false,
    children,
  } = props;
  const headingId = useElementId();
  const bodyId = useElementId();
  const [collapsed, setCollapsed] = useState(false);
  const [full, setFull] = useState(false);

  useEffect(() => {
    if (!full) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setFull(false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [full]);
  useLayoutEffect(() => {
    if (!full) return;
    const { dataset } = document.body;
    dataset['full'] = '';
    return () => void delete dataset['full'];
  }, [full]);

  return (
    <section
      className={cx(styles.panel, className)}
      aria-labelledby={headingId}
      data-panel={full ? 'full' : ''}
      style={area ? { gridArea: area } : undefined}
    >
      <header className={styles.header}>
        <h2 id={headingId}>{title}</h2>
        {meta !== undefined && <span className={styles.meta}>{meta}</span>}
        <span className={styles.space} />
        {actions}
        {(collapsible || expandable) && (
          <span className={styles.tools} data-print="no">
            {expandable && !collapsed && (
              <IconButton
                look="quiet"
                size="s"
                label={full ? words.panel.restore(title) : words.panel.open(title)}
                icon={full ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
                onClick={() => setFull(!full)}
              />
            )}
            {collapsible && !full && (
              <IconButton
                look="quiet"
                size="s"
                label={collapsed ? words.panel.expand(title) : words.panel.collapse(title)}
                aria-expanded={!collapsed}
                aria-controls={bodyId}
                icon={
                  <ChevronDown
                    size={15}
                    aria-hidden
                    className={cx(styles.chevron, collapsed && styles.closed)}
                  />
                }
                onClick={() => setCollapsed(!collapsed)}
              />
            )}
          </span>
        )}
      </header>
      <div
        id={bodyId}
        className={cx(styles.body, padded && styles.padded)}
        data-collapsed={collapsed ? '' : undefined}
      >
        <ErrorBoundary>
          <FullContext.Provider value={full}>{children}</FullContext.Provider>
        </ErrorBoundary>
      </div>
    </section>
  );
}
