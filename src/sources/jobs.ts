/**
 * What a source of runs can be asked for: everything that simulates. It takes and gives plain data, because it is done
 * by a worker where there are workers.
 */
import { packTrace, TooManyChanges } from '../engine';
import type { Case, PackedTrace, SimulateOptions } from '../engine';
import {
  createTrack,
  findBottleneck,
  findFirstRuns,
  lessonTrack,
  loadChecker,
  makeScenario,
  measureCase,
  withMadeActivities,
  withTime,
} from '../lesson';
import type { Bottleneck, Lesson, Measured, Scenario } from '../lesson';
import type { CheckedCourse, CheckedLesson, ParsedCase } from '../lesson/check';
import { gradeChecks, projectOf } from '../lesson/activities/project';
import type { CheckResult } from '../lesson/activities/project';
import { checkSize, MOST_CHANGES } from './bounds';

/** A run of a case, and how many seconds it was given if those were more than the case says. */
export interface GivenRun {
  readonly run: PackedTrace;
  readonly seconds: number | null;
}

/** The first runs of a case, and the `until` that ends it there; null where it ends by itself. */
export interface FirstRuns {
  readonly run: PackedTrace;
  readonly until: Case['until'] | null;
}

/** JSON that somebody wrote, and the name of its file as messages say it. */
export interface JsonText {
  readonly text: string;
  readonly file: string;
}

/** A lesson's file as somebody writes it. */
export interface LessonToCheck {
  /** Its name, without `.json`, and the folder it is meant for. */
  readonly name: string;
  readonly course: string;
  readonly text: string;
  /** Name → text of the files beside it. */
  readonly files: Readonly<Record<string, string>>;
}

/** A `course.json`, and the names of the lessons beside it. */
export interface CourseToCheck extends JsonText {
  readonly lessons: readonly string[];
}

export type Jobs = ReturnType<typeof createJobs>;

/** @param onTick hears how far a simulation is */
export function createJobs(onTick?: SimulateOptions['onTick']) {
  const options: SimulateOptions = { refuseBeyond: MOST_CHANGES, ...(onTick && { onTick }) };
  const packed = (input: Case): PackedTrace => {
    const { trace } = createTrack(input, 'essential', options);
    return packTrace(trace);
  };
  return {
    /** Runs a case. @param takesItsTime whether it gets more time than its `until`, where it needs it */
    run(input: Case, takesItsTime: boolean): GivenRun {
      checkSize(input);
      const { trace } = withTime(input, 'essential', takesItsTime, options);
      const seconds = trace.input === input ? null : (trace.input.until?.seconds ?? null);
      return { run: packTrace(trace), seconds };
    },
    /**
     * A case as far as the first so many runs of its DAGs have ended: a schedule would go on for ever. What comes after
     * them is looked at only as far as a page could show, so it is no reason to show nothing.
     */
    firstRuns(input: Case, count: number): FirstRuns {
      checkSize(input);
      // The bound is looked at between ticks, and a single tick can make any number of changes.
      const bounds = { ...options, mostChanges: MOST_CHANGES, refuseBeyond: 2 * MOST_CHANGES };
      const { trace, until } = findFirstRuns(input, count, bounds);
      if (until) return { run: packed({ ...input, until }), until };
      if (trace.length > MOST_CHANGES) throw new TooManyChanges(MOST_CHANGES);
      return { run: packTrace(trace), until };
    },
    /** A run of the lesson that is none of its scenarios, by its id; null if the lesson has none such. */
    scenario(lesson: Lesson, id: string): Scenario | null {
      const made = makeScenario(lesson, id);
      return made && { ...made, run: packed(made.case) };
    },
    /** A case out of JSON, checked. */
    async read({ text, file }: JsonText): Promise<ParsedCase> {
      const { parseCase } = await loadChecker();
      const parsed = parseCase(text, file);
      if ('case' in parsed) checkSize(parsed.case);
      return parsed;
    },
    /** A lesson out of its file, checked and run; or all that is wrong with it. */
    async check({ name, course, text, files }: LessonToCheck): Promise<CheckedLesson> {
      const [{ checkLesson }, { highlightPython }] = await Promise.all([
        loadChecker(),
        import('./python/highlight-python'),
      ]);
      return checkLesson({
        file: `${name}.json`,
        course,
        name,
        text,
        readBeside: (file) => {
          const found = Object.hasOwn(files, file) ? files[file] : undefined;
          return found === undefined ? { code: 'file.missing', values: { file } } : { text: found };
        },
        highlight: highlightPython,
      });
    },
    /** A course out of its file; or all that is wrong with that. */
    async course({ text, file, lessons }: CourseToCheck): Promise<CheckedCourse> {
      return (await loadChecker()).checkCourse(text, file, lessons);
    },
    /** What is made for a lesson by trying it: challenges, a project. */
    activities(lesson: Lesson): Lesson['made'] {
      return withMadeActivities(lesson).made;
    },
    /** What must be true of a lesson's project, in the run of that id; null where there is no such run. */
    grade(lesson: Lesson, id: string): readonly CheckResult[] | null {
      const [plan, made] = [projectOf(lesson), makeScenario(lesson, id)];
      if (!plan || !made) return null;
      const track = createTrack(made.case, lesson.detail, options);
      return gradeChecks(plan, track, (scenario) => lessonTrack(lesson, scenario));
    },
    /** How long a case's first run takes, and how much is in it. */
    measure(input: Case, takesItsTime: boolean): Measured {
      checkSize(input);
      return measureCase(input, takesItsTime, options);
    },
    /** Which limit holds a run back. */
    bottleneck(input: Case): Bottleneck {
      checkSize(input);
      return findBottleneck(input);
    },
  };
}
