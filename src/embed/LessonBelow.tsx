import { modeOf, type PanelId } from '../modes';
import { ConceptSnapshot, KeyMoments, SayWhy, Transcript, VisualQuiz } from '../panels';
import { usePlayerState } from '../player';
import styles from './LessonBelow.module.css';

const ASKING = ['moments', 'quiz', 'sayWhy'] as const satisfies readonly PanelId[];
const TELLING = ['snapshot', 'transcript'] as const satisfies readonly PanelId[];

/**
 * What one comes back to of a lesson, below what moves. The frame of a site leaves it to the lesson's page, which is one
 * link away; a package has no other page.
 */
export default function LessonBelow() {
  const mode = usePlayerState((state) => modeOf(state.mode));
  const has = (panel: PanelId) => mode.panels.has(panel);
  if (![...ASKING, ...TELLING].some(has)) return null;
  return (
    <aside className={styles.below} data-beside="">
      <>
        {ASKING.some(has) && (
          <div className={styles.column}>
            {has('moments') && <KeyMoments />}
            {has('quiz') && <VisualQuiz />}
            {has('sayWhy') && <SayWhy />}
          </div>
        )}
        {TELLING.some(has) && (
          <div className={styles.column}>
            {has('snapshot') && <ConceptSnapshot />}
            {has('transcript') && <Transcript />}
          </div>
        )}
      </>
    </aside>
  );
}
