import { useId, useState, type FormEvent } from 'react';
import { Choices, Hints, MOST_TRIES } from '../../asking';
import type { Bottleneck } from '../../lesson';
import { usePlayer, usePlayerState, useRunsAnswer } from '../../player';
import { Button, Ids, Panel, useAnnounce, useWords } from '../../ui';
import styles from './Bottleneck.module.css';
import { answerId, answersTo, answerWords, feedbackOn, isRightAnswer } from './bottleneck-question';
import { keyOnScreen } from './derive';
import { BOTTLENECK_PREFIX } from './done';

/** What holds the run on screen back: said first, then proven by taking each limit away. */
export function FindBottleneck() {
  const words = useWords().perfWords.bottleneck;
  const key = usePlayerState(keyOnScreen);
  const ends = usePlayerState(({ track }) => {
    const [first] = track.trace.runs;
    const state = first && track.trace.at(track.trace.length).runState(first.index);
    return state === 'success' || state === 'failed';
  });
  return (
    <Panel title={words.title} padded>
      {key === null || !ends ? (
        <p className={styles.lead}>{key === null ? words.notHere : words.noEnd}</p>
      ) : (
        <Question key={key} of={key} />
      )}
    </Panel>
  );
}

/** @param of key of the run on screen */
function Question({ of }: { readonly of: string }) {
  const dictionary = useWords();
  const words = dictionary.perfWords.bottleneck;
  const player = usePlayer();
  const announce = useAnnounce();
  const headingId = useId();
  const question = BOTTLENECK_PREFIX + of;
  const lesson = usePlayerState((state) => state.lesson);
  const input = usePlayerState((state) => state.track.input);
  const answer = usePlayerState((state) => state.progress.answers[question]);
  const [chosen, setChosen] = useState<string | null>(null);
  const tries = answer?.tries ?? [];
  const isSettled = answer?.settled ?? false;
  const hasTried = tries.length > 0;
  // Several runs: only once somebody has committed.
  const found = useRunsAnswer('bottleneck', hasTried ? [input] : null);
  const answers = answersTo(lesson, of, input);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    const choice = answers.find((one) => answerId(one) === chosen);
    if (isSettled) return;
    if (!choice) return announce(words.choose);
    const proof = await player.runs.ask('bottleneck', [input]);
    const isRight = isRightAnswer(proof, choice);
    const settled = isRight || tries.length + 1 >= MOST_TRIES;
    player.answer(question, answerId(choice), settled);
    setChosen(null);
    const said = [
      isRight ? words.right : words.wrong,
      feedbackOn(proof, choice, dictionary),
      settled && !isRight && words.answerIs(proof.answers.map((one) => answerWords(one, dictionary))),
      !settled && words.onceMore,
    ];
    announce(said.filter(Boolean).join(' ').replaceAll('`', ''));
  };
  const isRight = found !== null && found.answers.some((one) => answerId(one) === tries.at(-1));
  return (
    <form className={styles.question} onSubmit={check}>
      <h3 id={headingId}>{words.ask}</h3>
      <p className={styles.lead}>{words.lead}</p>
      <Choices
        choices={answers.map((one) => ({
          id: answerId(one),
          text: answerWords(one, dictionary),
          feedback: found ? feedbackOn(found, one, dictionary) : '',
        }))}
        labelledBy={headingId}
        chosen={isSettled ? String(tries.at(-1)) : chosen}
        markOf={(id) => {
          if (isSettled && found?.answers.some((one) => answerId(one) === id)) return 'right';
          return tries.includes(id) ? 'wrong' : null;
        }}
        isDisabled={(id) => isSettled || tries.includes(id)}
        onChoose={setChosen}
      />
      {hasTried && (
        <p>
          <b>{isRight ? words.right : words.wrong}</b>{' '}
          {isSettled
            ? !isRight &&
              found && <Ids text={words.answerIs(found.answers.map((one) => answerWords(one, dictionary)))} />
            : words.onceMore}
        </p>
      )}
      {isSettled && found && <Proof found={found} />}
      <Hints question={question} hints={words.hints} opened={answer?.hints ?? 0} canOpen={!isSettled} />
      {!isSettled && (
        <Button type="submit" look="loud" data-print="no" aria-disabled={chosen === null}>
          {hasTried ? words.again : words.check}
        </Button>
      )}
    </form>
  );
}

/** How long the run takes with each limit taken away: a table, with a bar for each. */
function Proof({ found: { seconds, relaxed } }: { readonly found: Bottleneck }) {
  const dictionary = useWords();
  const words = dictionary.perfWords.bottleneck;
  const rows = [
    { name: words.asItIs, seconds },
    ...relaxed.map((one) => ({
      name: one.limit ? answerWords(one.limit, dictionary) : words.all,
      seconds: one.seconds,
    })),
  ];
  const longest = Math.max(1e-9, ...rows.map((row) => row.seconds ?? 0));
  return (
    <table className={styles.proof}>
      <caption>{words.proof}</caption>
      <thead>
        <tr>
          <th scope="col">{words.without}</th>
          <th scope="col">{words.takes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              <Ids text={row.name} />
            </th>
            <td>
              {row.seconds === null ? words.noEndShort : words.seconds(row.seconds)}
              {seconds !== null && row.seconds !== null && row.name !== words.asItIs && (
                <span className={styles.gain}> ({words.gain(seconds - row.seconds)})</span>
              )}
              <span
                aria-hidden
                className={styles.bar}
                style={{ '--share': (row.seconds ?? longest) / longest }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
