import { blankOf, formOf } from '../../../studio';
import type { FieldKind, JsonPath, Schema } from '../../../studio';
import { useWords } from '../../../ui';
import { Fields } from './Fields';
import styles from './Fields.module.css';
import { idOf, useForm } from './form-context';

interface VariantFieldsProps {
  readonly path: JsonPath;
  readonly form: FieldKind & { readonly kind: 'variant' };
  readonly schema: Schema;
  readonly value: unknown;
}

/** One of several forms: which, and then its members. What two forms have in common stays when another is chosen. */
export function VariantFields({ path, form, schema, value }: VariantFieldsProps) {
  const { forms: words, kinds } = useWords().studioWords;
  const { root, edits } = useForm();
  const known = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const type = typeof known['type'] === 'string' ? known['type'] : '';
  const names: Readonly<Record<string, string>> = kinds;
  const choose = (next: string) => {
    const blank = blankOf(root, schema, next) as Record<string, unknown>;
    const other = formOf(root, schema, { type: next });
    const wanted = other.kind === 'variant' ? other.fields.map(({ name }) => name) : [];
    const kept = Object.entries(known).filter(
      ([name]) => wanted.includes(name) && name !== 'options' && name !== 'is',
    );
    edits.set(path, { ...blank, ...Object.fromEntries(kept), type: next });
  };
  return (
    <>
      <div className={styles.field}>
        <span className={styles.label}>
          <label htmlFor={idOf([...path, 'type'])}>{words.kind}</label>
        </span>
        <select
          id={idOf([...path, 'type'])}
          className={styles.choice}
          value={type}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {!form.types.includes(type) && <option value={type}>{type}</option>}
          {form.types.map((one) => (
            <option key={one} value={one}>
              {names[one] ?? one}
            </option>
          ))}
        </select>
      </div>
      <Fields path={path} fields={form.fields} value={value} />
    </>
  );
}
