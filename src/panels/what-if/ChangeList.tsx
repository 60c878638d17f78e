import type { Changes } from './derive';
import { useWords } from '../../ui';
import styles from './WhatIf.module.css';

/** What is different from the lesson's run, in words. */
export function ChangeList({ changes: { fields, edges, elsewhere } }: { readonly changes: Changes }) {
  const { whatIfWords: words } = useWords();
  const count = fields.length + edges.length + Number(elsewhere);
  return (
    <div className={styles.changes} role="status">
      <p>{count === 0 ? words.unchanged : words.changed(count)}</p>
      <ul>
        {fields.map(({ field, was, is }) => (
          <li key={field.id}>
            {words.change(
              field.label ?? words.label(field.turns),
              words.value(field.turns, was),
              words.value(field.turns, is),
            )}
          </li>
        ))}
        {edges.map(({ dagId, edge: [from, to], isThere }) => {
          const turns = { type: 'edge', upstream: from, downstream: to };
          return (
            <li key={`${dagId} ${from} ${to}`}>
              {words.change(words.label(turns), words.value(turns, !isThere), words.value(turns, isThere))}
            </li>
          );
        })}
        {elsewhere && <li>{words.changedElsewhere}</li>}
      </ul>
    </div>
  );
}
