/**
 * What every field of a form needs: the lesson as it is read by now, its schema, a way to change it, and what writes the
 * values inside its own. Those are of every kind, also its own (lists hold lists), so no field can import them all.
 */
import { createContext, useContext, useMemo } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { Json } from '../../../engine';
import { insertJson, moveJson, orderAt, readLoosely, removeJson, renameJson, setJson } from '../../../studio';
import type { FieldKind, JsonPath, Schema } from '../../../studio';
import type { Studio } from '../studio';
import { useDraft, useStudio } from '../use-studio';

export interface ControlProps {
  readonly path: JsonPath;
  readonly schema: Schema;
  readonly form: FieldKind;
  readonly value: unknown;
  readonly isRequired: boolean;
  /** Id of what says what it is for. */
  readonly describedBy?: string;
  /** What it is called, where no label stands beside it. */
  readonly label?: string;
}

interface Form {
  readonly root: Schema;
  readonly lesson: Readonly<Record<string, unknown>>;
  readonly edits: FormEdits;
  /** Writes a value of any kind. */
  readonly Control: ComponentType<ControlProps>;
}

export interface FormEdits {
  /** Typing in one field is undone at once. */
  set(path: JsonPath, value: unknown): void;
  insert(list: JsonPath, index: number, value: unknown): void;
  remove(path: JsonPath): void;
  move(list: JsonPath, from: number, to: number): void;
  rename(path: JsonPath, name: string): void;
}

const FormContext = createContext<Form | null>(null);

interface FormProviderProps extends Pick<Form, 'root' | 'Control'> {
  readonly children: ReactNode;
}

export function FormProvider({ root, Control, children }: FormProviderProps) {
  const studio = useStudio();
  const { text } = useDraft();
  const lesson = useMemo(() => readLoosely(text), [text]);
  const edits = useMemo(() => editsOf(studio, root), [studio, root]);
  const form = useMemo(() => ({ root, lesson, edits, Control }), [root, lesson, edits, Control]);
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('There is no FormProvider around this field.');
  return form;
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(lesson: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (here, key) =>
      typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined,
    lesson,
  );
}

/** Under which a field is found: by its label, and by whoever puts the focus into it. */
export function idOf(path: JsonPath): string {
  return `field-${path.join('-').replaceAll(/[^\w-]/g, '_')}`;
}

function editsOf(studio: Studio, root: Schema): FormEdits {
  return {
    set(path, value) {
      const burst = `field ${JSON.stringify(path)}`;
      studio.edit((text) => {
        const order = orderAt(root, path.slice(0, -1), readLoosely(text));
        return setJson(text, path, value as Json | undefined, order);
      }, burst);
    },
    insert: (list, index, value) =>
      void studio.edit((text) => {
        if (valueAt(readLoosely(text), list) !== undefined)
          return insertJson(text, list, index, value as Json);
        const order = orderAt(root, list.slice(0, -1), readLoosely(text));
        return setJson(text, list, [value as Json], order);
      }),
    remove: (path) => void studio.edit((text) => removeJson(text, path)),
    move: (list, from, to) => void studio.edit((text) => moveJson(text, list, from, to)),
    rename: (path, name) => void studio.edit((text) => renameJson(text, path, name)),
  };
}
