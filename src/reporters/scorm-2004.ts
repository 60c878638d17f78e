/**
 * SCORM 2004, 3rd and 4th edition (Run-Time Environment 4.2). Completion and success are two things. Held to the patterns
 * of Moodle, which are narrower than the standard: times without a zone, spans of whole hundredths, identifiers of letters, digits, `_` and `.`.
 */
import { responseOf } from './interaction';
import type { Interaction } from './interaction';
import { placeText } from './scorm-12';
import { findLms } from './scorm-api';
import type { ApiFunctions } from './scorm-api';
import { isoDuration } from './iso-duration';
import { scormReporter } from './scorm-session';
import type { ScormStandard } from './scorm-session';
import { timestamp } from './scorm-times';

export const FUNCTIONS_2004: ApiFunctions = {
  initialize: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  finish: 'Terminate',
};

const MOST_LETTERS = { location: 1000, identifier: 250, response: 4000 } as const;

export const SCORM_2004: ScormStandard = {
  find: () => findLms('API_1484_11', FUNCTIONS_2004),
  suspendData: 'cmi.suspend_data',
  room: { letters: 64_000, isAscii: false },
  begun: [['cmi.completion_status', 'incomplete']],
  isNew: (lms) =>
    lms.get('cmi.entry') !== 'resume' &&
    ['', 'not attempted', 'unknown'].includes(lms.get('cmi.completion_status')),
  standing({ percent, isCompleted, success, progress, place }) {
    const score =
      percent === null
        ? []
        : ([
            ['cmi.score.min', '0'],
            ['cmi.score.max', '100'],
            ['cmi.score.raw', String(percent)],
            ['cmi.score.scaled', fraction(percent / 100)],
          ] as const);
    return [
      ['cmi.location', placeText(place).slice(0, MOST_LETTERS.location)],
      ['cmi.progress_measure', fraction(progress)],
      ...score,
      ...(isCompleted
        ? ([
            ['cmi.completion_status', 'completed'],
            ['cmi.success_status', success],
          ] as const)
        : []),
    ];
  },
  session: (seconds, isCompleted) => [
    ['cmi.session_time', isoDuration(seconds)],
    ['cmi.exit', isCompleted ? 'normal' : 'suspend'],
  ],
  interaction(answer, chosen, id, now) {
    const isRight = answer.tries.at(-1)?.isRight ?? null;
    return [
      ['id', id.slice(0, MOST_LETTERS.identifier)],
      ['type', chosen.type],
      ['timestamp', timestamp(now)],
      ['learner_response', responseOf(withIdentifiers(chosen)).slice(0, MOST_LETTERS.response)],
      ['result', isRight === null ? 'neutral' : isRight ? 'correct' : 'incorrect'],
    ];
  },
};

export const scorm2004 = scormReporter(SCORM_2004);

/** At most seven decimals, and no exponent. */
const fraction = (share: number) => String(Math.round(share * 10_000) / 10_000);

/** What is chosen is named by short identifiers. */
function withIdentifiers(chosen: Interaction): Interaction {
  const short = (text: string) => text.replace(/[^\w.]/g, '_').slice(0, MOST_LETTERS.identifier) || '_';
  if ('chosen' in chosen) return { ...chosen, chosen: chosen.chosen.map(short) };
  if ('pairs' in chosen) return { ...chosen, pairs: chosen.pairs.map(([a, b]) => [short(a), short(b)]) };
  return chosen;
}
