import type { ReactNode } from 'react';
import { modeOf } from '../modes';
import type { PanelId } from '../modes';
import {
  ConceptSnapshot,
  Internals,
  KeyMoments,
  ProcessTable,
  SayWhy,
  Transcript,
  VisualQuiz,
} from '../panels';
import { usePlayerState } from '../player';
import styles from './LessonPage.module.css';

/** What one comes back to, below what moves. Nothing of it is in sight as a page opens, so it comes after that. */
export default function LessonBelow({ code }: { readonly code: ReactNode }) {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const has = (panel: PanelId) => mode.panels.has(panel);
  return (
    <>
      <div className={styles.column}>
        {has('moments') && <KeyMoments />}
        {has('quiz') && <VisualQuiz />}
        {has('sayWhy') && <SayWhy />}
        {has('internals') && <Internals />}
      </div>
      <div className={styles.column}>
        {mode.panel && !mode.codeBeside && has('code') && code}
        {has('triggerRules') && <ProcessTable grows={mode.table} causes={mode.causes} />}
        {has('snapshot') && <ConceptSnapshot />}
        {has('transcript') && <Transcript />}
      </div>
    </>
  );
}
