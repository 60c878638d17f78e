import { useMemo, useState, type FormEvent } from 'react';
import { actableTasks, forkSeconds, instanceName } from '../../lesson';
import type { Act } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Select, stateWord, useAnnounce, useWords, useElementId } from '../../ui';
import type { RunOutcome } from '../../player';
import { WorkingNote } from '../notice/WorkingNote';
import { useOutcomeWords } from '../run-outcome';
import styles from './WhatIf.module.css';

const TASK_ACTS = ['fail', 'clear', 'clearDownstream', 'success', 'failed', 'skipped'] as const;
const DAG_ACTS = ['pause', 'unpause', 'trigger'] as const;
type What = (typeof TASK_ACTS)[number] | (typeof DAG_ACTS)[number];

/** What a person could do at the step looked at: to a task that exists there, or to the DAG. */
export function ActForm({ onDone }: { readonly onDone: () => void }) {
  const dictionary = useWords();
  const { whatIfWords } = dictionary;
  const words = dictionary.whatIfWords.act;
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const announce = useAnnounce();
  const name = useElementId();
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const tasks = useMemo(() => actableTasks(track, cursor), [track, cursor]);
  const [wanted, setWanted] = useState<number | null>(null);
  const [chosen, setChosen] = useState<What | null>(null);
  const [dagId, setDagId] = useState(track.input.dags[0]?.dag_id ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  const task = tasks.find((one) => one.instance === wanted) ?? tasks.find((one) => one.canFail) ?? tasks[0];
  const isPaused = track.trace.at(track.steps[cursor]!.position).isPaused(dagId);
  const possible: readonly What[] = [
    ...(task
      ? TASK_ACTS.filter((act) => {
          if (act === 'fail') return task.canFail;
          return act === 'clear' || act === 'clearDownstream' ? task.canClear : task.marks.includes(act);
        })
      : []),
    ...DAG_ACTS.filter((act) => act === 'trigger' || (act === 'unpause') === isPaused),
  ];
  const what = chosen && possible.includes(chosen) ? chosen : possible[0]!;
  const isOfTask = (TASK_ACTS as readonly What[]).includes(what);
  const later = what === 'fail' && track.trace.runs.length > 1;

  /** Why it was not done; null if it was given up. */
  const sayWhyNot = (outcome: RunOutcome): string | null => {
    if (!outcome.isDone && outcome.why === 'cannot-act')
      return outcome.refusedWith === null ? words.impossible : words.refused(outcome.refusedWith);
    return describeOutcome(outcome).join(' ') || null;
  };
  const run = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await player.act(toAct(what, task?.instance ?? -1, dagId));
    if (outcome.isDone) return onDone();
    const said = sayWhyNot(outcome);
    setProblem(said);
    if (said !== null) announce(said);
  };
  return (
    <form className={styles.act} onSubmit={run}>
      {task ? (
        <Select
          label={words.task}
          value={String(task.instance)}
          options={tasks.map(({ instance, state }) => ({
            value: String(instance),
            label: words.taskOption(dictionary.say(instanceName(track.trace, instance)), stateWord(state)),
          }))}
          onChange={(value) => {
            setWanted(Number(value));
            setProblem(null);
          }}
        />
      ) : (
        <p>{words.noTask}</p>
      )}
      {track.input.dags.length > 1 && (
        <Select
          label={whatIfWords.dag}
          value={dagId}
          options={track.input.dags.map(({ dag_id: id }) => ({ value: id, label: id }))}
          onChange={setDagId}
        />
      )}
      <fieldset className={styles.acts}>
        <legend>{words.what}</legend>
        {possible.map((act) => (
          <label key={act}>
            <input
              type="radio"
              name={name}
              checked={act === what}
              onChange={() => {
                setChosen(act);
                setProblem(null);
              }}
            />
            <span>
              <b>{words.do[act]}</b>
              <small>{words.about[act]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {later && isOfTask && <p className={styles.note}>{words.later}</p>}
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <WorkingNote />
      <div className={styles.buttons}>
        <Button type="submit" look="loud">
          {words.run(forkSeconds(track, cursor))}
        </Button>
      </div>
    </form>
  );
}

function toAct(what: What, instance: number, dagId: string): Act {
  switch (what) {
    case 'fail':
      return { do: 'fail', instance };
    case 'clear':
    case 'clearDownstream':
      return { do: 'clear', instance, downstream: what === 'clearDownstream' };
    case 'success':
    case 'failed':
    case 'skipped':
      return { do: 'mark', instance, state: what };
    default:
      return { do: what, dagId };
  }
}
