import type { Mode } from '../modes';
import { CodePanel, DagGraph, EditRun, Narration, ProcessTable, StatusTracker, Waiting } from '../panels';
import { words } from '../text';
import { Splitter } from '../ui';
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
 * because on a phone and to a screen reader it is the story.
 */
export function Stage({ mode, view, onView }: StageProps) {
  const has = (panel: Hideable) => mode.panels.has(panel) && !view.hidden.includes(panel);
  const row = (left: string, right: Hideable) => `'${left} ${has(right) ? right : left}'`;
  const areas = [row('graph', 'code'), row('say', 'waiting'), row('table', 'tracker')].join(' ');
  return (
    <div
      className={styles.stage}
      style={{ '--areas': areas, '--left': `${view.left}fr`, '--right': `${100 - view.left}fr` }}
    >
      <div className={styles.say}>
        <Narration />
      </div>
      {has('waiting') && <Waiting area="waiting" />}
      <DagGraph area="graph" />
      {has('code') && <CodePanel area="code" actions={<EditRun />} />}
      <ProcessTable area="table" grows={mode.table} causes={mode.causes} />
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
