import { ChevronRight } from 'lucide-react';
import { resolveStep } from '../../lesson';
import type { KeyMoment } from '../../lesson';
import { lessonTrack, usePlayerState } from '../../player';
import { Ids, Panel, useWords } from '../../ui';
import { ShowStep } from '../ShowStep';
import { Prose } from '../terms/Prose';
import { useLessonLanguage } from '../../asking';
import styles from './KeyMoments.module.css';

/** Questions worth stopping for. Each opens to its answer, and to the step that shows it. */
export function KeyMoments({ area }: { readonly area?: string }) {
  const { learningWords } = useWords();
  const moments = usePlayerState((state) => state.lesson.keyMoments);
  if (moments.length === 0) return null;
  return (
    <Panel title={learningWords.keyMoments.title(moments.length)} {...(area && { area })}>
      {moments.map((moment) => (
        <Moment key={moment.id} moment={moment} among={moments.map(({ answer }) => answer)} />
      ))}
    </Panel>
  );
}

function Moment({
  moment,
  among,
}: {
  readonly moment: KeyMoment;
  /** The answers of all. */
  readonly among: readonly string[];
}) {
  const language = useLessonLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const step = resolveStep(lessonTrack(lesson, moment.scenario), moment.step);
  return (
    <details className={styles.moment}>
      <summary>
        <ChevronRight size={16} aria-hidden />
        <span {...language}>
          <Ids text={moment.question} />
        </span>
      </summary>
      <div className={styles.answer}>
        <Prose text={moment.answer} among={among} language={language} />
        {step !== null && <ShowStep scenario={moment.scenario} step={step} />}
      </div>
    </details>
  );
}
