import { useState } from 'react';
import { Changed, Choices, Hints, useAnswer, useHasChanged, useLessonLanguage } from '../../asking';
import { quiz } from '../../lesson';
import type { Grade, QuizItem } from '../../lesson';
import { usePlayer } from '../../player';
import { Button, Markdown, useAnnounce, useWords, useElementId } from '../../ui';
import { ShowStep } from '../ShowStep';
import { Prose } from '../terms/Prose';
import type { QuizQuestion } from './derive';
import type { Words } from '../../text';
import styles from './VisualQuiz.module.css';

interface QuestionProps {
  readonly question: QuizQuestion;
  readonly items: readonly QuizItem[];
  /** To the next open question; null if there is none. */
  readonly onNext: (() => void) | null;
  readonly onRestart: () => void;
}

/** One question: choose, check, read why; a second try; then the answer, and the step that shows it. */
export function Question({ question, items, onNext, onRestart }: QuestionProps) {
  const dictionary = useWords();
  const words = dictionary.learningWords.quiz;
  const player = usePlayer();
  const announce = useAnnounce();
  const promptId = useElementId();
  const { item } = question;
  const answer = useAnswer(quiz, item);
  const isChanged = useHasChanged(quiz, item, items);
  const [chosen, setChosen] = useState<string | null>(null);
  const tries = (answer?.tries ?? []).map(({ choice }) => choice);
  const isSettled = answer?.isSettled ?? false;
  const isRight = answer?.tries.at(-1)?.isRight === true;

  const language = useLessonLanguage();
  const check = () => {
    if (chosen === null) {
      announce(words.choose);
      return;
    }
    const index = Number(chosen);
    announce(verdict(question, index, player.submit(quiz, item, index), dictionary));
    setChosen(null);
  };
  return (
    <>
      <Changed isSo={isChanged} />
      <div id={promptId} className={styles.prompt} {...language}>
        <Markdown text={question.prompt} />
      </div>
      <Choices
        choices={question.options}
        labelledBy={promptId}
        lettered
        chosen={isSettled ? String(tries.at(-1)) : chosen}
        markOf={(id) => {
          if (isSettled && id === String(item.right)) return 'right';
          return tries.includes(Number(id)) ? 'wrong' : null;
        }}
        isDisabled={(id) => isSettled || tries.includes(Number(id))}
        onChoose={setChosen}
      />
      {isSettled ? (
        <div className={styles.verdict}>
          <p>
            <b>{isRight ? words.right : words.wrong}</b>
          </p>
          {question.explanation !== null && <Prose text={question.explanation} language={language} />}
          {question.step !== null && <ShowStep scenario={question.scenario} step={question.step} />}
        </div>
      ) : (
        tries.length > 0 && (
          <p className={styles.verdict}>
            <b>{words.wrong}</b> {words.onceMore}
          </p>
        )
      )}
      <Hints
        activity={quiz}
        item={item}
        hints={question.hints}
        written={question.hints.length}
        opened={answer?.hints ?? 0}
        canOpen={!isSettled}
      />
      <div className={styles.actions} data-print="no">
        {/* One button throughout, so that the focus stays where it is. */}
        <Button
          look="plain"
          className={styles.primary}
          aria-disabled={!isSettled && chosen === null}
          onClick={isSettled ? (onNext ?? onRestart) : check}
        >
          {isSettled ? (onNext ? words.next : words.again) : words.check}
        </Button>
      </div>
    </>
  );
}

/** What is said aloud. */
function verdict(
  { item, options, explanation }: QuizQuestion,
  chosen: number,
  { isRight, isSettled }: Grade,
  dictionary: Words,
): string {
  const words = dictionary.learningWords.quiz;
  const parts = [
    isRight ? words.right : words.wrong,
    options[chosen]!.feedback,
    isSettled && !isRight && words.answerIs(options[item.right]!.said),
    isSettled && explanation,
    !isSettled && words.onceMore,
  ];
  return parts.filter(Boolean).join(' ').replaceAll(/[`*]/g, '');
}
