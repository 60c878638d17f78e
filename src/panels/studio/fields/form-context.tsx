/** What every field of a form needs: the lesson as it is read by now, its schema, and a way to change it. */
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Json } from '../../../engine';
import { insertJson, moveJson, orderAt, readLoosely, removeJson, renameJson, setJson } from '../../../studio';
import type { JsonPath, Schema } from '../../../studio';
import type { Studio } from '../studio';
import { useDraft, useStudio } from '../use-studio';

interface Form {
  readonly root: Schema;
  readonly lesson: Readonly<Record<string, unknown>>;
  readonly edits: FormEdits;
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

export function FormProvider({ root, children }: { readonly root: Schema; readonly children: ReactNode }) {
  const studio = useStudio();
  const { text } = useDraft();
  const lesson = useMemo(() => readLoosely(text), [text]);
  const edits = useMemo(() => editsOf(studio, root), [studio, root]);
  const form = useMemo(() => ({ root, lesson, edits }), [root, lesson, edits]);
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
