import { useContext } from 'react';
import { useLessonLanguage } from '../../asking';
import type { DrawnItem } from '../../lesson';
import { usePlayerState } from '../../player';
import type { CheckAnswer } from '../../player';
import { Markdown, useWords } from '../../ui';
import { SiteRoot } from '../terms/site';
import { deriveQuiz } from '../visual-quiz/derive';
import styles from './CourseCheck.module.css';

interface CheckReviewProps {
  readonly drawn: DrawnItem;
  readonly answer: CheckAnswer;
}

/** What was answered to a question of a check, what would have been right and why, and the step that shows it. */
export function CheckReview({ drawn: { item }, answer }: CheckReviewProps) {
  const dictionary = useWords();
  const words = dictionary.courseWords.check;
  const root = useContext(SiteRoot) ?? '';
  const language = useLessonLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const [question] = deriveQuiz([item], lesson, dictionary);
  if (!question) return null;
  const own = answer.choice === null ? null : question.options[answer.choice];
  const right = question.options[item.right];
  const scenario = question.scenario ?? lesson.scenarios[0].id;
  const why = question.explanation ?? right?.feedback ?? '';
  return (
    <div className={styles.review}>
      <div className={styles.prompt} {...language}>
        <Markdown text={question.prompt} />
      </div>
      <dl>
        {!answer.isRight && (
          <div>
            <dt>{words.yours}</dt>
            <dd>
              {own ? <Said text={own.said} language={language} /> : words.unknown}
              {own && own.feedback !== '' && <Markdown text={own.feedback} language={language} />}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.rightOne}</dt>
          <dd>
            <Said text={right?.said ?? ''} language={language} />
            {why !== '' && <Markdown text={why} language={language} />}
          </dd>
        </div>
      </dl>
      <p data-print="no">
        <a
          href={`${root}lesson/${lesson.course}/${lesson.id}?mode=visual&scenario=${scenario}&step=${question.step ?? 0}`}
        >
          {words.see(question.step ?? 0)}
        </a>
      </p>
    </div>
  );
}

function Said({ text, language }: { readonly text: string; readonly language: object }) {
  return (
    <div className={styles.said} {...language}>
      <Markdown text={text} />
    </div>
  );
}
