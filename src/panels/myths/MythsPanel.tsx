import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Numbers } from '../../asking';
import { mythsOf } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Panel, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { CalibrationTable } from './CalibrationTable';
import { statusOf } from './derive';
import { askedIn, ASKED_KEY, isSettled, MYTHS_PREFIX } from './done';
import { MythCard } from './MythCard';

/** Myths to commit to, one at a time, in any order; each is then decided by the run. */
export default function MythsPanel() {
  const words = useWords().deepWords.myths;
  return (
    <Panel title={words.title} meta={<SettledCount />} className={styles.panel}>
      <div className={styles.work}>
        <MythsWork />
      </div>
    </Panel>
  );
}

/** "2 of 5 settled". */
function SettledCount() {
  const words = useWords().deepWords.myths;
  const myths = usePlayerState((state) => mythsOf(state.lesson));
  const settled = usePlayerState(
    ({ progress }) => myths.filter((myth) => isSettled(myth, progress.answers)).length,
  );
  return myths.length > 0 && <>{words.answered(settled, myths.length)}</>;
}

function MythsWork() {
  const words = useWords().deepWords.myths;
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const myths = mythsOf(lesson);
  const statuses = myths.map((myth) => statusOf(myth, answers));
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const [hasMoved, setMoved] = useState(false);
  const myth = myths[index];
  const isAsked = askedIn(answers) !== null;
  useEffect(() => {
    if (!isAsked)
      player.answer(
        ASKED_KEY,
        myths.map(({ id }) => id),
        true,
      );
  }, [isAsked, myths, player]);
  if (!myth) return <p className={styles.lead}>{words.none}</p>;

  const goTo = (target: number) => {
    setIndex(target);
    setMoved(true);
  };
  const after = [...myths.keys()].map((place) => (index + 1 + place) % myths.length);
  const nextOpen = after.find((place) => place !== index && statuses[place] === 'open');
  const isDone = !statuses.includes('open');
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      <Numbers label={words.list} statuses={statuses} current={index} onGoTo={goTo} />
      <MythCard
        key={myth.id}
        myth={myth}
        takesFocus={hasMoved}
        next={nextOpen === undefined ? null : () => goTo(nextOpen)}
      />
      {isDone && (
        <>
          <p className={styles.score}>
            {words.done(statuses.filter((status) => status === 'right').length, myths.length)}
          </p>
          <CalibrationTable />
          <Button
            icon={<RotateCcw size={15} aria-hidden />}
            data-print="no"
            onClick={() => {
              player.forget(MYTHS_PREFIX);
              goTo(0);
            }}
          >
            {words.again}
          </Button>
        </>
      )}
    </>
  );
}
