/**
 * What reporting to an LMS is in both versions of SCORM: begin, put the record back, tell of it after each answer, and
 * finish when the page is left. The versions differ in names and forms only (scorm-12.ts, scorm-2004.ts).
 *
 * Some LMSs say nothing of what they keep (Open edX), so all that is needed to go on is in the suspend data. What was
 * reached is never taken back: who asks questions again keeps the better score of the two.
 */
import { interactionId, interactionOf } from './interaction';
import type { Interaction } from './interaction';
import type { Place, Report, ReportedAnswer } from './report-of';
import type { Reporter, Reporting } from './reporter';
import type { Lms } from './scorm-api';
import { onPageHidden, whenChanged } from './when-changed';

/** Elements of the data model with their values, in the order in which they are to be set. */
export type Elements = readonly (readonly [element: string, value: string])[];

/** What an LMS is told of a record: of all that was told before, the best. */
export interface Standing {
  /** 0 to 100, with at most two decimals; null where there is nothing to be right about. */
  readonly percent: number | null;
  readonly isCompleted: boolean;
  readonly success: Report['success'];
  /** 0 to 1. */
  readonly progress: number;
  readonly place: Place;
}

export interface ScormStandard {
  /** The LMS; null where there is none (yet). */
  readonly find: () => Lms | null;
  readonly suspendData: string;
  /** How many letters it may have, and whether they are ASCII. */
  readonly room: { readonly letters: number; readonly isAscii: boolean };
  /** What is said once, at the beginning of an attempt. */
  readonly begun: Elements;
  standing(standing: Standing): Elements;
  /** How long this session has lasted, and whether the attempt is to be gone on with. */
  session(seconds: number, isCompleted: boolean): Elements;
  /** Names below `cmi.interactions.n.`, the id first. */
  interaction(answer: ReportedAnswer, chosen: Interaction, id: string, now: Date): Elements;
  /** Whether an attempt is new, by what the LMS says. */
  isNew(lms: Lms): boolean;
}

/** An LMS may put its object there after our page has come. */
const LOOK_AGAIN_MILLISECONDS = 250;
const MOST_LOOKS = 20;
const FIRST_RETRY_MILLISECONDS = 5_000;
const LONGEST_RETRY_MILLISECONDS = 120_000;

