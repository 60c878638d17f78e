import { X } from 'lucide-react';
import { formOf } from '../../../studio';
import type { Field, JsonPath } from '../../../studio';
import { IconButton, useWords } from '../../../ui';
import styles from './Fields.module.css';
import { idOf, useForm, valueAt } from './form-context';
import { useFieldWords } from './use-field-words';

interface FieldViewProps {
  readonly path: JsonPath;
  readonly field: Field;
}

/** A part of the lesson with its name, what it is for, and how it is written. */
export function FieldView({ path, field }: FieldViewProps) {
  const words = useWords().studioWords.forms;
  const { root, lesson, edits, Control } = useForm();
  const { label, help } = useFieldWords()(field);
  const value = valueAt(lesson, path);
  const form = formOf(root, field.schema, value);
  const isGroup = !['text', 'number', 'switch', 'choice', 'json'].includes(form.kind);
  const remove = !field.isRequired && value !== undefined && form.kind !== 'choice' && (
    <IconButton
      look="quiet"
      size="s"
      label={words.remove(label.text)}
      icon={<X size={13} aria-hidden />}
      onClick={() => edits.remove(path)}
    />
  );
  const name = label.isCode ? <code>{label.text}</code> : label.text;
  const says = help && (
    <span id={`${idOf(path)}-help`} className={styles.help} {...(help.lang && { lang: help.lang })}>
      {help.text}
    </span>
  );
  if (isGroup)
    return (
      <fieldset className={styles.group} data-kind={form.kind}>
        <legend>
          <span>{name}</span>
          {remove}
        </legend>
        {says}
        <Control path={path} schema={field.schema} form={form} value={value} isRequired={field.isRequired} />
      </fieldset>
    );
  return (
    <div className={styles.field} data-kind={form.kind}>
      <span className={styles.label}>
        <label htmlFor={idOf(path)}>{name}</label>
        {remove}
      </span>
      <Control
        path={path}
        schema={field.schema}
        form={form}
        value={value}
        isRequired={field.isRequired}
        {...(help && { describedBy: `${idOf(path)}-help` })}
      />
      {says}
    </div>
  );
}
