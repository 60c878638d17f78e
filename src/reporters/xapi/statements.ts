/**
 * What a learner does as statements of the Experience API, version 1.0.3 (github.com/adlnet/xAPI-Spec, xAPI-Data.md).
 * Pure: ids and times are put in by whoever sends them.
 */
import type { LearningEvent } from '../../player';
import { interactionId, interactionOf, responseOf } from '../interaction';
import { isoDuration } from '../iso-duration';
import type { Report } from '../report-of';

/** Whom and what all statements of a visit are about. */
export interface About {
  /** The agent, as the page around or an LMS has named it. */
  readonly actor: object;
  /** IRI of the lesson. */
  readonly activityId: string;
  /** Its title, in a language (a BCP 47 tag). */
  readonly title: string;
  readonly language: string;
  /** Under which an LMS keeps this attempt; null where none has said. */
  readonly registration: string | null;
}

export interface Statement {
  readonly actor: object;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: object;
  readonly result?: object;
  readonly context: object;
}

type Verb =
  'launched' | 'progressed' | 'answered' | 'completed' | 'passed' | 'failed' | 'scored' | 'terminated';

const ADL = 'http://adlnet.gov/expapi';
/** Whole percent: cmi5's own, which stores of statements know. */
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

export function launched(about: About): Statement {
  return statement(about, 'launched');
}

/** The end of a visit. @param seconds how long it was */
export function terminated(about: About, seconds: number): Statement {
  return { ...statement(about, 'terminated'), result: { duration: isoDuration(seconds) } };
}

/** A choice with its grade, or an answer that was shown. */
export function answered(
  about: About,
  event: LearningEvent & { readonly type: 'submitted' | 'answer_shown' },
): Statement {
  const { activity, set, item, key } = event;
  const isTried = event.type === 'submitted';
  const interaction = isTried
    ? interactionOf({ activity, tries: [{ choice: event.choice, isRight: event.isRight }] })
    : null;
  const lesson = lessonOf(about);
  return {
    ...statement(about, 'answered'),
    object: {
      objectType: 'Activity',
      id: `${about.activityId}#${interactionId({ activity, set, item, key })}`,
      definition: {
        name: { [about.language]: `${about.title}: ${activity} ${item}` },
        type: `${ADL}/activities/cmi.interaction`,
        interactionType: interaction?.type ?? 'other',
      },
    },
    result: {
      completion: isTried ? event.isSettled : true,
      ...(interaction && { response: responseOf(interaction) }),
      ...(!isTried ? { success: false } : event.isRight !== null && { success: event.isRight }),
    },
    context: {
      ...contextOf(about),
      contextActivities: { parent: [{ objectType: 'Activity', id: lesson.id }] },
    },
  };
}

/** What has become another between two reports, in the order in which it came about. */
export function changed(about: About, before: Report, after: Report): readonly Statement[] {
  const score = scoreOf(after);
  const statements: Statement[] = [];
  const add = (verb: Verb, result: object) => statements.push({ ...statement(about, verb), result });
  if (after.score.scaled !== before.score.scaled) add('scored', { score });
  const percent = (report: Report) => Math.floor(report.progress.scaled * 100);
  if (percent(after) !== percent(before)) add('progressed', { extensions: { [PROGRESS]: percent(after) } });
  if (after.completion === 'completed' && before.completion !== 'completed')
    add('completed', { completion: true, score });
  if (after.success !== 'unknown' && after.success !== before.success)
    add(after.success, { success: after.success === 'passed', completion: true, score });
  return statements;
}

function statement(about: About, verb: Verb): Statement {
  return {
    actor: about.actor,
    verb: { id: `${ADL}/verbs/${verb}`, display: { 'en-US': verb } },
    object: lessonOf(about),
    context: contextOf(about),
  };
}

function lessonOf({ activityId, title, language }: About) {
  const definition = { name: { [language]: title }, type: `${ADL}/activities/lesson` };
  return { objectType: 'Activity', id: activityId, definition };
}

function contextOf({ registration, language }: About) {
  return { platform: 'DAG Tutor', language, ...(registration !== null && { registration }) };
}

/** Where there is nothing to be right about there are no points, only the share. */
function scoreOf({ score: { scaled, right, of } }: Report) {
  return of > 0 ? { scaled, raw: right, min: 0, max: of } : { scaled };
}
