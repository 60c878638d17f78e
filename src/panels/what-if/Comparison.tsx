import type { Both, Difference, Outcome, TrackDifference } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Ids, StateBadge, useWords } from '../../ui';
import type { Words } from '../../text';
import styles from './Comparison.module.css';

/** A list longer than this is cut off, and says so. */
const MOST = 60;

/** What comes out differently in the two runs; every figure leads to the step that shows it. */
export function Comparison({ difference: { first, items } }: { readonly difference: TrackDifference }) {
  const dictionary = useWords();
  const words = dictionary.whatIfWords.tracks;
  const runs = usePlayerState((state) => state.track.trace.runs.length);
  const dags = usePlayerState((state) => state.track.trace.dags.length);
  return (
    <div className={styles.comparison}>
      <p className={styles.parts}>
        {first === null ? words.same : words.forkedAt(first.is, first.was)}
        {first !== null && items.length === 0 && ` ${words.sameEnd}`}
      </p>
      {items.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.wasColumn}</th>
              <th scope="col">{words.isColumn}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, MOST).map((item) => (
              <tr key={keyOf(item)}>
                <th scope="row">
                  <Ids text={nameOf(item, runs > 1, dags > 1, dictionary)} />
                </th>
                <td>
                  <Side item={item} side="was" />
                </td>
                <td>
                  <Side item={item} side="is" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > MOST && <p className={styles.parts}>{words.more(items.length - MOST)}</p>}
    </div>
  );
}

/** How it came out in one of the two; a press leads there. */
function Side({ item, side }: { readonly item: Difference; readonly side: 'was' | 'is' }) {
  const words = useWords().whatIfWords.tracks;
  const player = usePlayer();
  const step = item.step[side];
  const content =
    item.kind === 'xcom' ? <Value value={item.value} side={side} /> : <End item={item} side={side} />;
  if (step === null) return <span className={styles.absent}>{words.none}</span>;
  return (
    <button
      type="button"
      className={styles.side}
      onClick={() => {
        player.showTrack(side === 'was' ? 'lessons' : 'own');
        player.goTo(step);
      }}
    >
      {content} <span className={styles.step}>{words.showStep(step)}</span>
    </button>
  );
}

function Value({ value, side }: { readonly value: Both<unknown>; readonly side: 'was' | 'is' }) {
  return <code className={styles.value}>{JSON.stringify(value[side])}</code>;
}

function End({
  item,
  side,
}: {
  readonly item: Exclude<Difference, { kind: 'xcom' }>;
  readonly side: 'was' | 'is';
}) {
  const dictionary = useWords();
  const outcome = item.outcome[side]!;
  const other = item.outcome[side === 'was' ? 'is' : 'was'];
  return (
    <>
      <StateBadge state={outcome.state} size="s" />{' '}
      <span>{figures(outcome, other, item.kind, dictionary).join(', ')}</span>
    </>
  );
}

/** The figures in which the two differ. */
function figures(outcome: Outcome, other: Outcome | null, kind: 'run' | 'task', dictionary: Words): string[] {
  const words = dictionary.whatIfWords.tracks;
  const { startAt, endAt, tries, seconds } = outcome;
  const isOther = (key: keyof Outcome) => other === null || other[key] !== outcome[key];
  const time =
    kind === 'run'
      ? isOther('seconds') && (seconds === null ? words.noEnd : words.took(seconds))
      : (isOther('startAt') || isOther('endAt')) && timesOf(startAt, endAt, dictionary);
  return [time, kind === 'task' && isOther('tries') && words.tries(tries)].filter(
    (part): part is string => typeof part === 'string',
  );
}

function timesOf(startAt: number | null, endAt: number | null, dictionary: Words): string {
  const words = dictionary.whatIfWords.tracks;
  if (startAt !== null) return words.from(startAt, endAt);
  return endAt === null ? words.never : words.ended(endAt);
}

function nameOf(item: Difference, manyRuns: boolean, manyDags: boolean, dictionary: Words): string {
  const words = dictionary.whatIfWords.tracks;
  const run = manyRuns ? item.nthRun : null;
  const dag = manyDags ? item.dagId : null;
  if (item.kind === 'run') return words.run(dag, run);
  const index = item.mapIndex < 0 ? '' : `[${item.mapIndex}]`;
  const task = `\`${item.taskId}${index}\``;
  const name = item.kind === 'xcom' ? words.xcom(task, `\`${item.key}\``) : task;
  return run === null ? name : words.inRun(name, run, dag);
}

function keyOf(item: Difference): string {
  const of = item.kind === 'run' ? '' : `${item.taskId} ${item.mapIndex}`;
  return [item.kind, item.dagId, item.nthRun, of, item.kind === 'xcom' ? item.key : ''].join(' ');
}
