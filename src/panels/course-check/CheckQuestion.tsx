import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Choices, useLessonLanguage } from '../../asking';
import { lessonTrack, listingLines } from '../../lesson';
import type { DrawnItem } from '../../lesson';
import { usePlayerState } from '../../player';
import { Button, Markdown, useAnnounce, useElementId, useWords } from '../../ui';
import { SmallGraph } from '../dag-graph/SmallGraph';
import { deriveQuiz } from '../visual-quiz/derive';
import styles from './CourseCheck.module.css';

interface CheckQuestionProps {
  readonly drawn: DrawnItem;
  /** Which question it is, in words. */
  readonly title: string;
  /** Whether the focus comes here, because the learner has just asked for this question. */
  readonly takesFocus: boolean;
  /** Called with the index of what was chosen, or with null for "I don't know". */
  readonly onAnswer: (choice: number | null) => void;
}

/** A question of a lesson asked apart from it, once, beside the DAG that it is about. What is right is said later. */
export function CheckQuestion({ drawn, title, takesFocus, onAnswer }: CheckQuestionProps) {
  const dictionary = useWords();
  const words = dictionary.courseWords.question;
  const announce = useAnnounce();
  const language = useLessonLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const [chosen, setChosen] = useState<string | null>(null);
  const promptId = useElementId();
  const form = useRef<HTMLFormElement>(null);
  const [question] = deriveQuiz([drawn.item], lesson, dictionary);

  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [takesFocus]);

  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) announce(words.choose);
    else onAnswer(Number(chosen));
  };
  if (!question) return null;
  return (
    <form ref={form} className={styles.question} onSubmit={answer}>
      <h2 tabIndex={-1}>{title}</h2>
      <p className={styles.lesson} {...language}>
        {lesson.title}
      </p>
      <About drawn={drawn} />
      <div id={promptId} className={styles.prompt} {...language}>
        <Markdown text={question.prompt} />
      </div>
      <Choices
        choices={drawn.order.flatMap((index) => question.options[index] ?? [])}
        labelledBy={promptId}
        lettered
        chosen={chosen}
        markOf={() => null}
        isDisabled={() => false}
        onChoose={setChosen}
      />
      <div className={styles.actions}>
        <Button type="submit" look="loud" aria-disabled={chosen === null}>
          {words.answer}
        </Button>
        <Button look="quiet" onClick={() => onAnswer(null)}>
          {words.unknown}
        </Button>
      </div>
    </form>
  );
}

/** Of a page of text. */
const ROOM = { width: 660, height: 320 };

/** The DAGs that the question is about, before anything has happened, and their file. */
function About({ drawn: { item } }: Pick<CheckQuestionProps, 'drawn'>) {
  const { courseWords, panelWords } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const scenario = lesson.scenarios.find(({ id }) => id === item.question.scenario) ?? lesson.scenarios[0];
  const listing = lesson.code.find(({ id }) => id === scenario.code);
  return (
    <div className={styles.about}>
      {lessonTrack(lesson, scenario.id).trace.dags.map((dag) => (
        <figure key={dag.dagId}>
          <figcaption>
            <code>{dag.dagId}</code>
          </figcaption>
          <div className={styles.graph} role="region" tabIndex={0} aria-label={dag.dagId}>
            <SmallGraph
              dag={dag}
              label={courseWords.question.graph(dag.dagId)}
              room={ROOM}
              leastZoom={0.75}
            />
          </div>
        </figure>
      ))}
      {listing && (
        <details>
          <summary>{panelWords.code.title}</summary>
          <pre tabIndex={0} aria-label={listing.title}>
            <code>{listingLines(listing).join('\n')}</code>
          </pre>
        </details>
      )}
    </div>
  );
}
