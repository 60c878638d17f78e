import { Download, FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Case } from '../../engine';
import { loadChecker } from '../../lesson';
import { usePlayer } from '../../player';
import { Button, Ids, saveFile, useWords } from '../../ui';
import styles from './WhatIf.module.css';

/** More problems than this say nothing more. */
const MOST_PROBLEMS = 5;

interface RunFilesProps {
  readonly input: Case;
  readonly onDone: () => void;
}

/** A run as a file: saved, and opened again, checked like everything that comes from outside. */
export function RunFiles({ input, onDone }: RunFilesProps) {
  const { describeProblem, whatIfWords: words } = useWords();
  const player = usePlayer();
  const chooser = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const open = async (file: File) => {
    try {
      const parsed = (await loadChecker()).parseCase(await file.text(), file.name);
      if ('problems' in parsed) {
        setProblems(parsed.problems.map(describeProblem));
        return;
      }
      player.runWhatIf(parsed.case);
      onDone();
    } catch (error) {
      setProblems([error instanceof Error ? error.message : String(error)]);
    }
  };
  return (
    <div className={styles.files}>
      <Button
        look="quiet"
        icon={<Download size={15} aria-hidden />}
        onClick={() => saveFile('run.json', 'application/json', JSON.stringify(input, null, 2))}
      >
        {words.link.save}
      </Button>
      <Button
        look="quiet"
        icon={<FolderOpen size={15} aria-hidden />}
        onClick={() => chooser.current?.click()}
      >
        {words.openFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={words.file}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
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
