import { Suspense } from 'react';
import type { Mode } from '../modes';
import {
  CodePanel,
  EditRun,
  Narration,
  ProcessTable,
  RunViews,
  StatusTracker,
  TaskLife,
  TriggerRuleTable,
  Waiting,
} from '../panels';
import { cx, Splitter, useWords } from '../ui';
import type { Hideable, View } from './use-view';
import styles from './Stage.module.css';

interface StageProps {
  readonly mode: Mode;
  readonly view: View;
  readonly onView: (change: Partial<View>) => void;
}

/**
 * What moves, all of it in sight at once: what the world looks like, what just happened and who waits, the record.
 * Where a panel is absent, the one beside it takes its place. In the document the sentence comes before the graph,
 * because on a phone and to a screen reader it is the story. What the learner works at stands at the side, or, on a
 * narrow screen, after the graph.
 */
export function Stage({ mode, view, onView }: StageProps) {
  const { words } = useWords();
  const has = (panel: Hideable) => mode.panels.has(panel) && !view.hidden.includes(panel);
  const Panel = mode.panel;
  const hasLife = mode.panels.has('taskLife');
  const row = (left: string, right: Hideable) =>
    `'${left} ${has(right) ? right : left}${Panel ? ' activity' : ''}'`;
  const usual = [row('graph', 'code'), row('say', 'waiting'), row('table', 'tracker')];
  // The life of a task is as tall as all of them together.
  const beside = ['graph', 'say', 'rules'].map((left) => `'${left} life${Panel ? ' activity' : ''}'`);
  const areas = (hasLife ? beside : usual).join(' ');
  return (
    <div
      className={cx(styles.stage, Panel && styles.withActivity, hasLife && styles.withLife)}
      data-tall={hasLife ? '' : undefined}
      style={{ '--areas': areas, '--left': `${view.left}fr`, '--right': `${100 - view.left}fr` }}
    >
      <div className={styles.say}>
        <Narration guided={mode.panels.has('guide')} />
      </div>
      {has('waiting') && <Waiting area="waiting" />}
      <Suspense fallback={<div className={styles.graph} />}>
        <RunViews area="graph" />
      </Suspense>
      {Panel && (
        <div className={styles.panel}>
          <Suspense>
            <Panel />
          </Suspense>
        </div>
      )}
      {has('code') && <CodePanel area="code" actions={<EditRun />} />}
      {hasLife ? (
        <Suspense>
          <TaskLife area="life" />
          <TriggerRuleTable area="rules" />
        </Suspense>
      ) : (
        <ProcessTable area="table" grows={mode.table} causes={mode.causes} />
      )}
      {has('tracker') && <StatusTracker area="tracker" />}
      <Splitter
        label={words.view.columns}
        value={view.left}
        onChange={(left) => onView({ left })}
        className={styles.splitter}
      />
    </div>
  );
}
