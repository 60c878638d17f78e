import { Check, Play, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Changed, Choices, useAnswer, useHasChanged, useMessageLanguage } from '../../asking';
import { myth, SURENESS } from '../../lesson';
import type { AskedMyth, Commitment, Sureness } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, Segmented, useAnnounce, useWords, useElementId } from '../../ui';
import { commitmentOf, evidenceOf, microRunOf } from './derive';
import { MicroRunSteps } from './MicroRunSteps';
import { Prose } from '../terms/Prose';
import styles from './Myths.module.css';
import { useWatch } from './use-watch';
import type { Words } from '../../text';

interface MythCardProps {
  readonly shown: AskedMyth;
  readonly all: readonly AskedMyth[];
  /** Whether the focus comes here, because the learner has just asked for this myth. */
  readonly takesFocus: boolean;
  /** To one that is still open; null if none is. */
  readonly next: (() => void) | null;
}

/** A myth: first commit to an answer, then watch the part of the run that decides it, then the verdict. */
export function MythCard({ shown, all, takesFocus, next }: MythCardProps) {
  const dictionary = useWords();
  const { deepWords, say } = dictionary;
  const words = deepWords.myths;
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const detail = usePlayerState((state) => state.track.detail);
  const answer = useAnswer(myth, shown);
  const isChanged = useHasChanged(myth, shown, all);
  const [says, setSays] = useState<boolean | null>(null);
  const [sure, setSure] = useState<Sureness | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const claimId = useElementId();
  const asksId = useElementId();
  const committed = commitmentOf(answer);
  const isSettled = committed !== null && answer?.isSettled === true;
  const verdict = committed ? verdictSaid(shown, committed, dictionary) : '';
  const run = microRunOf(lesson, shown, detail);
  const scenario = lesson.scenarios.find(({ id }) => id === run.scenario)!;
  const [timesDecided, setTimesDecided] = useState(0);
  const watch = useWatch(run, () => {
    if (!isSettled) player.showAnswer(myth, shown);
    setTimesDecided((times) => times + 1);
  });

  useEffect(() => {
    // After what the narration says of the step.
    if (timesDecided > 0) announce(verdict);
  }, [timesDecided, verdict, announce]);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('[role="radiogroup"], button')?.focus();
  }, [takesFocus]);

  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (!committed) {
      if (says === null || sure === null) announce(words.chooseBoth);
      else player.submit(myth, shown, { says, sure });
    } else if (watch.isOn) watch.finish();
    else if (isSettled && next) next();
    else watch.begin();
  };
  const label = () => {
    if (!committed) return words.commit;
    if (watch.isOn) return words.straight(run.to);
    if (!isSettled) return words.watch;
    return next ? words.next : words.watchAgain;
  };
  const isPlay = committed !== null && !watch.isOn && (!isSettled || !next);
  return (
    <form ref={form} className={styles.card} onSubmit={goOn}>
      <Changed isSo={isChanged} />
      <blockquote id={claimId} className={styles.claim}>
        <Markdown text={say(shown.claim)} language={languageOf(shown.claim)} />
      </blockquote>
      {committed ? (
        <p className={styles.said}>{words.youSaid(committed.says, committed.sure)}</p>
      ) : (
        <>
          <h3 id={asksId} className={styles.asks}>
            {words.asks}
          </h3>
          <Choices
            choices={[
              { id: 'yes', text: words.yes, feedback: '' },
              { id: 'no', text: words.no, feedback: '' },
            ]}
            labelledBy={`${claimId} ${asksId}`}
            chosen={says === null ? null : says ? 'yes' : 'no'}
            markOf={() => null}
            isDisabled={() => false}
            onChoose={(id) => setSays(id === 'yes')}
          />
          <p className={styles.asks} aria-hidden="true">
            {words.sureAsks}
          </p>
          <Segmented<Sureness | ''>
            label={words.sureAsks}
            value={sure ?? ''}
            options={SURENESS.map((one) => ({ value: one, label: words.sure[one] }))}
            onChange={(one) => setSure(one === '' ? null : one)}
          />
        </>
      )}
      {committed && (
        <>
          <p className={styles.decides}>
            {words.decides(run.to, lesson.scenarios.length > 1 ? say(scenario.title) : null)}
          </p>
          {(watch.isOn || isSettled) && <MicroRunSteps run={run} isWatching={watch.isOn} />}
        </>
      )}
      {isSettled && !watch.isOn && <Verdict shown={shown} committed={committed} />}
      <div className={styles.actions} data-print="no">
        {/* One button throughout, so that the focus stays where it is. */}
        <Button
          type="submit"
          look={isSettled && !watch.isOn && !next ? 'plain' : 'loud'}
          icon={isPlay && <Play size={15} aria-hidden />}
          aria-disabled={!committed && (says === null || sure === null)}
        >
          {label()}
        </Button>
        {isSettled && !watch.isOn && next && (
          <Button look="quiet" icon={<Play size={15} aria-hidden />} onClick={watch.begin}>
            {words.watchAgain}
          </Button>
        )}
      </div>
    </form>
  );
}

function Verdict({ shown, committed }: { readonly shown: AskedMyth; readonly committed: Commitment }) {
  const { deepWords, say } = useWords();
  const words = deepWords.myths;
  const languageOf = useMessageLanguage();
  const lesson = usePlayerState((state) => state.lesson);
  const isRight = committed.says === shown.truth;
  return (
    <div className={styles.verdict} data-right={isRight ? '' : undefined}>
      <p className={styles.judged}>
        {isRight ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
        <b>{words.verdict(shown.truth)}</b> {words.judged(isRight, committed.sure)}
      </p>
      <Prose text={say(shown.explanation)} language={languageOf(shown.explanation)} />
      <h3>{words.shows}</h3>
      <ul className={styles.evidence}>
        {evidenceOf(lesson, shown).map(({ asks }, index) => (
          <li key={index}>
            <Check size={14} aria-hidden />
            <span>
              <Ids text={say(asks)} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function verdictSaid(shown: AskedMyth, { says, sure }: Commitment, dictionary: Words): string {
  const { deepWords, say } = dictionary;
  const words = deepWords.myths;
  return `${words.verdict(shown.truth)} ${words.judged(says === shown.truth, sure)} ${say(shown.explanation)}`.replaceAll(
    /[`*]/g,
    '',
  );
}
