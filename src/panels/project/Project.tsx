import { Check } from 'lucide-react';
import { domMax, LazyMotion, MotionConfig } from 'framer-motion';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useItems, useMessageLanguage } from '../../asking';
import { order, projectOf, wiring } from '../../lesson/activities/project';
import type { OrderItem, ProjectPlan } from '../../lesson/activities/project';
import { useLearned, usePlayer, usePlayerState, useWarmRuns } from '../../player';
import { Markdown, VisuallyHidden, useWords } from '../../ui';
import { CheckList } from './CheckList';
import { beginsWith, chosenStage, firstStage, isStageDone, stageDraft, stagesOf } from './derive';
import type { Stage } from './derive';
import { OrderBlocks } from './OrderBlocks';
import styles from './Project.module.css';
import { ShowIt } from './ShowIt';
import { WireDag } from './WireDag';

/** A DAG to build: what it must do, its parts one after the other in any order one likes, and the run of what was built. */
export default function Project({ run }: { readonly run: ReactNode }) {
  const { projectWords: words } = useWords();
  useWarmRuns();
  const plan = usePlayerState((state) => projectOf(state.lesson));
  const orders = useItems(order);
  useItems(wiring);
  if (!plan) return <p className={styles.lead}>{words.none}</p>;
  return (
    <LazyMotion features={domMax} strict>
      <MotionConfig reducedMotion="user" transition={{ duration: 0.2, ease: [0.2, 0, 0, 1] }}>
        <Workbench plan={plan} orders={orders} run={run} />
      </MotionConfig>
    </LazyMotion>
  );
}

interface WorkbenchProps {
  readonly plan: ProjectPlan;
  readonly orders: readonly OrderItem[];
  readonly run: ReactNode;
}

function Workbench({ plan, orders, run }: WorkbenchProps) {
  const { projectWords: words, say } = useWords();
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const scenarioId = usePlayerState((state) => state.scenario.id);
  // Where one begins; it does not go on by itself when a part is done.
  const [open] = useState(() => firstStage(lesson, progress));
  const stage = chosenStage(lesson, progress) ?? beginsWith(open, scenarioId);
  const stages = stagesOf(lesson);
  const go = (to: Stage) => player.keepDraft(stageDraft, to);
  const next = stages[stages.indexOf(stage) + 1];
  const shown = orders.find(({ part }) => part === stage);
  const onNext = next ? { label: words.next(next), go: () => go(next) } : null;
  return (
    <div className={styles.project}>
      <section className={styles.brief} aria-labelledby="project-title">
        <h2 id="project-title" {...languageOf(plan.title)}>
          {say(plan.title)}
        </h2>
        <Markdown text={say(plan.text)} language={languageOf(plan.text)} />
      </section>
      <nav aria-label={words.stages} className={styles.stages} data-print="no">
        <ol>
          {stages.map((one, index) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === stage ? 'step' : undefined}
                data-done={isStageDone(lesson, progress, one) ? '' : undefined}
                onClick={() => go(one)}
              >
                <span className={styles.mark} aria-hidden>
                  {isStageDone(lesson, progress, one) ? <Check size={13} strokeWidth={3} /> : index + 1}
                </span>
                {words.stage[one]}
                <VisuallyHidden>
                  {' '}
                  ({isStageDone(lesson, progress, one) ? words.isDone : words.isOpen})
                </VisuallyHidden>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section key={stage} className={styles.stage} aria-label={words.stage[stage]}>
        <p className={styles.lead}>{words.stageLead[stage]}</p>
        <>
          {stage === 'tasks' && shown && (
            <div className={styles.beside}>
              <OrderBlocks item={shown} onNext={onNext} />
              <section className={styles.asked} aria-label={words.wire.mustBe}>
                <h3>{words.wire.mustBe}</h3>
                <CheckList plan={plan} results={null} />
              </section>
            </div>
          )}
          {stage === 'lines' && shown && <OrderBlocks item={shown} onNext={onNext} />}
          {stage === 'wire' && <WireDag plan={plan} run={run} onNext={onNext} />}
          {stage === 'show' && <ShowIt plan={plan} />}
        </>
      </section>
    </div>
  );
}
