import { usePlayerState } from '../../player';
import { Markdown, Panel, useWords } from '../../ui';
import { useLessonLanguage } from '../../asking';
import styles from './Internals.module.css';

/** What the author tells of the inner workings, one thing after the other; nothing where there is none. */
export default function Internals() {
  const { deepWords } = useWords();
  const language = useLessonLanguage();
  const articles = usePlayerState((state) => state.lesson.deep);
  if (articles.length === 0) return null;
  return (
    <Panel title={deepWords.internals.title} collapsible>
      <div className={styles.articles} {...language}>
        {articles.map(({ title, text }, index) => (
          <details key={title} open={index === 0}>
            <summary>
              <h3>{title}</h3>
            </summary>
            <Markdown text={text} />
          </details>
        ))}
      </div>
    </Panel>
  );
}
