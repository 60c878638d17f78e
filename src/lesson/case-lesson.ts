/** A lesson around a case that nobody wrote a lesson for: its run and its code, and all that is made from these alone. */
import type { Case } from '../engine';
import { contentHash } from './content-hash';
import type { CodeListing, Lesson, MadeActivities, Scenario } from './lesson';
import { literal } from './message';

export interface CaseLesson {
  /** Where its record would be kept: `course/id`. */
  readonly course: string;
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly case: Case;
  /** What happens in the case. */
  readonly run: Scenario['run'];
  /** The first is shown where none of them makes the DAG that a step is about. */
  readonly code: readonly CodeListing[];
  /** As in a lesson. */
  readonly operators?: NonNullable<Lesson['operators']>;
}

/** Minutes that a look at a run takes, about; a DAG that nobody has taken yet has no better figure. */
const MINUTES = 5;
const GATES = 8;

/** The lesson, without challenges and a project: these come of `withMadeActivities`, which takes many runs. */
export function caseLesson(made: CaseLesson): Lesson {
  const { course, id, title, language, run, code } = made;
  const scenario: Scenario = {
    id: 'run',
    title: literal(title),
    summary: null,
    code: code[0]?.id ?? null,
    case: made.case,
    run,
  };
  return {
    course,
    id,
    hash: contentHash(JSON.stringify([made.case, code])),
    title,
    minutes: MINUTES,
    language,
    scenarios: [scenario],
    code,
    ...(made.operators && { operators: made.operators }),
    ...NOTHING_WRITTEN,
    made: NOTHING_MADE,
  };
}

/** Of a lesson for which nothing was tried yet. */
export const NOTHING_MADE: MadeActivities = { challenges: null, project: null };

/** What Perf begins with where no author says it. */
export const USUAL_PERF: Lesson['perf'] = {
  width: 6,
  depth: 3,
  seconds: 10,
  slots: 4,
  parallelism: 32,
  retries: 0,
};

/** What an author may write beyond DAGs and a title, of a lesson in which nobody has. */
export const NOTHING_WRITTEN = {
  fullTitle: null,
  tags: [],
  keys: null,
  summary: '',
  detail: 'essential',
  flow: [],
  flowCaption: null,
  guide: [],
  watch: null,
  keyMoments: [],
  quiz: [],
  snapshot: [],
  transcript: null,
  required: null,
  why: [],
  whyText: null,
  myths: [],
  deep: [],
  gates: { include: [], exclude: [], central: null, max: GATES },
  knobs: [],
  goals: [],
  project: null,
  recall: [],
  perf: USUAL_PERF,
} as const satisfies Partial<Lesson>;
