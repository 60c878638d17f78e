import { RotateCcw } from 'lucide-react';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import type { Case } from '../../engine';
import { dagFields, fieldValue, limitFields, sameJson, setField, taskFields } from '../../lesson';
import type { Field } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Select, useAnnounce, useWords } from '../../ui';
import { WorkingNote } from '../notice/WorkingNote';
import { useOutcomeWords } from '../run-outcome';
import { ChangeList } from './ChangeList';
import { changesOf, knobFields } from './derive';
import { EdgeFields } from './EdgeFields';
import { FieldInput } from './FieldInput';
import { RunFiles } from './RunFiles';
import styles from './WhatIf.module.css';

const SECTIONS = ['task', 'dag', 'limits', 'edges'] as const;
type Section = (typeof SECTIONS)[number];

/** The run in fields: what the lesson's author chose first, then everything. What is changed is listed beside. */
export function ChangeForm({ onDone }: { readonly onDone: () => void }) {
  const { whatIfWords: words } = useWords();
  const player = usePlayer();
  const describeOutcome = useOutcomeWords();
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const lessons = usePlayerState((state) => state.scenario.case);
  const start = usePlayerState((state) => state.whatIf?.input ?? state.scenario.case);
  const [draft, setDraft] = useState(start);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [version, setVersion] = useState(0);
  const [place, setPlace] = useState(() => ({ section: 'task' as Section, ...firstPlace(draft) }));
  const form = useRef<HTMLFormElement>(null);

  const knobs = useMemo(() => knobFields(lesson, lessons), [lesson, lessons]);
  const changes = useMemo(() => changesOf(lessons, draft), [lessons, draft]);
  const change = (next: Case) => {
    setDraft(next);
    setRefused([]);
  };
  const note = (id: string, problem: string | null) =>
    setWrong((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
      return problem === null ? rest : { ...rest, [id]: problem };
    });
  const restore = () => {
    change(lessons);
    setWrong({});
    setVersion((before) => before + 1);
  };
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (Object.keys(wrong).length > 0) {
      announce(words.asked(Object.keys(wrong).length));
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    // The lesson's own time first: what takes longer is given more anew.
    const { until } = lessons;
    const outcome = await player.runWhatIf(until ? { ...draft, until } : draft, { takesItsTime: true });
    if (outcome.isDone) return onDone();
    const problems = describeOutcome(outcome);
    setRefused(problems);
    if (problems.length > 0) announce(`${words.stopped} ${problems.join(' ')}`.replaceAll('`', ''));
  };
  const rowOf = (field: Field, label = words.shortLabel(field.turns)) => (
    <FieldInput
      key={`${field.id} ${version}`}
      field={field}
      label={field.label ?? label}
      value={fieldValue(draft, field)}
      was={fieldValue(lessons, field)}
      sayWas={words.was}
      onChange={(value) => change(setField(draft, field, value, lessons))}
      onProblem={(problem) => note(field.id, problem)}
    />
  );

  return (
    <form ref={form} className={styles.change} onSubmit={run} noValidate>
      <div className={styles.fields}>
        {knobs.length > 0 && (
          <fieldset className={styles.group}>
            <legend>{words.knobs}</legend>
            {knobs.map((field) => rowOf(field))}
          </fieldset>
        )}
        <fieldset className={styles.group}>
          <legend>{knobs.length > 0 ? words.more : words.section}</legend>
          <div className={styles.places}>
            <Select
              label={words.section}
              labelHidden
              value={place.section}
              options={SECTIONS.map((value) => ({ value, label: words.sections[value] }))}
              onChange={(section) => setPlace({ ...place, section })}
            />
            {place.section !== 'limits' && draft.dags.length > 1 && (
              <Select
                label={words.dag}
                labelHidden
                value={place.dagId}
                options={draft.dags.map(({ dag_id: id }) => ({ value: id, label: id }))}
                onChange={(dagId) => setPlace({ ...place, dagId, taskId: firstTask(draft, dagId) })}
              />
            )}
            {place.section === 'task' && (
              <Select
                label={words.task}
                labelHidden
                value={place.taskId}
                options={tasksOf(draft, place.dagId).map((id) => ({ value: id, label: id }))}
                onChange={(taskId) => setPlace({ ...place, taskId })}
              />
            )}
          </div>
          {place.section === 'edges' ? (
            <EdgeFields key={place.dagId} input={draft} dagId={place.dagId} onChange={change} />
          ) : (
            <div key={`${place.section} ${place.dagId} ${place.taskId}`}>
              {fieldsAt(draft, place).map((field) => rowOf(field))}
            </div>
          )}
        </fieldset>
      </div>
      <div className={styles.side}>
        <ChangeList changes={changes} />
        <WorkingNote />
        {refused.length > 0 && (
          <div role="alert" className={styles.refused}>
            <p>{words.stopped}</p>
            <ul>
              {refused.map((problem) => (
                <li key={problem}>
                  <Ids text={problem} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="loud">
            {words.run}
          </Button>
          {!sameJson(draft, lessons) && (
            <Button icon={<RotateCcw size={15} aria-hidden />} onClick={restore}>
              {words.reset}
            </Button>
          )}
        </div>
        <RunFiles input={draft} onDone={onDone} />
      </div>
    </form>
  );
}

interface Place {
  readonly section: Section;
  readonly dagId: string;
  readonly taskId: string;
}

function firstPlace(input: Case): Omit<Place, 'section'> {
  const dagId = input.dags[0]?.dag_id ?? '';
  return { dagId, taskId: firstTask(input, dagId) };
}

function tasksOf(input: Case, dagId: string): string[] {
  return input.dags.find((dag) => dag.dag_id === dagId)?.tasks.map((task) => task.task_id) ?? [];
}

function firstTask(input: Case, dagId: string): string {
  return tasksOf(input, dagId)[0] ?? '';
}

function fieldsAt(input: Case, { section, dagId, taskId }: Place): readonly Field[] {
  if (section === 'limits') return limitFields(input);
  return section === 'dag' ? dagFields(dagId) : taskFields(input, dagId, taskId);
}
