import { Crosshair, Eye } from 'lucide-react';
import { TASK_STATES } from '../../../engine';
import { lessonTrack, resolveStep } from '../../../lesson';
import type { StepRef } from '../../../lesson';
import { stepRefAt } from '../../../studio';
import type { JsonPath } from '../../../studio';
import { Button, useWords } from '../../../ui';
import { useInStudio, useStudio } from '../use-studio';
import styles from './Fields.module.css';
import { idOf, useForm, valueAt } from './form-context';
import { useNames } from './use-names';

interface StepFieldProps {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly isRequired: boolean;
}

const STATES = ['none', ...TASK_STATES] as const;

/** A moment of the run: named, counted, or taken from the page as it stands. */
export function StepField({ path, value, isRequired }: StepFieldProps) {
  const words = useWords().studioWords.forms;
  const studio = useStudio();
  const { lesson: file, edits } = useForm();
  const lesson = useInStudio((state) => state.lesson);
  const place = useInStudio((state) => state.place);
  const tasks = useNames([...path, 'task']);
  const ref = value as StepRef | undefined;
  const kind =
    ref === undefined
      ? 'none'
      : ref === 'start' || ref === 'final'
        ? ref
        : typeof ref === 'number'
          ? 'number'
          : typeof ref === 'object' && 'task' in ref
            ? 'task'
            : 'run';
  const said = valueAt(file, [...path.slice(0, -1), 'scenario']);
  const scenario = typeof said === 'string' ? said : lesson?.scenarios[0].id;
  const track = lesson && scenario !== undefined ? lessonTrack(lesson, scenario) : null;
  const number = track && ref !== undefined ? tryResolve(track, ref) : null;
  const choose = (next: string) => {
    if (next === 'none') edits.set(path, undefined);
    else if (next === 'number') edits.set(path, number ?? 1);
    else if (next === 'task') edits.set(path, { task: tasks[0] ?? '', state: 'running' });
    else if (next === 'run') edits.set(path, { run_state: 'success' });
    else edits.set(path, next);
  };
  return (
    <div className={styles.step}>
      <select
        id={idOf(path)}
        aria-label={words.when}
        className={styles.choice}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!isRequired && <option value="none">{words.leftOut}</option>}
        <option value="start">{words.steps.start}</option>
        <option value="final">{words.steps.final}</option>
        <option value="task">{words.steps.task}</option>
        <option value="run">{words.steps.run}</option>
        <option value="number">{words.steps.number}</option>
      </select>
      {typeof ref === 'number' && (
        <input
          type="number"
          min={0}
          aria-label={words.steps.number}
          className={styles.number}
          value={ref}
          onChange={(event) => {
            const { valueAsNumber: next } = event.currentTarget;
            if (Number.isInteger(next) && next >= 0) edits.set(path, next);
          }}
        />
      )}
      {typeof ref === 'object' && 'task' in ref && (
        <>
          <select
            aria-label={words.steps.which}
            className={styles.choice}
            value={ref.task}
            onChange={(event) => edits.set([...path, 'task'], event.currentTarget.value)}
          >
            {!tasks.includes(ref.task) && <option value={ref.task}>{ref.task}</option>}
            {tasks.map((task) => (
              <option key={task} value={task}>
                {task}
              </option>
            ))}
          </select>
          <select
            aria-label={words.steps.state}
            className={styles.choice}
            value={ref.state}
            onChange={(event) => edits.set([...path, 'state'], event.currentTarget.value)}
          >
            {STATES.map((state) => (
              <option key={state} value={state}>
                {state}
              </option>
            ))}
          </select>
        </>
      )}
      {track && place && place.scenario === scenario && place.step < track.steps.length && (
        <Button
          icon={<Crosshair size={14} aria-hidden />}
          onClick={() => edits.set(path, stepRefAt(track, place.step))}
        >
          {words.steps.here}
        </Button>
      )}
      {number !== null && scenario !== undefined && (
        <Button
          look="quiet"
          icon={<Eye size={14} aria-hidden />}
          onClick={() => studio.go({ scenario, step: number })}
        >
          {words.steps.show(number)}
        </Button>
      )}
    </div>
  );
}

/** While it is written, a reference may be anything. */
function tryResolve(track: Parameters<typeof resolveStep>[0], ref: StepRef): number | null {
  try {
    return resolveStep(track, ref);
  } catch {
    return null;
  }
}
