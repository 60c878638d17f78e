import { Hourglass, Infinity as Forever, Play } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { RuleVerdict } from '../../engine';
import { instanceName } from '../../lesson';
import { usePlayerState } from '../../player';
import { Breakable, cx, Ids, Panel, StateBadge, VisuallyHidden, useWords } from '../../ui';
import { TaskSelect } from '../chosen-task/TaskSelect';
import { useChosenTask } from '../chosen-task/use-chosen-task';
import { deriveRules, SINGLE_ENDS, verdictsOnOne } from './derive';
import type { RuleTable } from './derive';
import styles from './TriggerRuleTable.module.css';

/** So many upstream tasks are named. */
const MOST_NAMED = 6;

/** All trigger rules: what each would say of the task at this step, its own one lit, and what each does of a single end. */
export default function TriggerRuleTable({ area }: { readonly area?: string }) {
  const words = useWords().deepWords.rules;
  return (
    <Panel title={words.title} actions={<TaskSelect />} expandable {...(area && { area })}>
      <Body />
    </Panel>
  );
}

function Body() {
  const dictionary = useWords();
  const { deepWords } = dictionary;
  const words = dictionary.deepWords.rules;
  const { instance } = useChosenTask();
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const table = useMemo(
    () => (instance === null ? null : deriveRules(track, instance, cursor, dictionary)),
    [track, instance, cursor, dictionary],
  );
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLTableRowElement>(null);
  const ownRule = table?.ownRule;
  useEffect(() => {
    // The lit rule is in sight; only this table scrolls for it, never the page.
    const [frame, row] = [box.current, own.current];
    if (!frame || !row) return;
    const head = frame.querySelector('thead')?.offsetHeight ?? 0;
    const above = row.offsetTop - head - frame.scrollTop;
    const below = row.offsetTop + row.offsetHeight - frame.scrollTop - frame.clientHeight;
    if (above < 0) frame.scrollTop += above;
    else if (below > 0) frame.scrollTop += below;
  }, [ownRule]);

  if (instance === null || !table) return <p className={styles.empty}>{deepWords.task.noTask}</p>;
  const name = dictionary.say(instanceName(track.trace, instance));
  return (
    <>
      <Standing table={table} name={name} />
      <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={words.rows}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {words.rule}
              </th>
              <th scope="col" rowSpan={2}>
                {words.now}
              </th>
              <th scope="colgroup" colSpan={SINGLE_ENDS.length} className={styles.single}>
                {words.single}
              </th>
            </tr>
            <tr>
              {SINGLE_ENDS.map((state) => (
                <th key={state} scope="col" className={styles.single}>
                  <StateBadge state={state} iconOnly />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ rule, isOwn, now }) => (
              <tr key={rule} ref={isOwn ? own : undefined} aria-current={isOwn ? 'true' : undefined}>
                <th scope="row">
                  <code>
                    <Breakable word={rule} />
                  </code>
                  {isOwn && (
                    <span className={styles.own}>
                      <VisuallyHidden>, </VisuallyHidden>
                      {words.ownMark}
                    </span>
                  )}
                  <span className={styles.needs}>{words.needs(rule, table.upstream.length)}</span>
                </th>
                <td className={styles.nowCell}>
                  <Outcome outcome={now} />
                </td>
                {verdictsOnOne(rule).map((outcome, index) => (
                  <td key={SINGLE_ENDS[index]} className={styles.single}>
                    <Outcome outcome={outcome} iconOnly />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** How its upstream tasks stand, and whether the rule matters at this step at all. */
function Standing({ table, name }: { readonly table: RuleTable; readonly name: string }) {
  const words = useWords().deepWords.rules;
  const { upstream, tally, isAsked, heldBackBy } = table;
  const named = upstream.slice(0, MOST_NAMED);
  const rest = upstream.length - named.length;
  if (upstream.length === 0) {
    return (
      <p className={styles.empty}>
        <Ids text={words.lone(name)} />
      </p>
    );
  }
  return (
    <div className={styles.standing}>
      <p>
        <Ids text={isAsked ? words.lead(name) : words.settled(name)} />{' '}
        {heldBackBy.length > 0 && <Ids text={words.holdsBack(heldBackBy)} />}
      </p>
      <ul aria-label={words.upstream}>
        {named.map((one) => (
          <li key={one.name}>
            <code>{one.name}</code> <StateBadge state={one.state} />
          </li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
      <p className={styles.figures}>
        {words.figures(
          tally.reduce((sum, [, n]) => sum + n, 0),
          tally.map(([state, n]) => [state ?? words.unfinished, n]),
        )}
      </p>
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: RuleVerdict['outcome'];
  readonly iconOnly?: boolean;
}

/** What becomes of a task: it gets a state at once, it runs, or it waits. As a picture and a word. */
function Outcome({ outcome, iconOnly = false }: OutcomeProps) {
  const words = useWords().deepWords.rules;
  if (outcome === 'skipped' || outcome === 'upstream_failed')
    return <StateBadge state={outcome} iconOnly={iconOnly} />;
  const Icon = { runs: Play, waits: Hourglass, stuck: Forever }[outcome];
  const word = words.outcome(outcome);
  return (
    <span
      className={cx(styles.outcome, outcome === 'runs' && styles.runs)}
      title={iconOnly ? word : undefined}
    >
      <Icon size={13} aria-hidden />
      {iconOnly ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  );
}
