import { useMemo } from 'react';
import { loadChecker } from '../../lesson';
import { formOf, readLoosely } from '../../studio';
import type { Schema } from '../../studio';
import { useWords } from '../../ui';
import { useLoaded } from '../edit-run/use-loaded';
import { Control } from './fields/Control';
import { Fields } from './fields/Fields';
import { FormProvider } from './fields/form-context';
import { PART_HEADS } from './part-heads';
import { ALL_PARTS } from './parts';
import styles from './Outline.module.css';
import { useDraft, useInStudio } from './use-studio';

const loadSchema = async () => (await loadChecker()).lessonJsonSchema() as unknown as Schema;

/** The part of the lesson that is open in the outline, as a form: every field that the schema has for it. */
export function PartForm() {
  const { forms: words, outline } = useWords().studioWords;
  const schema = useLoaded(loadSchema);
  const { text } = useDraft();
  const id = useInStudio((state) => state.part);
  const verdict = useInStudio((state) => state.verdict);
  const lesson = useMemo(() => readLoosely(text), [text]);
  const part = ALL_PARTS.find((one) => one.id === id) ?? ALL_PARTS[0]!;
  const names: Readonly<Record<string, string>> = outline.parts;
  const Head = PART_HEADS[part.id];
  const isUnreadable =
    verdict?.kind === 'problems' && verdict.problems.some(({ code }) => code.startsWith('json.'));
  if (schema === 'loading') return <p className={styles.note}>{words.loading}</p>;
  if (schema === 'failed') return <p className={styles.note}>{words.noSchema}</p>;
  const form = formOf(schema.value, schema.value, lesson);
  const fields = form.kind === 'object' ? form.fields : [];
  return (
    <FormProvider root={schema.value} Control={Control}>
      <section className={styles.part} aria-labelledby="studio-part">
        <h2 id="studio-part">{names[part.id]}</h2>
        {isUnreadable && (
          <p role="alert" className={styles.unreadable}>
            {words.unreadable}
          </p>
        )}
        {Head && <Head />}
        <Fields
          key={part.id}
          path={[]}
          fields={fields.filter(({ name }) => part.members.includes(name))}
          value={lesson}
          {...(part.always && { always: part.always })}
        />
      </section>
    </FormProvider>
  );
}
