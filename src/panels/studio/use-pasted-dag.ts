/** A field for a DAG file, and what is made of what stands in it. */
import { useState } from 'react';
import type { ChangeEvent } from 'react';
import type { LessonDraft } from '../../studio';
import { isLanguage, loadPart } from '../../text';
import { loadPatiently, useWords } from '../../ui';

interface PastedDag {
  /** For the field that it is pasted into. */
  readonly field: {
    readonly 'aria-label': string;
    readonly placeholder: string;
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
  };
  readonly isReading: boolean;
  /** What Python, or the scheduler, says against it. */
  readonly faults: readonly string[];
  readonly canRead: boolean;
  readonly read: () => Promise<void>;
}

/** @param onMade is given the lesson that was made of the DAG alone */
export function usePastedDag(onMade: (draft: LessonDraft) => void): PastedDag {
  const dictionary = useWords();
  const words = dictionary.studioWords.paste;
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    setFaults([]);
    try {
      const [{ readPython }] = await Promise.all([
        loadPatiently(() => import('./read-python')),
        loadPart('authoring'),
      ]);
      const made = await readPython(text, {
        language: isLanguage(dictionary.language) ? dictionary.language : 'en',
        summary: words.summary,
        scenario: words.scenario,
        proposals: dictionary.proposalWords,
      });
      if ('draft' in made) onMade(made.draft);
      else setFaults(made.faults.length > 0 ? made.faults : [words.none]);
    } catch {
      setFaults([words.failed]);
    } finally {
      setReading(false);
    }
  };
  return {
    field: {
      'aria-label': words.field,
      placeholder: words.field,
      value: text,
      onChange: (event) => setText(event.currentTarget.value),
    },
    isReading,
    faults,
    canRead: text.trim() !== '' && !isReading,
    read,
  };
}
