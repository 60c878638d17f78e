import { useMemo } from 'react';
import { readLoosely } from '../../studio';
import { useWords } from '../../ui';
import { GROUPS, PARTS } from './parts';
import type { Part } from './parts';
import * as onStudio from './select';
import styles from './Outline.module.css';
import { useDraft, useInStudio, useStudio } from './use-studio';

/** The parts of the lesson, each with how much is in it and what is wrong there; on a narrow screen a list to choose from. */
export function Outline() {
  const { outline: words } = useWords().studioWords;
  const studio = useStudio();
  const { text } = useDraft();
  const part = useInStudio((state) => state.part);
  const problems = useInStudio(onStudio.problems);
  const lesson = useMemo(() => readLoosely(text), [text]);
  const names: Readonly<Record<string, string>> = words.parts;
  const wrongIn = ({ members }: Part) =>
    problems.filter(({ pointer }) => members.includes(pointer.split('/')[1] ?? '')).length;
  return (
    <>
      <nav className={styles.outline} aria-label={words.title}>
        {GROUPS.map((group) => (
          <div key={group} role="group" aria-label={words.groups[group]}>
            <p aria-hidden>{words.groups[group]}</p>
            <ul>
              {PARTS[group].map((one) => {
                const [count, wrong] = [countIn(lesson, one), wrongIn(one)];
                return (
                  <li key={one.id}>
                    <button
                      type="button"
                      aria-current={part === one.id ? 'true' : undefined}
                      onClick={() => studio.openPart(one.id)}
                    >
                      <span>{names[one.id]}</span>
                      {wrong > 0 ? (
                        <b title={words.wrong(wrong)}>{wrong}</b>
                      ) : (
                        count > 0 && <small>{count}</small>
                      )}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </nav>
      <select
        className={styles.select}
        aria-label={words.title}
        value={part}
        onChange={(event) => studio.openPart(event.currentTarget.value)}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={words.groups[group]}>
            {PARTS[group].map((one) => (
              <option key={one.id} value={one.id}>
                {names[one.id]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}

function countIn(lesson: Readonly<Record<string, unknown>>, { members }: Part): number {
  const [first = ''] = members;
  const value = lesson[first];
  return Array.isArray(value) ? value.length : 0;
}
