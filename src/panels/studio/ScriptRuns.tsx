import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AttemptSpec } from '../../engine';
import { insertJson, readLoosely, scriptOf, setAttempts, setJson } from '../../studio';
import { Button, Select, useWords } from '../../ui';
import { scriptRows } from '../own-dag/script-rows';
import { NO_SCRIPT } from '../own-dag/workbench-state';
import styles from './Heads.module.css';
import { ScriptTask } from './ScriptTask';
import { useDraft, useInStudio, useStudio } from './use-studio';

/** What happens in a run, task by task: how long each try takes, how it ends, and what its operator decides. */
export function ScriptRuns() {
  const { studioWords, say } = useWords();
  const words = studioWords.script;
  const studio = useStudio();
  const { text } = useDraft();
  const lesson = useInStudio((state) => state.lesson);
  const at = useInStudio((state) => state.place?.scenario);
  const [task, setTask] = useState('');
  const scenario = lesson?.scenarios.find(({ id }) => id === at) ?? lesson?.scenarios[0];
  const script = useMemo(() => scenario && scriptOf(text, scenario.id, scenario.case), [text, scenario]);
  if (!lesson || !scenario || !script) return <p className={styles.lead}>{studioWords.ask.none}</p>;
  const rows = scriptRows(script.case, NO_SCRIPT).filter(({ isEmpty }) => !isEmpty);
  const row = rows.find(({ name }) => name === task) ?? rows[0];
  const dag = script.case.dags.findIndex(({ dag_id: id }) => id === row?.dag);
  const add = () => {
    const { scenarios } = readLoosely(text);
    const written = Array.isArray(scenarios) ? (scenarios as { id?: unknown }[]) : [];
    const ids = new Set(written.map(({ id }) => id));
    let number = Math.max(2, written.length + 1);
    while (ids.has(`run-${number}`)) number += 1;
    const id = `run-${number}`;
    const entry = { id, title: words.newTitle(number) };
    studio.edit((now) =>
      written.length > 0
        ? insertJson(now, ['scenarios'], written.length, entry)
        : setJson(now, ['scenarios'], [{ id: 'as-it-is', title: words.asItIs }, entry]),
    );
    studio.go({ scenario: id, step: 0 });
  };
  const change = (attempts: readonly AttemptSpec[] | null) => {
    if (!row) return;
    studio.edit(
      (now) => setAttempts(now, script.scenario, dag, row.task, attempts),
      `script ${scenario.id} ${row.name}`,
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
            value={row.name}
            onChange={setTask}
            options={rows.map(({ name }) => ({ value: name, label: name }))}
          />
          <ScriptTask
            key={`${scenario.id} ${row.name}`}
            row={row}
            isSaid={script.scenario !== null && script.isOwn(row.dag, row.task)}
            onChange={change}
          />
        </>
      )}
    </section>
  );
}
