import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import styles from './LinkTabs.module.css';

interface LinkTab {
  readonly id: string;
  readonly label: ReactNode;
  /** A real address: it works before any script does, and in a new tab. */
  readonly href: string;
  /** Shown on hover: what is behind it. */
  readonly hint?: string;
}

interface LinkTabsProps {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
  readonly current: string;
  /** Follows a plain press without leaving the page. */
  readonly onSelect?: (id: string) => void;
}

/** Ways through the same page, as links in a row; the one we are on is marked. */
export function LinkTabs({ label, tabs, current, onSelect }: LinkTabsProps) {
  const strip = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Where the row is longer than its room, the one we are on stands in the middle of it.
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (strip.current && here)
      strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  }, [current]);
  const follow = (event: MouseEvent, id: string) => {
    const newPlace = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (!onSelect || newPlace) return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    <nav ref={strip} aria-label={label} className={styles.tabs} data-print="no">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.id}>
            <a
              href={tab.href}
              title={tab.hint}
              aria-current={tab.id === current ? 'page' : undefined}
              onClick={(event) => follow(event, tab.id)}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
