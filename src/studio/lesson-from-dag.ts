/** A lesson from a DAG that was read: its file with everything written that follows from the DAG and its first run. */
import { unpackTrace } from '../engine';
import type { Case, PackedTrace } from '../engine';
import { caseLesson, proposeWords, withRoomForRetries, withDetail } from '../lesson';
import type { LessonFile, ProposalWords } from '../lesson';
import { dagListing, lessonFileOfCase } from '../sources/python';
import type { ReadFile } from '../sources/python';

/** A lesson to be written, and the listings beside it, by their names. */
export interface NewLesson {
  readonly lesson: LessonFile;
  readonly listings: Readonly<Record<string, string>>;
}

/** The file that makes a DAG. */
export interface DagFile {
  readonly dagId: string;
  readonly path: string;
  readonly text: string;
  readonly facts: ReadFile['facts'][string];
}

interface GivenDag {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  /** What its first run is called. */
  readonly scenario: string;
  readonly input: Case;
  /** Whether its `until` was found, with the end of the first run, and is nobody's wish: the lesson gets room behind it. */
  readonly mayEndLater: boolean;
  readonly run: PackedTrace;
  /** Null where nobody knows its code. */
  readonly listing: DagFile | null;
  readonly words: ProposalWords;
}

export function lessonFromDag(given: GivenDag): NewLesson {
  const { id, title, language, summary, scenario, input, mayEndLater, run, listing, words } = given;
  const made = caseLesson({
    course: 'new',
    id,
    title,
    language,
    case: input,
    run,
    code: listing ? [dagListing(`${id}.py`, listing.path, listing.text, [listing])] : [],
  });
  const text = listing?.text ?? null;
  const track = withDetail(unpackTrace(run, input), 'essential');
  const lesson = {
    ...lessonFileOfCase(id, made, mayEndLater ? withRoomForRetries(input) : input, text, summary),
    $schema: '../../lesson.schema.json',
    scenarios: [{ id: 'as-it-is', title: scenario }],
    ...proposeWords(track, words),
  };
  return { lesson, listings: text === null ? {} : { [`${id}.py`]: text } };
}
