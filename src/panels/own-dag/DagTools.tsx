import {
  FileCode2,
  FolderInput,
  KeyRound,
  List,
  ListChecks,
  Share2,
  TriangleAlert,
  WandSparkles,
} from 'lucide-react';
import { useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Button, useWords, useElementId } from '../../ui';
import { dagsIn } from './dags';
import styles from './DagTools.module.css';
import { findingsIn, fixedIn } from './derive';
import { Faults } from './Faults';
import { OldPlaces } from './OldPlaces';
import { TakeDag } from './TakeDag';
import { useOnTable, useWorkbench } from './use-workbench';
import { Values } from './Values';
import { WhatHappens } from './WhatHappens';

type ToolId = 'faults' | 'old' | 'happens' | 'values' | 'take';

const SECTIONS: Readonly<Record<ToolId, ComponentType>> = {
  faults: Faults,
  old: OldPlaces,
  happens: WhatHappens,
  values: Values,
  take: TakeDag,
};

/**
 * The head of the table: what is looked at (`children`), and what is said of the files, and what can be said to them: faults, places for Airflow 3, what happens, values, the way
 * out. One of them is open at a time; what needs attention opens by itself.
 */
export function DagTools({ children }: { readonly children: ReactNode }) {
  const { ownDagWords } = useWords();
  const words = ownDagWords.tools;
  const workbench = useWorkbench();
  const sectionId = useElementId();
  const result = useOnTable((state) => state.result);
  const hasLesson = useOnTable((state) => state.made !== null);
  const isChosen = useOnTable((state) => state.chosen !== null);
  const fixed = useOnTable((state) => state.fixed);
  const isEdited = useOnTable((state) => state.isEdited);
  const [asked, setAsked] = useState<ToolId | 'none' | null>(null);
  const { faults, old, missing } = findingsIn(result);
  const wrong = faults.length + missing.length;
  const asks =
    (result?.variables.length ?? 0) + (result?.connections.length ?? 0) + (result?.environment.length ?? 0);
  const tools: readonly { id: ToolId; isThere: boolean; label: string; icon: ReactNode }[] = [
    {
      id: 'faults',
      isThere: result !== null,
      label: words.problems(wrong),
      icon:
        wrong > 0 ? (
          <TriangleAlert size={15} className={styles.warning} aria-hidden />
        ) : (
          <ListChecks size={15} aria-hidden />
        ),
    },
    {
      id: 'old',
      isThere: old.length > 0 || fixed !== null,
      label: old.length > 0 || !fixed ? words.old(old.length) : ownDagWords.old.done(fixedIn(fixed)),
      icon: <WandSparkles size={15} aria-hidden />,
    },
    {
      id: 'happens',
      isThere: hasLesson,
      label: words.happens,
      icon: <FileCode2 size={15} aria-hidden />,
    },
    {
      id: 'values',
      isThere: asks > 0,
      label: words.values,
      icon: <KeyRound size={15} aria-hidden />,
    },
    { id: 'take', isThere: hasLesson, label: words.take, icon: <Share2 size={15} aria-hidden /> },
  ];
  // Whoever types is told in the editor: nothing may push that away.
  const attention: ToolId | null = wrong > 0 ? 'faults' : old.length > 0 || fixed ? 'old' : null;
  const proposed = isEdited ? null : attention;
  const wanted = asked === 'none' ? null : (asked ?? proposed);
  const open = tools.some(({ id, isThere }) => id === wanted && isThere) ? wanted : null;
  const Section = open && SECTIONS[open];
  const dags = result ? dagsIn(result).length : 0;
  return (
    <div className={styles.tools} data-print="no" data-beside="">
      <div className={styles.head}>
        {children}
        <div className={styles.bar} role="group" aria-label={words.label}>
          {isChosen && dags > 1 && (
            <Button icon={<List size={15} aria-hidden />} onClick={workbench.unchoose}>
              {words.dags(dags)}
            </Button>
          )}
          {tools
            .filter(({ isThere }) => isThere)
            .map(({ id, label, icon }) => (
              <Button
                key={id}
                icon={icon}
                aria-expanded={open === id}
                aria-controls={sectionId}
                onClick={() => setAsked(open === id ? 'none' : id)}
              >
                {label}
              </Button>
            ))}
          <Button look="quiet" icon={<FolderInput size={15} aria-hidden />} onClick={workbench.clear}>
            {ownDagWords.open.another}
          </Button>
        </div>
      </div>
      <div id={sectionId} className={styles.section} hidden={!Section}>
        {Section && <Section />}
      </div>
    </div>
  );
}
