import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Numbers, useItems } from '../../asking';
import { myth, ONE_SET } from '../../lesson';
import { useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, Panel, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { CalibrationTable } from './CalibrationTable';
import { statusOf } from './derive';
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
  const myths = useItems(myth);
  const settled = usePlayerState(
    ({ progress }) => myths.filter((one) => statusOf(one, progress) !== 'open').length,
  );
  return myths.length > 0 && <>{words.answered(settled, myths.length)}</>;
}

function MythsWork() {
  const words = useWords().deepWords.myths;
  const player = usePlayer();
  const progress = useLearned();
  const myths = useItems(myth);
  const statuses = myths.map((one) => statusOf(one, progress));
  const [index, setIndex] = useState(() => Math.max(0, statuses.indexOf('open')));
  const [hasMoved, setMoved] = useState(false);
  const shown = myths[index];
  if (!shown) return <p className={styles.lead}>{words.none}</p>;

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
        key={shown.id}
        shown={shown}
        all={myths}
        takesFocus={hasMoved}
        next={nextOpen === undefined ? null : () => goTo(nextOpen)}
      />
      {isDone && (
        <>
          <p className={styles.score}>
            {words.done(statuses.filter((status) => status === 'right').length, myths.length)}
          </p>
          <CalibrationTable myths={myths} />
          <Button
            icon={<RotateCcw size={15} aria-hidden />}
            data-print="no"
            onClick={() => {
              player.askAgain(myth, ONE_SET);
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
