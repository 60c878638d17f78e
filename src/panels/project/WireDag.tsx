import { ArrowRight, Play, Repeat, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { isProjectScenario } from '../../lesson';
import type { ProjectPlan } from '../../lesson/activities/project';
import { usePlayerState } from '../../player';
import { Button, Ids, Panel, useWords } from '../../ui';
import { ArrowList } from './ArrowList';
import { CheckList } from './CheckList';
import { edgesOnScreen } from './derive';
import type { NextStage } from './next-stage';
import styles from './Project.module.css';
import { useWiring } from './use-wiring';
import type { Wiring } from './use-wiring';
import { WireGraph } from './WireGraph';

interface WireDagProps {
  readonly plan: ProjectPlan;
  readonly run: ReactNode;
  readonly onNext: NextStage | null;
}

/** Arrows to draw, in the picture or in the list; what must be true of the run; and the run itself, once there is one. */
export function WireDag({ plan, run, onNext }: WireDagProps) {
  const words = useWords().projectWords.wire;
  const wiring = useWiring(plan);
  const onScreen = usePlayerState((state) =>
    isProjectScenario(state.scenario.id) ? state.scenario.id : null,
  );
  const runPlace = useRef<HTMLElement>(null);
  return (
    <>
      <div className={styles.wire}>
        <Panel title={words.graph} meta={<code>{plan.dag.dag_id}</code>} className={styles.graph}>
          <WireGraph wiring={wiring} />
        </Panel>
        <Panel title={words.mustBe} padded className={styles.checks}>
          <CheckList
            plan={plan}
            results={wiring.results}
            onShow={() => runPlace.current?.scrollIntoView({ block: 'start' })}
          />
          <Verdict wiring={wiring} onNext={onNext} />
        </Panel>
        <Panel title={words.arrows} padded className={styles.arrows}>
          <ArrowList wiring={wiring} />
        </Panel>
      </div>
      {onScreen !== null && (
        <section ref={runPlace} className={styles.run} aria-label={words.theRun}>
          <h3>{words.theRun}</h3>
          {wiring.isOtherOnScreen && (
            <p className={styles.other}>
              {words.other}{' '}
              <Button onClick={() => wiring.takeFromScreen(edgesOnScreen(plan, onScreen) ?? [])}>
                {words.take}
              </Button>
              {wiring.problems.length === 0 && wiring.runs > 0 && (
                <Button onClick={wiring.showOwn}>{words.runMine}</Button>
              )}
            </p>
          )}
          {run}
        </section>
      )}
    </>
  );
}

/** How the run came out, and what to do now. */
function Verdict({ wiring, onNext }: { readonly wiring: Wiring; readonly onNext: NextStage | null }) {
  const words = useWords().projectWords.wire;
  const { results, isRight, runs, problems, again } = wiring;
  const isDone = results !== null && isRight;
  const missing = results?.filter(({ holds }) => !holds).length ?? 0;
  const status =
    results === null
      ? runs === 0
        ? words.notRun
        : words.changed
      : isRight
        ? wiring.isShown
          ? words.shown
          : words.right(runs)
        : words.notYet(missing, results.length);
  return (
    <>
      <div className={styles.verdict} data-right={isDone ? '' : undefined}>
        {wiring.round > 0 && <p>{words.round(wiring.round + 1, again ? again.given * 2 : 0)}</p>}
        <p>{status}</p>
      </div>
      {problems.length > 0 && (
        <div role="alert" className={styles.refused}>
          <p>{words.refused}</p>
          {problems.map((problem) => (
            <p key={problem}>
              <Ids text={problem} />
            </p>
          ))}
        </div>
      )}
      <div className={styles.buttons} data-print="no">
        {isDone && onNext ? (
          <Button look="loud" icon={<ArrowRight size={16} aria-hidden />} onClick={onNext.go}>
            {onNext.label}
          </Button>
        ) : (
          <Button
            look="loud"
            aria-disabled={problems.length > 0}
            icon={<Play size={15} aria-hidden />}
            onClick={wiring.run}
          >
            {words.run}
          </Button>
        )}
        {isDone && again && (
          <Button icon={<Repeat size={15} aria-hidden />} onClick={again.begin}>
            {words.fewer(again.given)}
          </Button>
        )}
        {!isDone && wiring.solve && (
          <Button look="quiet" onClick={wiring.solve}>
            {words.solve}
          </Button>
        )}
        <Button look="quiet" icon={<RotateCcw size={15} aria-hidden />} onClick={wiring.startOver}>
          {words.again}
        </Button>
      </div>
    </>
  );
}
