import { Check, X } from 'lucide-react';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { sayPrompt } from '../lesson';
import type { Activity, Blank, Chosen, Grade, Prompt } from '../lesson';
import { usePlayer } from '../player';
import type { Answer } from '../player';
import { Button, cx, Ids, StateBadge, useAnnounce, useWords, useElementId } from '../ui';
import { answerSaid, choiceOf, optionSaid, rightOf, standingOf, triesOf } from './answering';
import styles from './Asking.module.css';
import { Changed } from './Changed';
import { Choices } from './Choices';
import { ExplainWith } from './explain';
import { Hints } from './Hints';
import { useAnswer, useHasChanged } from './use-item';
import { useMessageLanguage } from './use-lesson-language';

import type { Words } from '../text';
import type { LanguageAttributes } from '../ui';

interface AskProps<Item> {
  readonly activity: Pick<Activity<Item, Chosen>, 'kind' | 'identify' | 'grade'>;
  readonly item: Item;
  /** All that is asked beside it. */
  readonly items: readonly Item[];
  readonly prompt: Prompt;
  /** Whether the focus comes here, because the learner has just asked for this question. */
  readonly takesFocus?: boolean;
  readonly onSettled?: () => void;
  /** The way on, once it is settled. */
  readonly next: { readonly label: string; readonly go: () => void } | null;
  /** Between the question and its choices, until it is settled. */
  readonly before?: ReactNode;
  /** What else is said once it is settled. */
  readonly after?: ReactNode;
}

/** A question made from a run: news, blanks to fill, two tries, hints, and then the answer with its reason. */
export function Ask<Item>({
  activity,
  item,
  items,
  prompt: asked,
  takesFocus = false,
  onSettled,
  next,
  before,
  after,
}: AskProps<Item>) {
  const dictionary = useWords();
  const { say } = dictionary;
  const languageOf = useMessageLanguage();
  const words = dictionary.tryingWords.ask;
  const player = usePlayer();
  const announce = useAnnounce();
  const headingId = useElementId();
  const form = useRef<HTMLFormElement>(null);
  const answer = useAnswer(activity, item);
  const isChanged = useHasChanged(activity, item, items);
  const tries = triesOf(answer);
  const isSettled = answer?.isSettled ?? false;
  const [draft, setDraft] = useState<Chosen>({});
  const prompt = useMemo(() => sayPrompt(asked, say), [asked, say]);
  const [only] = prompt.blanks;
  const isChoice = prompt.blanks.length === 1;
  const isFilled = prompt.blanks.every((blank) => draft[blank.id] !== undefined);
  // The same answer again would only use up the second try.
  const isTried = tries.some((tried) => prompt.blanks.every(({ id }) => tried[id] === draft[id]));

  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('[role="radiogroup"], select')?.focus();
  }, [takesFocus]);

  const check = (event: FormEvent) => {
    event.preventDefault();
    if (isSettled) {
      next?.go();
      return;
    }
    if (!isFilled || isTried) {
      announce(isTried ? words.changeFirst : isChoice ? words.choose : words.chooseAll);
      return;
    }
    const grade = player.submit(activity, item, draft);
    announce(verdictSaid(prompt, draft, grade, dictionary));
    if (isChoice) setDraft({});
    if (grade.isSettled) onSettled?.();
  };
  const skip = () => {
    player.showAnswer(activity, item);
    announce(
      `${words.answerIs(answerSaid(prompt, rightOf(prompt), dictionary))} ${prompt.explanation}`.replaceAll(
        '`',
        '',
      ),
    );
    onSettled?.();
  };
  const choose = (blank: string, option: string) => setDraft((before) => ({ ...before, [blank]: option }));
  return (
    <form ref={form} className={styles.ask} onSubmit={check}>
      <Changed isSo={isChanged} />
      {asked.news !== null && prompt.news !== null && (
        <p className={styles.news} {...languageOf(asked.news)}>
          <Ids text={prompt.news} />
        </p>
      )}
      <h3 id={headingId} className={styles.question} {...languageOf(asked.question)}>
        <Ids text={prompt.question} />
      </h3>
      {!isSettled && before}
      {isChoice ? (
        <Choices
          choices={only.options.map(choiceOf)}
          labelledBy={headingId}
          chosen={isSettled ? (tries.at(-1)?.[only.id] ?? null) : (draft[only.id] ?? null)}
          markOf={(id) => {
            if (isSettled && id === only.right) return 'right';
            return tries.some((one) => one[only.id] === id) ? 'wrong' : null;
          }}
          isDisabled={(id) => isSettled || tries.some((one) => one[only.id] === id)}
          onChoose={(id) => choose(only.id, id)}
        />
      ) : (
        <div role="group" aria-labelledby={headingId} className={styles.blanks}>
          {prompt.blanks.map((blank) => (
            <BlankField
              key={blank.id}
              blank={blank}
              value={isSettled ? blank.right : (draft[blank.id] ?? '')}
              tried={tries.at(-1)?.[blank.id]}
              isSettled={isSettled}
              onChoose={(option) => choose(blank.id, option)}
            />
          ))}
        </div>
      )}
      {isSettled ? (
        <Verdict prompt={prompt} language={languageOf(asked.explanation)} answer={answer} />
      ) : (
        tries.length > 0 && (
          <p className={styles.verdict}>
            <b>{words.wrong}</b> {words.wrongMore}
          </p>
        )
      )}
      {isSettled && after}
      <Hints
        activity={activity}
        item={item}
        hints={prompt.hints}
        opened={answer?.hints ?? 0}
        canOpen={!isSettled}
      />
      <div className={styles.actions} data-print="no">
        {/* One button throughout, so that the focus stays where it is. */}
        {(!isSettled || next) && (
          <Button type="submit" look="loud" aria-disabled={!isSettled && (!isFilled || isTried)}>
            {isSettled ? next?.label : tries.length > 0 ? words.onceMore : words.answer}
          </Button>
        )}
        {!isSettled && (
          <Button look="quiet" onClick={skip}>
            {words.skip}
          </Button>
        )}
      </div>
    </form>
  );
}

