/**
 * SCORM 1.2 (Run-Time Environment 1.2, 3.4). There is one status: a lesson that is scored has passed or failed, another
 * is completed. Held to what Moodle and Open edX read: the score is of 100, and set before the status.
 */
import type { Interaction } from './interaction';
import { responseOf } from './interaction';
import { findLms } from './scorm-api';
import type { ApiFunctions } from './scorm-api';
import { scormReporter } from './scorm-session';
import type { ScormStandard, Standing } from './scorm-session';
import { clockTime } from './scorm-times';

export const FUNCTIONS_12: ApiFunctions = {
  initialize: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  finish: 'LMSFinish',
};

/** A text of the data model has at most so many letters. */
const MOST_LETTERS = 255;

export const SCORM_12: ScormStandard = {
  find: () => findLms('API', FUNCTIONS_12),
  suspendData: 'cmi.suspend_data',
  room: { letters: 4096, isAscii: true },
  begun: [['cmi.core.lesson_status', 'incomplete']],
  isNew: (lms) =>
    lms.get('cmi.core.entry') !== 'resume' &&
    ['', 'not attempted', 'unknown'].includes(lms.get('cmi.core.lesson_status')),
  standing({ percent, isCompleted, success, place }) {
    const score =
      percent === null
        ? []
        : ([
            ['cmi.core.score.min', '0'],
            ['cmi.core.score.max', '100'],
            ['cmi.core.score.raw', String(percent)],
          ] as const);
    return [
      ['cmi.core.lesson_location', placeText(place).slice(0, MOST_LETTERS)],
      ...score,
      ...(isCompleted ? [['cmi.core.lesson_status', percent === null ? 'completed' : success] as const] : []),
    ];
  },
  session: (seconds, isCompleted) => [
    ['cmi.core.session_time', duration(seconds)],
    ['cmi.core.exit', isCompleted ? '' : 'suspend'],
  ],
  interaction(answer, chosen, id, now) {
    const isRight = answer.tries.at(-1)?.isRight ?? null;
    return [
      ['id', id.slice(0, MOST_LETTERS)],
      ['type', TYPES[chosen.type]],
      ['time', clockTime(now)],
      ['student_response', response(chosen).slice(0, MOST_LETTERS)],
      ['result', isRight === null ? 'neutral' : isRight ? 'correct' : 'wrong'],
    ];
  },
};

export const scorm12 = scormReporter(SCORM_12);

const TYPES: Readonly<Record<Interaction['type'], string>> = {
  choice: 'choice',
  sequencing: 'sequencing',
  'true-false': 'true-false',
  numeric: 'numeric',
  matching: 'matching',
  performance: 'performance',
  other: 'fill-in',
};

/** Parts of a list are kept apart by commas, the two of a pair by dots. */
function response(chosen: Interaction): string {
  return responseOf(chosen).replaceAll('[,]', ',').replaceAll('[.]', '.');
}

/** Where a learner is, for whoever reads an LMS's reports; the record itself knows better. */
export function placeText({ mode, scenario, step }: Standing['place']): string {
  return [mode, scenario, step].filter((part) => part !== '').join('/');
}

/** `HHHH:MM:SS.SS` */
function duration(seconds: number): string {
  const hundredths = Math.round(Math.min(Math.max(0, seconds), 9999 * 3600) * 100);
  const part = (of: number, every: number, digits: number) =>
    String(Math.floor(hundredths / of) % every).padStart(digits, '0');
  return `${part(360_000, 10_000, 4)}:${part(6_000, 60, 2)}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
}
