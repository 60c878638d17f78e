import { Minus, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { AttemptSpec, DagSpec } from '../../engine';
import { insertJson, readLoosely, setAttempts, setJson } from '../../studio';
import { Button, IconButton, Select, useWords } from '../../ui';
import styles from './Heads.module.css';
import { useDraft, useInStudio, useStudio } from './use-studio';

const OUTCOMES = ['success', 'fail', 'fail_without_retry', 'skip'] as const;
const MOST_TRIES = 10;

/** What happens in a run: how long each try of a task takes and how it ends, as bars beside each other and as fields. */
export function ScriptRuns() {
  const { studioWords, say } = useWords();
  const words = studioWords.script;
  const studio = useStudio();
  const { text } = useDraft();
  const lesson = useInStudio((state) => state.lesson);
  const place = useInStudio((state) => state.place);
  const [task, setTask] = useState('');
  if (!lesson) return <p className={styles.lead}>{studioWords.ask.none}</p>;
  const { scenarios } = readLoosely(text);
  const written = Array.isArray(scenarios) ? (scenarios as { id?: unknown; change?: unknown }[]) : [];
  const scenario = lesson.scenarios.find(({ id }) => id === place?.scenario) ?? lesson.scenarios[0];
  const index = written.findIndex(({ id }) => id === scenario.id);
  const dags = scenario.case.dags;
  const rows = dags.flatMap((dag, at) => dag.tasks.map(({ task_id: id }) => ({ dag, at, id })));
  const row = rows.find(({ id, at }) => `${at} ${id}` === task) ?? rows[0];
  const add = () => {
    const ids = new Set(written.map(({ id }) => id));
    let number = written.length + 1;
    while (ids.has(`run-${number}`)) number += 1;
    const id = `run-${number}`;
    const entry = { id, title: words.newTitle(number) };
    studio.edit((now) =>
      written.length > 0
        ? insertJson(now, ['scenarios'], written.length, entry)
        : setJson(now, ['scenarios'], [{ id: 'as-it-is', title: words.asItIs }, entry]),
    );
  };
  const change = (attempts: readonly AttemptSpec[] | null) => {
    if (!row) return;
    studio.edit(
      (now) => setAttempts(now, index < 0 ? null : index, row.at, row.id, attempts),
      `script ${scenario.id} ${row.id}`,
    );
  };
  return (
    <section className={styles.head} aria-labelledby="script-runs">
      <h3 id="script-runs">{words.title}</h3>
      <div className={styles.row}>
        <Select
          label={words.run}
          value={scenario.id}
          onChange={(id) => studio.go({ scenario: id, step: 0 })}
          options={lesson.scenarios.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
        <Button icon={<Plus size={14} aria-hidden />} onClick={add}>
          {words.addRun}
        </Button>
      </div>
      {row && (
        <>
          <Select
            label={words.task}
            value={`${row.at} ${row.id}`}
            onChange={setTask}
            options={rows.map(({ dag, at, id }) => ({
              value: `${at} ${id}`,
              label: dags.length > 1 ? `${dag.dag_id}.${id}` : id,
            }))}
          />
          <Tries
            task={row.id}
            dag={row.dag}
            isSaid={index >= 0 && isSaidIn(written[index]?.change, row.dag.dag_id, row.id)}
            onChange={change}
          />
        </>
      )}
    </section>
  );
}

interface TriesProps {
  readonly task: string;
  readonly dag: DagSpec;
  /** Whether this run says something else of it than the DAG. */
  readonly isSaid: boolean;
  readonly onChange: (attempts: readonly AttemptSpec[] | null) => void;
}

function Tries({ task, dag, isSaid, onChange }: TriesProps) {
  const { studioWords } = useWords();
  const words = studioWords.script;
  const tries: readonly AttemptSpec[] = dag.behaviour?.[task] ?? [{}];
  const put = (place: number, part: AttemptSpec) =>
    onChange(tries.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {tries.map((one, at) => (
          <span key={at} data-outcome={one.outcome ?? 'success'} style={{ flexGrow: one.seconds ?? 1 }} />
        ))}
      </div>
      <div className={styles.row}>
        {tries.map((one, at) => (
          <span key={at} className={styles.attempt}>
            <span>{words.attempt(at + 1)}</span>
            <input
              type="number"
              min={0}
              aria-label={words.seconds(task, at + 1)}
              value={one.seconds ?? 1}
              onChange={(event) => {
                const { valueAsNumber: seconds } = event.currentTarget;
                if (Number.isFinite(seconds) && seconds >= 0) put(at, { seconds });
              }}
            />
            <span aria-hidden>{words.unit}</span>
            <Select
              label={words.outcome(task, at + 1)}
              labelHidden
              value={one.outcome ?? 'success'}
              onChange={(outcome) => put(at, { outcome })}
              options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
            />
          </span>
        ))}
        <IconButton
          look="quiet"
          size="s"
          label={words.addTry(task)}
          disabled={tries.length >= MOST_TRIES}
          icon={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...tries, tries.at(-1)!])}
        />
        <IconButton
          look="quiet"
          size="s"
          label={words.dropTry(task)}
          disabled={tries.length < 2}
          icon={<Minus size={14} aria-hidden />}
          onClick={() => onChange(tries.slice(0, -1))}
        />
        {isSaid && (
          <Button look="quiet" icon={<RotateCcw size={14} aria-hidden />} onClick={() => onChange(null)}>
            {words.reset}
          </Button>
        )}
      </div>
    </>
  );
}

function isSaidIn(change: unknown, dag: string, task: string): boolean {
  const { behaviour } = (change ?? {}) as {
    readonly behaviour?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  };
  return behaviour?.[dag]?.[task] !== undefined;
}
