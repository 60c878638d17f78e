import { memo, useMemo, useRef } from 'react';
import { useLessonLanguage } from '../../asking';
import type { CodeLine, CodeListing, Track } from '../../lesson';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { Markdown, useWords } from '../../ui';
import type { StateWord } from '../../ui';
import { useAfterPaint } from '../use-after-paint';
import { keepInView, useKept } from '../use-list-window';
import styles from './CodePanel.module.css';
import { lastStepIn, markedIn, markedLines, stepOfLine } from './derive';
import type { Stretch } from './derive';

interface ListingProps {
  readonly listing: CodeListing;
  /** Indexes of lines that are different from the lesson's. */
  readonly changed?: ReadonlySet<number>;
}

/**
 * More lines than these are in parts of as many. A step draws the parts that it is about, and the browser goes through
 * the lines of these alone: of a file of six thousand lines a step costs little more than of one of sixty.
 */
const LINES_OF_PART = 60;

/** Lines of code. Those that caused the step are marked, and those that come next. */
export function Listing({ listing, changed = NONE }: ListingProps) {
  const language = useLessonLanguage();
  const words = useWords().panelWords.code;
  const box = useRef<HTMLDivElement>(null);
  const track = usePlayerState((state) => state.track);
  const marked = usePlayerState(({ cursor }) => markedLines(track, listing, cursor));
  const seesNext = usePlayerState((state) => !conceals(state, 'end'));
  const shown = marked.now[0] ?? (seesNext ? marked.next[0] : undefined);
  useKept(box, shown, keepLine);
  const { lines } = listing;
  const drawn = useMemo(() => ({ track, listing, changed }), [track, listing, changed]);
  const painted = useAfterPaint(drawn);
  // Of another run the lines far from what is shown lead elsewhere and look the same: they are drawn when it is on screen.
  const near = shown === undefined ? 0 : Math.floor(shown / LINES_OF_PART);
  const parts = useMemo(() => stretchesOf(lines.length), [lines.length]);
  return (
    <div
      ref={box}
      className={styles.box}
      tabIndex={0}
      role="region"
      aria-label={words.listing(listing.title)}
    >
      {parts.length === 1 ? (
        <ol className={styles.lines}>
          <Part {...drawn} stretch={parts[0]!} />
        </ol>
      ) : (
        <div className={styles.lines}>
          {parts.map((stretch, place) => (
            <ol key={stretch[0]} start={stretch[0] + 1} className={styles.part}>
              <Part {...(Math.abs(place - near) > 1 ? painted : drawn)} stretch={stretch} />
            </ol>
          ))}
        </div>
      )}
      {listing.note !== null && (
        <div className={styles.note}>
          <Markdown text={listing.note} language={language} />
        </div>
      )}
    </div>
  );
}

const NONE: ReadonlySet<number> = new Set();

function stretchesOf(count: number): readonly Stretch[] {
  const parts: Stretch[] = [];
  for (let from = 0; from < Math.max(1, count); from += LINES_OF_PART)
    parts.push([from, Math.min(count, from + LINES_OF_PART)]);
  return parts;
}

function keepLine(box: HTMLElement, index: number | undefined): void {
  if (index === undefined) return;
  const part = box.querySelectorAll('ol')[Math.floor(index / LINES_OF_PART)];
  const line = part?.children[index % LINES_OF_PART];
  if (!(line instanceof HTMLElement)) return;
  const { offsetTop, offsetHeight, offsetParent } = line;
  // A part is where its lines count from.
  const top =
    offsetTop + (offsetParent instanceof HTMLElement && offsetParent !== box ? offsetParent.offsetTop : 0);
  // A line above and below it stays in sight: what it belongs to.
  keepInView(box, 'y', [top - offsetHeight, top + 2 * offsetHeight]);
}

interface PartProps {
  readonly track: Track;
  readonly listing: CodeListing;
  readonly changed: ReadonlySet<number>;
  readonly stretch: Stretch;
}

/** Lines after each other. They are drawn anew where the step is about one of them, or was. */
const Part = memo(function Part({ track, listing, changed, stretch }: PartProps) {
  const marked = usePlayerState(({ cursor }) => markedIn(track, listing, stretch, cursor));
  const last = usePlayerState(({ cursor }) => lastStepIn(track, listing, stretch, cursor));
  const furthest = usePlayerState((state) => state.furthest);
  const seesNext = usePlayerState((state) => !conceals(state, 'end'));
  const [from, to] = stretch;
  return listing.lines.slice(from, to).map(({ tokens }, place) => {
    const index = from + place;
    const isNow = marked.now.includes(index);
    return (
      <Line
        key={index}
        tokens={tokens}
        index={index}
        mark={isNow ? 'now' : seesNext && marked.next.includes(index) ? 'next' : null}
        state={isNow ? marked.state : undefined}
        step={stepOfLine(track, listing, index, last, furthest)}
        isChanged={changed.has(index)}
      />
    );
  });
});

interface LineProps {
  readonly tokens: CodeLine['tokens'];
  readonly index: number;
  readonly mark: 'now' | 'next' | null;
  readonly state: StateWord | undefined;
  /** The step that it leads to. */
  readonly step: number | null;
  readonly isChanged: boolean;
}

/** One line. The number of a line that causes a step is a button that leads there. */
const Line = memo(function Line({ tokens, index, mark, state, step, isChanged }: LineProps) {
  const words = useWords().panelWords.code;
  const player = usePlayer();
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
        {tokens.map(([text, kind], token) =>
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
