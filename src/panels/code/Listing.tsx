import { memo, useRef } from 'react';
import { useLessonLanguage } from '../../asking';
import type { CodeLine, CodeListing } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { Markdown, useWords } from '../../ui';
import { keepInView, useKept } from '../use-list-window';
import styles from './CodePanel.module.css';
import { markedLines, stepOfLine } from './derive';

interface ListingProps {
  readonly listing: CodeListing;
  /** Indexes of lines that are different from the lesson's. */
  readonly changed?: ReadonlySet<number>;
}

/** Lines of code. Those that caused the step are marked, and those that come next. */
export function Listing({ listing, changed }: ListingProps) {
  const language = useLessonLanguage();
  const words = useWords().panelWords.code;
  const box = useRef<HTMLDivElement>(null);
  const marked = usePlayerState(({ track, cursor }) => markedLines(track, listing, cursor));
  const seesNext = usePlayerState((state) => !conceals(state, 'end'));
  const shown = marked.now[0] ?? (seesNext ? marked.next[0] : undefined);
  useKept(box, shown, keepLine);
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
          <Line
            key={index}
            listing={listing}
            line={line}
            index={index}
            isChanged={changed?.has(index) ?? false}
          />
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

function keepLine(box: HTMLElement, index: number | undefined): void {
  const line = index === undefined ? null : box.querySelectorAll<HTMLElement>('li')[index];
  if (!line) return;
  const { offsetTop, offsetHeight } = line;
  // A line above and below it stays in sight: what it belongs to.
  keepInView(box, 'y', [offsetTop - offsetHeight, offsetTop + 2 * offsetHeight]);
}

interface LineProps {
  readonly listing: CodeListing;
  readonly line: CodeLine;
  readonly index: number;
  readonly isChanged: boolean;
}

/** One line, which subscribes to its own mark. The number of a line that causes a step is a button that leads there. */
const Line = memo(function Line({ listing, line, index, isChanged }: LineProps) {
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
  const said = [mark !== null && words[mark], isChanged && words.changed].filter((one) => one !== false);
  const word = said.join(', ');
  return (
    <li
      className={styles.line}
      data-mark={mark ?? undefined}
      data-state={state}
      data-changed={isChanged ? '' : undefined}
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
      {word !== '' && <small aria-hidden={step === null ? undefined : true}>{word}</small>}
    </li>
  );
});
