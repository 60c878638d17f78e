import { Check, Copy } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLessonLanguage } from '../../asking';
import type { CodeLine, CodeListing } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { IconButton, Markdown, Panel, useWords } from '../../ui';
import { keepInView } from '../use-list-window';
import styles from './CodePanel.module.css';
import { markedLines, stepOfLine } from './derive';

interface CodePanelProps {
  readonly area?: string;
  /** At the end of its header, for example "Edit the run". */
  readonly actions?: ReactNode;
}

/** The code of the scenario. The lines that caused the step are marked, and those that come next. */
export function CodePanel({ area, actions }: CodePanelProps) {
  const words = useWords().panelWords.code;
  const language = useLessonLanguage();
  const listing = usePlayerState(({ lesson, scenario }) =>
    lesson.code.find(({ id }) => id === scenario.code),
  );
  return (
    <Panel
      title={words.title}
      meta={listing && <code {...language}>{listing.title}</code>}
      {...(area !== undefined && { area })}
      expandable
      actions={
        <span className={styles.actions} data-print="no">
          {actions}
          {listing && <CopyButton listing={listing} />}
        </span>
      }
    >
      {listing ? <Listing key={listing.id} listing={listing} /> : <p className={styles.none}>{words.none}</p>}
    </Panel>
  );
}

function Listing({ listing }: { readonly listing: CodeListing }) {
  const language = useLessonLanguage();
  const words = useWords().panelWords.code;
  const box = useRef<HTMLDivElement>(null);
  const marked = usePlayerState(({ track, cursor }) => markedLines(track, listing, cursor));
  const seesNext = usePlayerState((state) => !conceals(state, 'end'));
  const shown = marked.now[0] ?? (seesNext ? marked.next[0] : undefined);
  useLayoutEffect(() => {
    const line = shown === undefined ? null : box.current?.querySelectorAll<HTMLElement>('li')[shown];
    if (!box.current || !line) return;
    const { offsetTop, offsetHeight } = line;
    // A line above and below it stays in sight: what it belongs to.
    keepInView(box.current, 'y', [offsetTop - offsetHeight, offsetTop + 2 * offsetHeight]);
  }, [shown]);
  return (
    <div
      ref={box}
      className={styles.box}
      tabIndex={0}
      role="region"
      aria-label={words.listing(listing.title)}
    >
      <ol className={styles.lines}>
        {listing.lines.map((line, index) => (
          <Line key={index} listing={listing} line={line} index={index} />
        ))}
      </ol>
      {listing.note !== null && (
        <div className={styles.note}>
          <Markdown text={listing.note} language={language} />
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly listing: CodeListing;
  readonly line: CodeLine;
  readonly index: number;
}

/** One line, which subscribes to its own mark. The number of a line that causes a step is a button that leads there. */
const Line = memo(function Line({ listing, line, index }: LineProps) {
  const words = useWords().panelWords.code;
  const player = usePlayer();
  const mark = usePlayerState((state) => {
    const { now, next } = markedLines(state.track, listing, state.cursor);
    if (now.includes(index)) return 'now';
    return !conceals(state, 'end') && next.includes(index) ? 'next' : null;
  });
  const state = usePlayerState(({ track, cursor }) =>
    mark === 'now' ? markedLines(track, listing, cursor).state : undefined,
  );
  const step = usePlayerState(({ track, cursor, furthest }) =>
    stepOfLine(track, listing, index, cursor, furthest),
  );
  const word = mark === null ? '' : words[mark];
  return (
    <li
      className={styles.line}
      data-mark={mark ?? undefined}
      data-state={state}
      data-leads={step === null ? undefined : ''}
      onClick={step === null ? undefined : () => player.goTo(step)}
    >
      {step === null ? (
        <span className={styles.number}>{index + 1}</span>
      ) : (
        <button type="button" className={styles.number} aria-label={words.line(index + 1, word, step)}>
          {index + 1}
        </button>
      )}
      <code>
        {line.tokens.map(([text, kind], token) =>
          kind === undefined ? (
            text
          ) : (
            <span key={token} data-kind={kind}>
              {text}
            </span>
          ),
        )}
      </code>
      {mark !== null && <small aria-hidden={step === null ? undefined : true}>{word}</small>}
    </li>
  );
});

const COPIED_MS = 2000;

function CopyButton({ listing }: { readonly listing: CodeListing }) {
  const dictionary = useWords();
  const { words: general } = dictionary;
  const words = dictionary.panelWords.code;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(listing));
      setCopied(true);
    } catch {
      // Where the browser does not allow it, the text can still be selected.
    }
  };
  return (
    <IconButton
      size="s"
      className={styles.copy}
      look="quiet"
      label={isCopied ? general.general.copied : words.copy}
      icon={isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      onClick={() => void copy()}
    />
  );
}

function textOf(listing: CodeListing): string {
  return listing.lines.map((line) => line.tokens.map(([text]) => text).join('')).join('\n') + '\n';
}
