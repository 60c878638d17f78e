import { useState, type FormEvent } from 'react';
import { Choices, Hints, useAnswer } from '../../asking';
import { bottleneck, suspectId } from '../../lesson';
import type { Bottleneck, BottleneckItem } from '../../lesson';
import { usePlayer, usePlayerState, useRunsAnswer } from '../../player';
import { Button, Ids, Panel, useAnnounce, useWords, useElementId } from '../../ui';
import styles from './Bottleneck.module.css';
import { feedbackOn, suspectsOf, suspectWords } from './bottleneck-question';
import { keyOnScreen } from './derive';

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
  const headingId = useElementId();
  const lesson = usePlayerState((state) => state.lesson);
  const input = usePlayerState((state) => state.track.input);
  const item: BottleneckItem = { key: of, input, found: null };
  const answer = useAnswer(bottleneck, item);
  const [chosen, setChosen] = useState<string | null>(null);
  const tries = (answer?.tries ?? []).map(({ choice }) => choice);
  const isSettled = answer?.isSettled ?? false;
  const hasTried = tries.length > 0;
  // Several runs: only once somebody has committed.
  const found = useRunsAnswer('bottleneck', hasTried ? [input] : null);
  const suspects = suspectsOf(lesson, item);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    const choice = suspects.find((one) => suspectId(one) === chosen);
    if (isSettled) return;
    if (!choice) return announce(words.choose);
    const proof = await player.runs.ask('bottleneck', [input]);
    const { isRight, isSettled: settled } = player.submit(
      bottleneck,
      { ...item, found: proof },
      suspectId(choice),
    );
    setChosen(null);
    const said = [
      isRight ? words.right : words.wrong,
      feedbackOn(proof, choice, dictionary),
      settled && !isRight && words.answerIs(proof.answers.map((one) => suspectWords(one, dictionary))),
      !settled && words.onceMore,
    ];
    announce(said.filter(Boolean).join(' ').replaceAll('`', ''));
  };
  const isRight = answer?.tries.at(-1)?.isRight === true;
  return (
    <form className={styles.question} onSubmit={check}>
      <h3 id={headingId}>{words.ask}</h3>
      <p className={styles.lead}>{words.lead}</p>
      <Choices
        choices={suspects.map((one) => ({
          id: suspectId(one),
          text: suspectWords(one, dictionary),
          feedback: found ? feedbackOn(found, one, dictionary) : '',
        }))}
        labelledBy={headingId}
        chosen={isSettled ? String(tries.at(-1)) : chosen}
        markOf={(id) => {
          if (isSettled && found?.answers.some((one) => suspectId(one) === id)) return 'right';
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
              found && (
                <Ids text={words.answerIs(found.answers.map((one) => suspectWords(one, dictionary)))} />
              )
            : words.onceMore}
        </p>
      )}
      {isSettled && found && <Proof found={found} />}
      <Hints
        activity={bottleneck}
        item={item}
        hints={words.hints}
        opened={answer?.hints ?? 0}
        canOpen={!isSettled}
      />
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
      name: one.limit ? suspectWords(one.limit, dictionary) : words.all,
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
