import { ArrowRight, Check, X } from 'lucide-react';
import { cx, Markdown, StateBadge, VisuallyHidden, useWords, useElementId } from '../ui';
import type { AnyState } from '../ui';
import styles from './Asking.module.css';
import { useLessonLanguage } from './use-lesson-language';

/** Something to choose: words, a state, or something that comes to a state. */
export interface Choice {
  readonly id: string;
  /** Markdown; empty where the state says it all. */
  readonly text: string;
  readonly state?: AnyState;
  /** Said to whoever chooses it. Markdown. */
  readonly feedback: string;
  /** What of this the lesson's author wrote, in the lesson's language. */
  readonly written?: readonly ('text' | 'feedback')[];
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  /** Id of the element that asks. */
  readonly labelledBy: string;
  readonly chosen: string | null;
  /** Those that were tried, or are shown to be right. */
  readonly markOf: (id: string) => 'right' | 'wrong' | null;
  readonly isDisabled: (id: string) => boolean;
  readonly onChoose: (id: string) => void;
  /** Whether they are called A, B, C … */
  readonly lettered?: boolean;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** One of several: radio buttons, each with what is said of it once it was tried. */
export function Choices({
  choices,
  labelledBy,
  chosen,
  markOf,
  isDisabled,
  onChoose,
  lettered = false,
}: ChoicesProps) {
  const name = useElementId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} tabIndex={-1} className={styles.options}>
      {choices.map((choice, index) => (
        <Option
          key={choice.id}
          name={name}
          choice={choice}
          letter={lettered ? LETTERS[index] : undefined}
          mark={markOf(choice.id)}
          isChosen={chosen === choice.id}
          isDisabled={isDisabled(choice.id)}
          onChoose={() => onChoose(choice.id)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly name: string;
  readonly choice: Choice;
  readonly letter: string | undefined;
  readonly mark: 'right' | 'wrong' | null;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
}

function Option({ name, choice, letter, mark, isChosen, isDisabled, onChoose }: OptionProps) {
  const words = useWords().learningWords.quiz;
  const feedbackId = useElementId();
  const language = useLessonLanguage();
  const { feedback, written = [] } = choice;
  const hasFeedback = mark !== null && feedback !== '';
  return (
    <div className={cx(styles.option, mark && styles[mark])}>
      <label data-letter={letter}>
        <input
          type="radio"
          name={name}
          checked={isChosen}
          disabled={isDisabled}
          aria-describedby={hasFeedback ? feedbackId : undefined}
          onChange={onChoose}
        />
        <ChoiceText choice={choice} />
        {mark && (
          <span className={styles.mark} aria-hidden="true">
            {mark === 'right' ? <Check size={16} /> : <X size={16} />}
          </span>
        )}
      </label>
      {hasFeedback && (
        <div id={feedbackId} className={styles.feedback}>
          <VisuallyHidden>{mark === 'right' ? words.rightOption : words.yourChoice}: </VisuallyHidden>
          <Markdown text={feedback} {...(written.includes('feedback') && { language })} />
        </div>
      )}
    </div>
  );
}

/** What can be chosen, drawn. */
export function ChoiceText({
  choice: { text, state, written = [] },
}: {
  readonly choice: Pick<Choice, 'text' | 'state' | 'written'>;
}) {
  const language = useLessonLanguage();
  if (state === undefined) return <Markdown text={text} {...(written.includes('text') && { language })} />;
  return (
    <span className={styles.becomes}>
      {text !== '' && (
        <>
          <Markdown text={text} />
          <ArrowRight size={14} aria-hidden />
        </>
      )}
      <StateBadge state={state} size="m" />
    </span>
  );
}
