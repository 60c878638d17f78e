import type { ReactNode } from 'react';
import type { Mode } from '../modes';
import {
  ProcessFlow,
  ProcessTable,
  QuestionAhead,
  RunPicture,
  StatusTracker,
  TriggerRuleTable,
  useForesight,
  Waiting,
} from '../panels';
import { cx, Splitter, useWords } from '../ui';
import type { Hideable, View } from './use-view';
import styles from './Stage.module.css';

interface StageProps {
  readonly mode: Mode;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
  readonly code: ReactNode;
}

/**
 * What moves, all of it in sight at once: at the left the picture of the run and under it its record, at the side what
 * the learner works at, or what the picture is made of. The picture gets all the room that the others leave. On a
 * narrow screen everything stands in one column.
 */
export function Stage({ mode, view, onView, code }: StageProps) {
  const { words } = useWords();
  const has = (panel: Hideable) => mode.panels.has(panel) && !view.hidden.includes(panel);
  const Panel = mode.panel;
  const ahead = useForesight();
  // It stands in the place of the code; also where somebody has put the code away.
  const asksAlone = ahead.asked !== null && !has('code');
  const hasSide = Panel !== undefined || has('code') || asksAlone || has('waiting') || has('tracker');
  return (
    <div
      className={cx(
        styles.stage,
        !hasSide && styles.alone,
        mode.asksFirst && styles.asksFirst,
        mode.panels.has('guide') && styles.guided,
      )}
      style={{ '--left': `${view.left}fr`, '--right': `${100 - view.left}fr` }}
    >
      <RunPicture
        flow={mode.panels.has('flow') ? <ProcessFlow /> : null}
        guided={mode.panels.has('guide')}
        className={cx(styles.picture)}
      />
      {hasSide && (
        <div className={styles.side}>
          {Panel && (
            <div className={styles.work} tabIndex={-1} data-work="">
              <Panel />
            </div>
          )}
          {has('code') && (!Panel || mode.codeBeside) && <div className={styles.code}>{code}</div>}
          {asksAlone && (
            <div className={styles.code}>
              <QuestionAhead {...ahead} />
            </div>
          )}
          {has('waiting') && (
            <div className={styles.waiting}>
              <Waiting />
            </div>
          )}
          {has('tracker') && (
            <div className={styles.tracker}>
              <StatusTracker />
            </div>
          )}
        </div>
      )}
      <div className={styles.table}>
        {mode.panels.has('triggerRules') ? (
          <TriggerRuleTable />
        ) : (
          <ProcessTable grows={mode.table} causes={mode.causes} />
        )}
      </div>
      {hasSide && (
        <Splitter
          label={words.view.columns}
          value={view.left}
          onChange={(left) => onView({ left })}
          className={styles.splitter}
        />
      )}
    </div>
  );
}
