import { Suspense } from 'react';
import { modeOf, type PanelId } from '../modes';
import { ConceptSnapshot, KeyMoments, SayWhy, Transcript, VisualQuiz } from '../panels';
import { usePlayerState } from '../player';
import styles from './LessonBelow.module.css';

/**
 * What one comes back to of a lesson, below what moves. The frame of a site leaves it to the lesson's page, which is one
 * link away; a package has no other page.
 */
export default function LessonBelow() {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const has = (panel: PanelId) => mode.panels.has(panel);
  return (
    <aside className={styles.below} data-beside="">
      <Suspense>
        <div className={styles.column}>
          {has('moments') && <KeyMoments />}
          {has('quiz') && <VisualQuiz />}
          {has('sayWhy') && <SayWhy />}
        </div>
        <div className={styles.column}>
          {has('snapshot') && <ConceptSnapshot />}
          {has('transcript') && <Transcript />}
        </div>
      </Suspense>
    </aside>
  );
}
