import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Term } from '../../lesson';
import { Ids, placeBeside, useLanguageOf, useWords, useElementId } from '../../ui';
import styles from './Terms.module.css';

/** Long enough to cross the gap from the word to what is said of it. */
const LINGER_MS = 150;

interface TermMarkProps {
  readonly term: Term;
  /** Language of its sentence. */
  readonly language: string;
  readonly root: string;
  readonly children: ReactNode;
}

/**
 * A word that is explained: by a press, by pointing at it and by the focus. What is said of it can be pointed at, stays
 * until one leaves it, and Escape sends it away (WCAG 1.4.13).
 */
export function TermMark({ term, language, root, children }: TermMarkProps) {
  const words = useWords().words.terms;
  const written = useLanguageOf(language);
  const id = useElementId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (!open || !sheet.current) return;
    sheet.current.showPopover?.();
    if (button.current) placeBeside(sheet.current, button.current);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      if (sheet.current?.contains(document.activeElement)) button.current?.focus();
      setOpen(false);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [open]);
  useEffect(() => () => clearTimeout(leaving.current), []);

  const show = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const { course, lesson, title, scenario, step } = term.shown;
  const place = `${root}lesson/${course}/${lesson}?mode=learn&scenario=${scenario}&step=${step}`;
  return (
    <span
      className={styles.mark}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show()}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') leaving.current = setTimeout(() => setOpen(false), LINGER_MS);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.word}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onFocus={show}
        onClick={show}
      >
        {children}
      </button>
      {open && (
        <span
          ref={sheet}
          id={id}
          popover="manual"
          role="note"
          aria-label={term.name}
          className={styles.sheet}
        >
          <b {...written}>{term.name}</b>
          <span {...written}>
            <Ids text={term.text} />
          </span>
          <span className={styles.links}>
            <a href={place} target="_blank" rel="noopener">
              {words.shown(title, step)}
            </a>
            <a href={`${root}terms#${term.id}`} target="_blank" rel="noopener">
              {words.all}
            </a>
          </span>
        </span>
      )}
    </span>
  );
}