interface BlankFieldProps {
  readonly blank: Blank<string>;
  readonly value: string;
  /** What was put into it at the last try. */
  readonly tried: string | undefined;
  readonly isSettled: boolean;
  readonly onChoose: (option: string) => void;
}

/** A blank cell: a list to choose from; once it was tried, whether it is right, and why not. */
function BlankField({ blank, value, tried, isSettled, onChoose }: BlankFieldProps) {
  const dictionary = useWords();
  const words = dictionary.tryingWords.ask;
  const id = useElementId();
  const feedbackId = useElementId();
  const wasRight = tried === blank.right;
  const right = blank.options.find((option) => option.id === blank.right)!;
  const wrong = tried !== undefined && !wasRight ? blank.options.find((one) => one.id === tried) : undefined;
  return (
    <div className={cx(styles.blank, tried !== undefined && (wasRight ? styles.right : styles.wrong))}>
      <label htmlFor={id}>{blank.label}</label>
      {isSettled ? (
        <output id={id} className={styles.filled}>
          {right.state === undefined ? (
            <Ids text={right.text ?? ''} />
          ) : (
            <StateBadge state={right.state} size="m" />
          )}
        </output>
      ) : (
        <select
          id={id}
          value={value}
          aria-describedby={tried === undefined ? undefined : feedbackId}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="" disabled>
            {words.blank}
          </option>
          {blank.options.map((option) => (
            <option key={option.id} value={option.id}>
              {optionSaid(option, dictionary).replaceAll('`', '')}
            </option>
          ))}
        </select>
      )}
      {tried !== undefined && (
        <span className={styles.mark}>
          {wasRight ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
        </span>
      )}
      {tried !== undefined && (
        <p id={feedbackId} className={styles.why}>
          {wrong ? (
            <>
              <s>{optionSaid(wrong, dictionary).replaceAll('`', '')}</s> <Ids text={wrong.feedback ?? ''} />
            </>
          ) : (
            words.right
          )}
        </p>
      )}
    </div>
  );
}

interface VerdictProps {
  readonly prompt: Prompt<string>;
  /** What its explanation is in. */
  readonly language: LanguageAttributes;
  readonly answer: Answer | undefined;
}

function Verdict({ prompt, language, answer }: VerdictProps) {
  const words = useWords().tryingWords.ask;
  const explain = useContext(ExplainWith);
  const standing = standingOf(answer);
  const line = {
    open: '',
    first: words.right,
    second: words.rightAtSecond,
    missed: words.notKnown,
    skipped: words.notKnown,
  }[standing];
  return (
    <div className={styles.verdict}>
      <p>
        <b>{line}</b> <span {...language}>{explain(prompt.explanation)}</span>
      </p>
    </div>
  );
}

/** What is said aloud. */
function verdictSaid(
  prompt: Prompt<string>,
  chosen: Chosen,
  { isRight, isSettled }: Grade,
  dictionary: Words,
): string {
  const words = dictionary.tryingWords.ask;
  const feedback = prompt.blanks.flatMap((blank) => {
    if (chosen[blank.id] === blank.right) return [];
    const option = blank.options.find((one) => one.id === chosen[blank.id]);
    return option ? [words.cell(blank.label ?? '', option.feedback ?? '')] : [];
  });
  const parts = [
    isRight ? words.right : words.wrong,
    ...feedback,
    isSettled && !isRight && words.answerIs(answerSaid(prompt, rightOf(prompt), dictionary)),
    isSettled ? prompt.explanation : words.wrongMore,
  ];
  return parts.filter(Boolean).join(' ').replaceAll('`', '');
}
