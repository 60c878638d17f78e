import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { loadPatiently, useAnnounce, useElementId, useLanguageOf, useWords } from '../../ui';
import { docAddress, WRITTEN_IN } from './doc-links';
import type { Found } from './search-docs';
import styles from './SearchDocs.module.css';

/** So many places can be looked over. */
const SHOWN = 12;

/** With all the text, which comes when somebody begins to search. */
const openSearch = () => loadPatiently(async () => (await import('./search-docs')).openSearch());

/** A field, and beneath it the places that its words are found at: each a link, with arrow keys from one to the next. */
export function SearchDocs({ root }: { readonly root: string }) {
  const { docsWords } = useWords();
  const written = useLanguageOf(WRITTEN_IN);
  const announce = useAnnounce();
  const id = useElementId();
  const whole = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Found[] | null>(null);

  // What was typed before the page came alive is searched, too.
  useEffect(() => setQuery(field.current?.value ?? ''), []);

  const isAsked = query.trim() !== '';
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    void openSearch().then((search) => isCurrent && setFound(search(query)));
    return () => {
      isCurrent = false;
    };
  }, [isAsked, query]);

  const shown = (isAsked && found) || [];
  const status =
    !isAsked || found === null
      ? ''
      : found.length === 0
        ? docsWords.none(query.trim())
        : docsWords.found(found.length, Math.min(found.length, SHOWN));
  useEffect(() => {
    if (status !== '') announce(status);
  }, [announce, status]);

  const links = () => [...(whole.current?.querySelectorAll('a') ?? [])];
  const move = (event: KeyboardEvent) => {
    const stops = [field.current, ...links()];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : -1;
    const to = event.key === 'Escape' && at > 0 ? field.current : stops[next];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <search ref={whole} className={styles.search} onKeyDown={move}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          links()[0]?.focus();
        }}
      >
        <label htmlFor={id}>{docsWords.search}</label>
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      {status !== '' && <p className={styles.status}>{status}</p>}
      {shown.length > 0 && (
        <ol className={styles.found} {...written}>
          {shown.slice(0, SHOWN).map(({ section, excerpt }) => (
            <li key={`${section.page}#${section.anchor}`}>
              <a href={root + docAddress(section.page, section.anchor)}>{section.heading}</a>
              {section.heading !== section.title && <small> {section.title}</small>}
              <p>
                {excerpt.map(({ text, isHit }, index) =>
                  isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </search>
  );
}
