import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { blankOf, formOf } from '../../../studio';
import type { JsonPath, Schema } from '../../../studio';
import { Button, cx, IconButton, useLatest, useWords } from '../../../ui';
import { entryName } from './entry-name';
import styles from './Fields.module.css';
import { useForm } from './form-context';
import { isOneLine } from './Inputs';

interface FieldListProps {
  readonly path: JsonPath;
  /** What each of its entries is. */
  readonly of: Schema;
  readonly value: unknown;
}

/** Entries one beneath the other, each to be opened, moved and taken out. */
export function FieldList({ path, of, value }: FieldListProps) {
  const words = useWords().studioWords.forms;
  const { root, edits, Control } = useForm();
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const [open, setOpen] = useState<number | null>(null);
  const isFlat = isOneLine(root, of);
  const add = () => {
    const blank = blankOf(root, of);
    edits.insert(path, entries.length, withFreshId(blank, entries));
    setOpen(entries.length);
  };
  // Always the same function, so that of two hundred entries only those are drawn anew that have changed.
  const act: Act = useLatest((what, index) => {
    if (what === 'toggle') return setOpen(open === index ? null : index);
    if (what === 'remove') {
      edits.remove([...path, index]);
      return setOpen(null);
    }
    const to = index + (what === 'up' ? -1 : 1);
    edits.move(path, index, to);
    if (open === index) setOpen(to);
  });
  return (
    <div className={styles.list} data-flat={isFlat ? '' : undefined}>
      {entries.length > 0 && (
        <ol>
          {entries.map((entry, index) => {
            const name = entryName(entry) ?? words.entry(index + 1);
            const row = { index, name, isFirst: index === 0, isLast: index === entries.length - 1, act };
            const isOpen = open === index;
            const control = (isFlat || isOpen) && (
              <Control
                path={[...path, index]}
                schema={of}
                form={formOf(root, of, entry)}
                value={entry}
                isRequired
                label={words.entry(index + 1)}
              />
            );
            if (isFlat)
              return (
                <li key={index} className={styles.flat} aria-label={words.entry(index + 1)}>
                  {control}
                  <Tools {...row} />
                </li>
              );
            return (
              <li key={index} className={cx(styles.entry, isOpen && styles.isOpen)}>
                <Head {...row} isOpen={isOpen} />
                {isOpen && <div className={styles.inner}>{control}</div>}
              </li>
            );
          })}
        </ol>
      )}
      <Button className={styles.addEntry} icon={<Plus size={14} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

type Act = (what: 'toggle' | 'up' | 'down' | 'remove', index: number) => void;

interface RowProps {
  readonly index: number;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly act: Act;
}

/** What is seen of an entry that is closed. */
const Head = memo(function Head({ isOpen, ...row }: RowProps & { readonly isOpen: boolean }) {
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        onClick={() => row.act('toggle', row.index)}
      >
        {row.name}
      </button>
      <Tools {...row} />
    </div>
  );
});

const Tools = memo(function Tools({ index, name, isFirst, isLast, act }: RowProps) {
  const words = useWords().studioWords.forms;
  return (
    <span className={styles.tools}>
      <IconButton
        look="quiet"
        size="s"
        label={words.up(name)}
        disabled={isFirst}
        icon={<ArrowUp size={13} aria-hidden />}
        onClick={() => act('up', index)}
      />
      <IconButton
        look="quiet"
        size="s"
        label={words.down(name)}
        disabled={isLast}
        icon={<ArrowDown size={13} aria-hidden />}
        onClick={() => act('down', index)}
      />
      <IconButton
        look="quiet"
        size="s"
        label={words.remove(name)}
        icon={<Trash2 size={13} aria-hidden />}
        onClick={() => act('remove', index)}
      />
    </span>
  );
});

/** An entry that must have an id gets one that no other has. */
function withFreshId(blank: unknown, entries: readonly unknown[]): unknown {
  if (typeof blank !== 'object' || blank === null || !('id' in blank)) return blank;
  const taken = new Set(entries.map((one) => (one as { readonly id?: unknown } | null)?.id));
  let number = entries.length + 1;
  while (taken.has(`new-${number}`)) number += 1;
  return { ...blank, id: `new-${number}` };
}
