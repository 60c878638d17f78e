import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WrittenTitle } from 'virtual:lessons';
import { Announcer, cx, late, Popover, Segmented, useTheme, useWords } from '../ui';
import { Brand } from './Brand';
import { LanguageMenu } from './LanguageMenu';
import styles from './PageFrame.module.css';
import { useHere } from './use-alive';
import { Written } from './Written';

interface PageFrameProps {
  /** The way back to the app's base: `./`, `../../`. */
  readonly root: string;
  /** After the brand: where we are. */
  readonly crumbs?: readonly WrittenTitle[];
  /** The heading of a page that has it in its bar. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  /** Whether it runs Python, which is then kept for visits without a network, too. */
  readonly runsPython?: boolean;
  readonly children: ReactNode;
}

/** Comes after everything that a visitor waits for; without it nothing is lost. */
const OfflineLine = late(
  async () => {
    await whenLoaded();
    return import('./OfflineLine');
  },
  { without: () => null },
);

/**
 * What every page has: the bar at the top, a live region for screen readers, the content, and what is said about
 * visits without a network.
 */
export function PageFrame({
  root,
  crumbs = [],
  title,
  actions,
  className,
  runsPython = false,
  children,
}: PageFrameProps) {
  const { words } = useWords();
  const isToBeKept = useHere(isPublishedPage, false);
  return (
    <Announcer>
      <a className={styles.skip} href="#content">
        {words.general.skipToContent}
      </a>
      <header className={cx(styles.bar, title !== undefined && styles.withTitle)} data-beside="">
        <a className={styles.brand} href={root} aria-label={words.header.home(words.product)} data-print="no">
          <Brand />
        </a>
        {crumbs.length > 0 && (
          <nav aria-label={words.header.breadcrumb} className={styles.crumbs} data-print="no">
            <ol>
              {crumbs.map((crumb, i) => (
                <li
                  key={crumb.text}
                  aria-current={title === undefined && i === crumbs.length - 1 ? 'page' : undefined}
                >
                  <Written title={crumb} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        {title}
        <div className={styles.actions} data-print="no">
          {actions}
          <LanguageMenu root={root} />
          <ThemeMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={cx(styles.page, className)}>
        {children}
        {isToBeKept && <OfflineLine root={root} withPython={runsPython} />}
      </main>
    </Announcer>
  );
}

/** In development files change all the time, and a frame belongs to somebody else's site. */
function isPublishedPage(): boolean {
  return import.meta.env.PROD && window.top === window;
}

function whenLoaded(): Promise<void> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));
}

function ThemeMenu() {
  const { words } = useWords();
  const [theme, setTheme] = useTheme();
  return (
    <Popover label={words.theme.label} button={words.theme.label}>
      <Segmented
        label={words.theme.label}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'auto', label: words.theme.auto, icon: <Monitor size={14} aria-hidden /> },
          { value: 'light', label: words.theme.light, icon: <Sun size={14} aria-hidden /> },
          { value: 'dark', label: words.theme.dark, icon: <Moon size={14} aria-hidden /> },
        ]}
      />
    </Popover>
  );
}
