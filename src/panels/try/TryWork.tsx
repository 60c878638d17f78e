import { ArrowRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Ask, useItems } from '../../asking';
import { prediction, predictionSet } from '../../lesson';
import { answerSet, openGate, useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, useWords } from '../../ui';
import { logOf } from './derive';
import { SaidAndDid } from './SaidAndDid';
import styles from '../../asking/ActivityPanel.module.css';

/** The question at which the run waits, the answer just given, or the way to the next question. */
export function TryWork() {
  const dictionary = useWords();
  const words = dictionary.tryingWords.tryIt;
  const player = usePlayer();
  const items = useItems(prediction);
  const cursor = usePlayerState((state) => state.cursor);
  const progress = useLearned();
  const open = usePlayerState((state) => openGate(state)?.step ?? null);
  const set = usePlayerState(({ lesson, scenario, track, original }) =>
    predictionSet(lesson, { scenario: scenario.id, track, isOwn: original !== null }),
  );
  const { variant } = answerSet(progress, prediction, set);
  // The answer just given stays in sight at its own step, even if the next question is asked right there.
  const [justSettled, setJustSettled] = useState<string | null>(null);
  const [takesFocus, setTakesFocus] = useState(false);

  const settled = items.find(({ gate }) => gate.key === justSettled && gate.step === cursor);
  const asked = settled ?? items.find(({ gate: { step } }) => step === open && step - 1 === cursor);
  const goOn = () => {
    setJustSettled(null);
    setTakesFocus(true);
    player.last();
  };
  const log = logOf(items, progress, dictionary);
  return (
    <>
      <p className={styles.lead}>{items.length > 0 ? words.lead : words.noGates}</p>
      {asked && (
        <Ask
          key={`${set} ${variant} ${asked.gate.key}`}
          activity={prediction}
          item={asked}
          items={items}
          prompt={asked.prompt}
          takesFocus={takesFocus}
          onSettled={() => {
            setJustSettled(asked.gate.key);
            player.goTo(asked.gate.step);
          }}
          next={{ label: open === null ? words.toTheEnd : words.nextQuestion, go: goOn }}
        />
      )}
      {!asked && open !== null && (
        <div className={styles.between}>
          <p>{words.between(open)}</p>
          <Button look="loud" icon={<ArrowRight size={16} aria-hidden />} onClick={goOn}>
            {words.goToQuestion}
          </Button>
        </div>
      )}
      {!asked && open === null && items.length > 0 && <p>{words.done}</p>}
      {log.length > 0 && (
        <>
          <SaidAndDid log={log} />
          <Score
            right={log.filter((line) => line.standing === 'first').length}
            of={log.length}
            isOver={open === null}
          />
          {open === null && (
            <Button
              icon={<RotateCcw size={15} aria-hidden />}
              data-print="no"
              onClick={() => {
                setJustSettled(null);
                player.askAgain(prediction, set);
                player.first();
              }}
            >
              {words.again}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Score({
  right,
  of,
  isOver,
}: {
  readonly right: number;
  readonly of: number;
  readonly isOver: boolean;
}) {
  const words = useWords().tryingWords.tryIt;
  return <p className={styles.score}>{isOver ? words.score(right, of) : words.soFar(right, of)}</p>;
}
