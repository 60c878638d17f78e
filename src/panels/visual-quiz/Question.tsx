import { Check, Lightbulb, X } from 'lucide-react';
import { useId, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { learningWords } from '../../text';
import { Button, cx, Markdown, StateIcon, useAnnounce, VisuallyHidden } from '../../ui';
import { ShowStep } from '../ShowStep';
import { MOST_TRIES } from './derive';
import type { QuizOption, QuizQuestion } from './derive';
import styles from './VisualQuiz.module.css';

const words = learningWords.quiz;

interface QuestionProps {
  readonly question: QuizQuestion;
  /** To the next open question; null if there is none. */
  readonly onNext: (() => void) | null;
  readonly onRestart: () => void;
}

/** One question: choose, check, read why; a second try; then the answer, and the step that shows it. */
export function Question({ question, onNext, onRestart }: QuestionProps) {
  const player = usePlayer();
  const announce = useAnnounce();
  const promptId = useId();
  const answer = usePlayerState((state) => state.progress.answers[question.key]);
  const [chosen, setChosen] = useState<number | null>(null);
  const tries = answer?.tries ?? [];
  const isSettled = answer?.settled ?? false;
  const isRight = tries.at(-1) === question.right;

  const check = () => {
    if (chosen === null) {
      announce(words.choose);
      return;
    }
    const good = chosen === question.right;
    const settled = good || tries.length + 1 >= MOST_TRIES;
    player.answer(question.key, chosen, settled);
    announce(verdict(question, chosen, settled));
    setChosen(null);
  };
  return (
    <>
      <div id={promptId} className={styles.prompt}>
        <Markdown text={question.prompt} />
      </div>
      <div role="radiogroup" aria-labelledby={promptId} tabIndex={-1} className={styles.options}>
        {question.options.map((option, index) => {
          const wasTried = tries.includes(index);
          const isAnswer = isSettled && index === question.right;
          return (
            <Option
              key={index}
              name={promptId}
              option={option}
              mark={isAnswer ? 'right' : wasTried ? 'wrong' : null}
              isChosen={isSettled ? tries.at(-1) === index : chosen === index}
              isDisabled={isSettled || wasTried}
              onChoose={() => setChosen(index)}
            />
          );
        })}
      </div>
      {isSettled ? (
        <div className={styles.verdict}>
          <p>
            <b>{isRight ? words.right : words.wrong}</b>
          </p>
          {question.explanation !== null && <Markdown text={question.explanation} />}
          {question.step !== null && <ShowStep scenario={question.scenario} step={question.step} />}
        </div>
      ) : (
        tries.length > 0 && (
          <p className={styles.verdict}>
            <b>{words.wrong}</b> {words.onceMore}
          </p>
        )
      )}
      <Hints question={question} opened={answer?.hints ?? 0} canOpen={!isSettled} />
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
function verdict(question: QuizQuestion, chosen: number, isSettled: boolean): string {
  const { options, right, explanation } = question;
  const isRight = chosen === right;
  const parts = [
    isRight ? words.right : words.wrong,
    options[chosen]!.feedback,
    isSettled && !isRight && words.answerIs(options[right]!.text),
    isSettled && explanation,
    !isSettled && words.onceMore,
  ];
  return parts.filter(Boolean).join(' ').replaceAll(/[`*]/g, '');
}

interface OptionProps {
  readonly name: string;
  readonly option: QuizOption;
  readonly mark: 'right' | 'wrong' | null;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}

function Option({ name, option, mark, isChosen, isDisabled, onChoose }: OptionProps) {
  const feedbackId = useId();
  return (
    <div className={cx(styles.option, mark && styles[mark])}>
      <label>
        <input
          type="radio"
          name={name}
          checked={isChosen}
          disabled={isDisabled}
          aria-describedby={mark ? feedbackId : undefined}
          onChange={onChoose}
        />
        {option.state !== undefined && (
          <span className={styles.picture} data-state={option.text}>
            <StateIcon state={option.state} size={16} />
          </span>
        )}
        <Markdown text={option.text} />
        {mark && (
          <span className={styles.mark} aria-hidden="true">
            {mark === 'right' ? <Check size={16} /> : <X size={16} />}
          </span>
        )}
      </label>
      {mark && (
        <div id={feedbackId} className={styles.feedback}>
          <VisuallyHidden>{mark === 'right' ? words.rightOption : words.yourChoice}: </VisuallyHidden>
          <Markdown text={option.feedback} />
        </div>
      )}
    </div>
  );
}

interface HintsProps {
  readonly question: QuizQuestion;
  readonly opened: number;
  readonly canOpen: boolean;
}

/** At most three: where to look, which rule, the worked answer. */
function Hints({ question, opened, canOpen }: HintsProps) {
  const player = usePlayer();
  const announce = useAnnounce();
  const { hints, key } = question;
  const next = hints[opened];
  const open = () => {
    player.openHint(key);
    announce(`${words.hint(opened + 1, hints.length)}: ${next!.replaceAll(/[`*]/g, '')}`);
  };
  return (
    <>
      {opened > 0 && (
        <ol className={styles.hints}>
          {hints.slice(0, opened).map((hint, index) => (
            <li key={index}>
              <b>{words.hint(index + 1, hints.length)}</b>
              <Markdown text={hint} />
            </li>
          ))}
        </ol>
      )}
      {canOpen && next !== undefined && (
        <Button
          look="quiet"
          className={styles.hint}
          icon={<Lightbulb size={15} aria-hidden />}
          data-print="no"
          onClick={open}
        >
          {words.hint(opened + 1, hints.length)}
        </Button>
      )}
    </>
  );
}