/** A reporter for a version of SCORM. Where there is no LMS, it tells nobody and nothing else is different. */
export function scormReporter(standard: ScormStandard): Reporter {
  return (reporting) => {
    let stop = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (left: number) => {
      const lms = standard.find();
      if (lms) stop = report(standard, lms, reporting);
      else if (left > 0) timer = setTimeout(() => look(left - 1), LOOK_AGAIN_MILLISECONDS);
    };
    look(MOST_LOOKS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}

function report(standard: ScormStandard, lms: Lms, reporting: Reporting): () => void {
  let session = openSession(standard, lms, reporting);
  const tell = () => session?.tell();
  const stopTelling = whenChanged(reporting.player, tell);
  // After whenChanged: what is new is told before it is finished.
  const finish = () => {
    session?.finish();
    session = null;
  };
  if (session)
    reporting.offerEnd(async () => {
      if (session && !session.tell()) return false;
      finish();
      return true;
    });
  const stopHiding = onPageHidden(finish, () => {
    session ??= openSession(standard, lms, reporting);
  });
  return () => {
    stopTelling();
    finish();
    stopHiding();
  };
}

interface Session {
  /** Tells of the record as it is now. Whether the LMS has kept it; what it does not take is told again. */
  tell(): boolean;
  finish(): void;
}

/** Null where the LMS does not begin. */
function openSession(standard: ScormStandard, lms: Lms, reporting: Reporting): Session | null {
  if (!lms.initialize()) {
    complain('it did not begin');
    return null;
  }
  const begun = Date.now();
  const isNew = standard.isNew(lms);
  const kept = readSuspendData(lms.get(standard.suspendData));
  const before = answersIn(reporting);
  if (kept.record !== '') reporting.resume(kept.record);
  let best: Best = kept.best;
  /** How often each answer was tried that the LMS knows of. */
  const triesTold = answersIn(reporting);
  for (const id of before.keys()) triesTold.delete(id);
  const places = new Map<string, number>();
  let nextPlace = Number(lms.get('cmi.interactions._count')) || 0;
  /** What was set last, so that nothing is set twice. */
  const known = new Map<string, string>();
  let isOver = false;
  let retryMs = FIRST_RETRY_MILLISECONDS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setAll = (elements: Elements): boolean => {
    let isTaken = true;
    for (const [element, value] of elements) {
      if (known.get(element) === value) continue;
      if (lms.set(element, value)) known.set(element, value);
      else isTaken = false;
    }
    return isTaken;
  };
  const setAnswers = ({ answers }: Report) => {
    for (const answer of answers) {
      const id = interactionId(answer);
      const chosen = interactionOf(answer);
      if (!chosen || triesTold.get(id) === answer.tries.length) continue;
      const place = places.get(id) ?? nextPlace;
      const fields = standard.interaction(answer, chosen, id, new Date());
      setAll(fields.map(([name, value]) => [`cmi.interactions.${place}.${name}`, value]));
      if (!places.has(id)) {
        places.set(id, place);
        nextPlace += 1;
      }
      triesTold.set(id, answer.tries.length);
    }
  };
  const tell = (): boolean => {
    if (isOver) return true;
    clearTimeout(timer);
    timer = undefined;
    const now = reporting.report();
    best = better(best, now);
    const text = suspendData(best, reporting, standard.room);
    const seconds = (Date.now() - begun) / 1000;
    const isTaken = [
      // What is needed to go on comes first, and the score before the status: some LMSs look at it only then.
      text === null || setAll([[standard.suspendData, text]]),
      setAll(standard.standing(standingOf(best, now))),
      setAll(standard.session(seconds, best.isCompleted)),
    ].every(Boolean);
    // For reports on the learners only: an LMS that takes no interactions is not asked again.
    setAnswers(now);
    if (lms.commit() && isTaken) {
      retryMs = FIRST_RETRY_MILLISECONDS;
      return true;
    }
    complain('it did not keep what it was told; it is told again');
    timer = setTimeout(tell, retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MILLISECONDS);
    return false;
  };

  if (isNew) setAll(standard.begun);
  tell();
  return {
    tell,
    finish() {
      tell();
      clearTimeout(timer);
      isOver = true;
      if (!lms.finish()) complain('it did not end');
    },
  };
}

const complaints = new Set<string>();

/**
 * Once, for whoever looks after the LMS: a learner can do nothing about it, and loses nothing as long as the page is open.
 */
function complain(what: string): void {
  if (complaints.has(what)) return;
  complaints.add(what);
  console.warn(`DAG Tutor: the learning management system does not answer as SCORM has it: ${what}.`);
}

function answersIn({ report }: Reporting): Map<string, number> {
  return new Map(report().answers.map((answer) => [interactionId(answer), answer.tries.length]));
}

/** What was reached at best. */
interface Best {
  /** 0 to 100. */
  readonly percent: number;
  readonly isCompleted: boolean;
  readonly isPassed: boolean;
}

const NOTHING: Best = { percent: 0, isCompleted: false, isPassed: false };

function better(best: Best, { score, completion, success }: Report): Best {
  return {
    percent: Math.max(best.percent, percentOf(score.scaled)),
    isCompleted: best.isCompleted || completion === 'completed',
    isPassed: best.isPassed || success === 'passed',
  };
}

/** With at most two decimals: Moodle takes no more. */
const percentOf = (share: number) => Math.round(share * 10_000) / 100;

function standingOf({ percent, isCompleted, isPassed }: Best, { score, progress, place }: Report): Standing {
  return {
    percent: score.of > 0 ? percent : null,
    isCompleted,
    success: isPassed ? 'passed' : isCompleted ? 'failed' : 'unknown',
    progress: isCompleted ? 1 : progress.scaled,
    place,
  };
}

/** Raised when suspend data of before can be read no more. */
const FORMAT = '1';

/** `1;66.67;completed;passed;` and then the record, as much of it as there is room for; null where there is none. */
function suspendData(
  { percent, isCompleted, isPassed }: Best,
  { record }: Reporting,
  { letters, isAscii }: ScormStandard['room'],
): string | null {
  const head = [FORMAT, percent, isCompleted ? 'completed' : '', isPassed ? 'passed' : '', ''].join(';');
  for (let most = letters - head.length; most > 0;) {
    const text = record(most);
    if (text === null) return null;
    const written = isAscii ? asAscii(text) : text;
    if (head.length + written.length <= letters) return head + written;
    most = Math.min(most - 1, text.length - (head.length + written.length - letters));
  }
  return null;
}

/** Whatever an LMS has kept, reading it cannot fail. */
function readSuspendData(text: string): { readonly best: Best; readonly record: string } {
  const [, percent, completed, passed, record] =
    /^1;(\d{1,3}(?:\.\d{1,2})?);(completed)?;(passed)?;(.*)$/s.exec(text) ?? [];
  if (record === undefined) return { best: NOTHING, record: '' };
  const best = {
    percent: Math.min(100, Number(percent)),
    isCompleted: completed !== undefined,
    isPassed: passed !== undefined,
  };
  return { best, record };
}

/** JSON in which every other letter is written as its number. */
function asAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
