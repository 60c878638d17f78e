import { Download, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Case } from '../../engine';
import { usePlayer } from '../../player';
import { Button, Ids, PickFile, saveFile, useWords } from '../../ui';
import { jsonCase } from '../../sources';
import { useOutcomeWords } from '../run-outcome';
import styles from './WhatIf.module.css';

/** More problems than this say nothing more. */
const MOST_PROBLEMS = 5;

interface RunFilesProps {
  readonly input: Case;
  readonly onDone: () => void;
}

/** A run as a file: saved, and opened again, checked like everything that comes from outside. */
export function RunFiles({ input, onDone }: RunFilesProps) {
  const { whatIfWords: words } = useWords();
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const open = async (file: File) => {
    const text = await readText(file);
    if (text === null) return setProblems([words.unreadable]);
    const outcome = await player.openCase(jsonCase(player.runs, text, file.name));
    if (outcome.isDone) return onDone();
    setProblems(describeOutcome(outcome));
  };
  return (
    <div className={styles.files}>
      <Button
        look="quiet"
        icon={<Download size={15} aria-hidden />}
        onClick={() => saveFile('run.json', 'application/json', JSON.stringify(input, null, 2))}
      >
        {words.save}
      </Button>
      <PickFile
        look="quiet"
        label={words.file}
        icon={<FolderOpen size={15} aria-hidden />}
        onPick={(file) => void open(file)}
      >
        {words.openFile}
      </PickFile>
      {problems.length > 0 && (
        <div role="alert" className={styles.refused}>
          <p>{words.stopped}</p>
          <ul>
            {problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={problem}>
                <Ids text={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What is in a file; null where it has gone, or may not be read. */
async function readText(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
