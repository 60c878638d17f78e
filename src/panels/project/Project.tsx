import { Check } from 'lucide-react';
import { domMax, LazyMotion, MotionConfig } from 'framer-motion';
import { Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { projectOf } from '../../lesson/activities/project';
import type { ProjectPlan } from '../../lesson/activities/project';
import { usePlayer, usePlayerState, useWarmRuns } from '../../player';
import { Markdown, VisuallyHidden, useWords } from '../../ui';
import { CheckList } from './CheckList';
import { chosenStage, firstStage, isStageDone, stagesOf, workKey } from './derive';
import type { Stage } from './derive';
import { questionOf } from './done';
import { OrderBlocks } from './OrderBlocks';
import styles from './Project.module.css';
import { ShowIt } from './ShowIt';
import { WireDag } from './WireDag';

/** A DAG to build: what it must do, its parts one after the other in any order one likes, and the run of what was built. */
export default function Project({ run }: { readonly run: ReactNode }) {
  const { projectWords: words } = useWords();
  const player = usePlayer();
  useWarmRuns();
  const plan = usePlayerState((state) => projectOf(state.lesson));
  const isEmpty = plan === null;
  useEffect(() => {
    // A lesson without anything to build has this mode done by having come here.
    const question = questionOf('none');
    if (isEmpty && !player.store.getState().progress.answers[question]) player.skip(question);
  }, [isEmpty, player]);
  if (!plan) return <p className={styles.lead}>{words.none}</p>;
  return (
    <LazyMotion features={domMax} strict>
      <MotionConfig reducedMotion="user" transition={{ duration: 0.2, ease: [0.2, 0, 0, 1] }}>
        <Workbench plan={plan} run={run} />
      </MotionConfig>
    </LazyMotion>
  );
}

function Workbench({ plan, run }: { readonly plan: ProjectPlan; readonly run: ReactNode }) {
  const { projectWords: words, say } = useWords();
  const player = usePlayer();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const scenarioId = usePlayerState((state) => state.scenario.id);
  // Where one begins; it does not go on by itself when a part is done.
  const [first] = useState(() => firstStage(lesson, answers, scenarioId));
  const stage = chosenStage(lesson, answers) ?? first;
  const stages = stagesOf(lesson);
  const go = (to: Stage) => player.note(workKey('stage'), to);
  const next = stages[stages.indexOf(stage) + 1];
  const onNext = next ? { label: words.next(next), go: () => go(next) } : null;
  return (
    <div className={styles.project}>
      <section className={styles.brief} aria-labelledby="project-title">
        <h2 id="project-title">{say(plan.title)}</h2>
        <Markdown text={say(plan.text)} />
      </section>
      <nav aria-label={words.stages} className={styles.stages} data-print="no">
        <ol>
          {stages.map((one, index) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === stage ? 'step' : undefined}
                data-done={isStageDone(answers, one) ? '' : undefined}
                onClick={() => go(one)}
              >
                <span className={styles.mark} aria-hidden>
                  {isStageDone(answers, one) ? <Check size={13} strokeWidth={3} /> : index + 1}
                </span>
                {words.stage[one]}
                <VisuallyHidden> ({isStageDone(answers, one) ? words.isDone : words.isOpen})</VisuallyHidden>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section key={stage} className={styles.stage} aria-label={words.stage[stage]}>
        <p className={styles.lead}>{words.stageLead[stage]}</p>
        <Suspense>
          {stage === 'tasks' && plan.tasks && (
            <div className={styles.beside}>
              <OrderBlocks part="tasks" puzzle={plan.tasks} onNext={onNext} />
              <section className={styles.asked} aria-label={words.wire.mustBe}>
                <h3>{words.wire.mustBe}</h3>
                <CheckList plan={plan} results={null} />
              </section>
            </div>
          )}
          {stage === 'lines' && <OrderBlocks part="lines" puzzle={plan.lines} onNext={onNext} />}
          {stage === 'wire' && <WireDag plan={plan} run={run} onNext={onNext} />}
          {stage === 'show' && <ShowIt plan={plan} />}
        </Suspense>
      </section>
    </div>
  );
}
