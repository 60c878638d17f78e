/**
 * What can be wrong with a lesson besides its runs (for those: `PROBLEM_CODES` of the engine), as codes that stay what
 * they are. The room `text` has a sentence for each, docs/problems.md a section with an example.
 */

/** Each line: when, and the values. `near`: the known word that looks most like the wrong one, or null. */
export const LESSON_PROBLEM_CODES = [
  // The file itself
  /** There is no file of that name. file, near. */
  'file.missing',
  /** A link that leads nowhere, or round in a circle. file. */
  'file.link',
  /** A folder where a file belongs. file. */
  'file.folder',
  /** Neither file nor folder: a pipe, a socket, a device. file. */
  'file.special',
  /** The file may not be read. file. */
  'file.denied',
  /** The system gives another reason. file, why (its code, like EIO). */
  'file.unreadable',
  /** Bytes that are not UTF-8. file. */
  'file.encoding',
  /** More bytes than such a file may have. file, bytes, most. */
  'file.large',

  // JSON
  /** No JSON. fault (what was met), found (the text that stands there). */
  'json.syntax',
  /** There is nothing in the file. */
  'json.empty',
  /** A name twice in one object, of which JSON keeps the last. name. */
  'json.duplicate',
  /** Brackets within brackets, more than most. most. */
  'json.deep',
  /** The name of a member is too long. length, most. */
  'json.name_long',
  /** A name that nothing can have. name. */
  'json.name_reserved',
  /** A number that computers do not hold as it is written. text. */
  'json.number',

  // Form
  /** A key that is not known where it stands. key, near. */
  'key.unknown',
  /** A key that has to be there. key, forms (what belongs there). */
  'key.missing',
  /** A value of another type. forms, found. */
  'value.type',
  /** A value that is not one of those allowed. choices, near. */
  'value.choice',
  /** None of several forms fits. forms. */
  'value.forms',
  /** Too small, or too few. least, of (number, entries, characters), above (not the least itself either). */
  'value.least',
  /** Too large, or too many. most, of. */
  'value.most',
  /** Text of another form. pattern (slug, file, date, setting, colour). */
  'value.pattern',
  /** A colour in which text cannot be read. colour, theme (light, dark), contrast (the least that it has), near. */
  'colour.contrast',
  /** A version of the format that only a newer DAG Tutor knows. version, present. */
  'version.newer',
  /** There are more faults of form than are listed. count (of the others), most (that are listed). */
  'faults.more',
  /** An edge that is not a pair. count of ends, or null if it is no list. */
  'edge.pair',
  /** Other pairs. count. */
  'value.pair',

  // Names
  /** The id is not the name of the file. name. */
  'id.file',
  /** An id stands twice in a list. id. */
  'id.twice',
  /** A name that leads nowhere. kind (scenario, listing, task, …), id, near, known (a few of those there are). */
  'reference.unknown',
  /** A label's text stands on no line of the listing. file. */
  'label.none',
  /** A label's text stands on several lines. file, count. */
  'label.many',
  /** A translation lacks a word of its lesson. pointer. */
  'translation.missing',
  /** A translation has what its lesson has no word for. pointer, near. */
  'translation.superfluous',
  /** A listing makes a task that its run lacks. file, id, line, near. */
  'listing.task',
  /** A task has another option in the listing than in its run. file, id, option, line, said, run (null: none). */
  'listing.option',
  /** An arrow of the listing is none of the run. file, upstream, downstream, line, isReversed. */
  'listing.arrow',
  /** A listing does not make what its run has. file, line, kind (dag, task, arrow), and id or upstream, downstream. */
  'listing.lacks',
  /** Airflow would not load a listing. file, line, said. */
  'listing.python',
  /** Of a course: lessons need each other. lessons (from the first of them round to itself). */
  'needs.circle',
  /** Of a course: a lesson needs one that comes after it. id, lesson. */
  'needs.later',
  /** A lesson uses a term before the lesson that shows it. term, lesson, pointer (where), shown (the lesson). */
  'term.early',
  /** An explanation uses a term that a later lesson shows. term, other, shown (the lesson of the other). */
  'term.by_later',
  /** A knob's range goes nowhere. from, to. */
  'knob.range',
  /** A knob with too many choices. count, most. */
  'knob.choices',

  // What the runs say
  /** A run that does not come to an end. hasUntil (the file says when to stop, but too late). */
  'run.endless',
  /** A run with more changes than somebody can step through. most. */
  'run.long',
  /** More task instances at once than a lesson can show. most. */
  'run.large',
  /** A step that the run does not have. steps, and of the step: number, or task and state, or state. */
  'step.unknown',
  /** Two sentences of the guide at one step. step. */
  'guide.twice',
  /** A claim that the run does not bear out. asks, found. */
  'claim.untrue',
  /** An option that is there twice. */
  'option.twice',
  /** No option of a question is right. */
  'option.none_right',
  /** Several are. options. */
  'option.many_right',
  /** The right option is not marked. */
  'option.unmarked',
  /** Another option than the right one is marked. right. */
  'option.wrong',
  /** A goal is reached before anything is turned. */
  'goal.reached',
  /** A value that the knob cannot take. knob, value. */
  'goal.value',
  /** The solution does not reach the goal. asks, found. */
  'goal.unsolved',

  /** A fault of the checker's own. why. */
  'checker.failed',
] as const;
export type LessonProblemCode = (typeof LESSON_PROBLEM_CODES)[number];
