/** What is wrong with a lesson, a sentence for each code. Codes and values: `src/lesson/check/problem-codes.ts`. */
import type { ProblemCode } from '../../engine';
import type { ClaimMessage } from '../../lesson';
import type { FaultValues, LessonProblemCode } from '../../lesson/check';
import { describeCaseProblem } from './case-problems';
import { sayClaim } from './messages/claims';
import { brief, capital, count, ids, mono, number } from './phrases';
import { read, type Read } from '../values';

const id = (v: Read, name = 'id') => mono(brief(v.text(name)));
const near = (v: Read) => (v.text('near') === '' ? '' : ` Did you mean ${id(v, 'near')}?`);

const JSON_FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word or sign that JSON does not know',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a name in double quotes belongs here',
  ValueExpected: 'a value belongs here',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'comments are not allowed',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u escape is not complete',
  InvalidEscapeCharacter: 'this escape is not known',
  InvalidCharacter: 'a character stands here that JSON does not allow, such as a bare line break',
  Conflict: 'two versions of the file were merged and still stand side by side',
  SingleQuotes: 'text stands in double quotes, not single ones',
  TrailingComma: 'the comma before this is one too many',
};

const FORMS: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  fraction: 'a number with a fraction',
  boolean: 'true or false',
  list: 'a list in brackets',
  pair: 'a pair in brackets',
  object: 'an object in braces',
  null: 'null',
  date: 'a date and time like 2024-01-01T00:00:00Z',
  any: 'a value',
};

/** What belongs somewhere, by the name of its form: `int`, `choice:a|b`, `object:task,state`. */
function form(name: string): string {
  const [kind = '', rest = ''] = name.split(/:(.*)/s);
  if (kind === 'choice') {
    const choices = rest.split('|');
    return choices.length === 1 ? rest : `one of ${choices.join(', ')}`;
  }
  if (kind === 'object' && rest !== '') {
    return `an object with ${ids(rest.split(','), 8)}`;
  }
  return FORMS[kind] ?? kind;
}

const keyOf = (name: string) => name.slice('object:'.length);

function forms(v: Read): string {
  const names = v.list('forms');
  const single = names.filter((name) => /^object:[^,]+$/.test(name));
  // Of many kinds of object only the one key is told that each is known by.
  const objects = single.length > 2 ? [`an object with ${ids(single.map(keyOf), 12, 'or')}`] : [];
  const all = [
    ...names.filter((name) => objects.length === 0 || !single.includes(name)).map(form),
    ...objects,
  ];
  if (all.length < 3) return all.join(' or ') || 'a value';
  return `${all.slice(0, -1).join(', ')}, or ${all.at(-1)}`;
}

const PATTERNS: Readonly<Record<string, string>> = {
  slug: 'An id belongs here: lower-case letters, digits and single hyphens.',
  file: 'The name of a file beside the lesson belongs here: letters, digits, `_`, `-` and dots.',
  colour: 'A colour of six hexadecimal digits like #0b6b5d belongs here.',
  date: 'A date and time like 2024-01-01T00:00:00Z belongs here.',
};

function listed(v: Read): string {
  return `Line ${v.number('line')} of ${id(v, 'file')}`;
}

function amount(n: number, of: string): string {
  if (of === 'entries') return count(n, 'entry', 'entries');
  if (of === 'characters') return count(n, 'character');
  return number(n, 6);
}

/** What a name that leads nowhere should have been the name of. */
const KINDS: Readonly<Record<string, string>> = {
  scenario: 'scenario',
  listing: 'listing',
  knob: 'knob',
  goal_knob: 'knob of this goal',
  label: 'label',
  line: 'line among those to order',
  task: 'task',
  dag: 'DAG',
  pool: 'pool',
  lesson: 'lesson',
  run: 'run at that moment:',
  asset: 'asset',
};

function unknown(v: Read): string {
  const kind = v.text('kind');
  const within = v.text('within') === '' ? '' : ` in ${id(v, 'within')}`;
  const known = v.list('known').map((one) => mono(brief(one)));
  const there = known.length > 0 && v.text('near') === '' ? ` There is ${known.join(', ')}.` : '';
  return `There is no ${KINDS[kind] ?? kind} ${id(v)}${within}.${near(v)}${there}`;
}

function step(v: Read): string {
  if (v.text('task') !== '') return `"${id(v, 'task')} comes to ${v.text('state')}"`;
  if (v.text('state') !== '') return `"the run comes to ${v.text('state')}"`;
  return `"${v.text('number')}"`;
}

const SENTENCES: Record<LessonProblemCode, (v: Read, values: FaultValues) => string> = {
  'file.missing': (v) => `There is no file ${id(v, 'file')}.${near(v)}`,
  'file.link': (v) => `${id(v, 'file')} is a link that leads to no file.`,
  'file.folder': (v) => `${id(v, 'file')} is a folder; a file belongs here.`,
  'file.special': (v) => `${id(v, 'file')} is neither a file nor a folder, and is not read.`,
  'file.denied': (v) => `${id(v, 'file')} may not be read: ask for permission to.`,
  'file.unreadable': (v) => `${id(v, 'file')} cannot be read (${v.text('why')}).`,
  'file.encoding': (v) => `${id(v, 'file')} is not UTF-8 text from here on: save it as UTF-8.`,
  'file.large': (v) =>
    `${id(v, 'file')} has ${bytes(v.number('bytes'))}; such a file may have ${bytes(v.number('most'))}.`,

  'json.syntax': (v) =>
    v.text('fault') === 'ForeignWord'
      ? `This is not JSON: \`${v.text('found')}\` is written \`${v.text('near')}\` here.`
      : `This is not JSON: ${JSON_FAULTS[v.text('fault')] ?? v.text('fault')}.`,
  'json.empty': () => 'The file is empty.',
  'json.duplicate': (v) => `"${brief(v.text('name'))}" is there twice.`,
  'json.deep': (v) => `Brackets stand in brackets more than ${v.number('most')} deep.`,
  'json.name_long': (v) =>
    `A name with ${count(v.number('length'), 'character')}; it may have ${v.number('most')}.`,
  'json.name_reserved': (v) => `Nothing can be called ${id(v, 'name')}: there is no such task, DAG or label.`,
  'json.number': (v) =>
    `The number ${brief(v.text('text'))} cannot be held exactly; write it as text, or smaller.`,

  'key.unknown': (v) => `"${brief(v.text('key'))}" is not known here.${near(v)}`,
  'key.missing': (v) => `"${v.text('key')}" is missing: ${forms(v)} belongs here.`,
  'value.type': (v) => `${capital(forms(v))} belongs here, not ${form(v.text('found'))}.`,
  'value.choice': (v) =>
    v.list('choices').length === 1
      ? `Only ${v.list('choices')[0]} can stand here.`
      : `One of these belongs here: ${v.list('choices').join(', ')}.${near(v)}`,
  'value.forms': (v) => `${capital(forms(v))} belongs here.`,
  'value.least': (v) =>
    v.text('above') === 'true'
      ? `More than ${amount(v.number('least'), v.text('of'))} belongs here.`
      : `At least ${amount(v.number('least'), v.text('of'))} ${v.text('of') === 'number' || v.number('least') === 1 ? 'belongs' : 'belong'} here.`,
  'value.most': (v) => `At most ${amount(v.number('most'), v.text('of'))} may stand here.`,
  'value.pattern': (v) => PATTERNS[v.text('pattern')] ?? `This belongs here: ${v.text('pattern')}.`,
  'colour.contrast': (v) =>
    `Text in ${v.text('colour')} cannot be read in the ${v.text('theme')} theme: it has a contrast of ${v.number('contrast')}:1, and needs 4.5:1. The nearest that has it is ${v.text('near')}.`,
  'version.newer': (v) =>
    `This file is of version ${v.number('version')} of the lesson format, and this DAG Tutor knows versions up to ${v.number('present')}: take a newer one.`,
  'faults.more': (v) =>
    `Listed are the first ${v.number('most')} faults; there ${v.number('count') === 1 ? 'is one more' : `are ${number(v.number('count'))} more`}.`,
  'edge.pair': (v) => {
    const found = v.optional('count');
    const instead = found === null ? '' : `, not ${amount(found, 'entries')}`;
    const chain = found !== null && found > 2 ? ' For a chain write a pair for each arrow.' : '';
    return `An edge is a pair ["upstream", "downstream"] of task or group ids${instead}.${chain}`;
  },
  'value.pair': (v) => `A pair in brackets belongs here, not ${amount(v.number('count'), 'entries')}.`,

  'id.file': (v) => `The id must be the name of the file: "${brief(v.text('name'))}".`,
  'id.twice': (v) => `The id "${brief(v.text('id'))}" is used twice.`,
  'reference.unknown': unknown,
  'label.none': (v) => `No line of ${id(v, 'file')} contains this text.`,
  'label.many': (v) =>
    `Not one line but ${v.number('count')} of ${id(v, 'file')} contain this text: make it longer.`,
  'listing.task': (v) => `${listed(v)} makes a task ${id(v)}, which the run does not have.${near(v)}`,
  'listing.option': (v) =>
    v.text('said') === ''
      ? `${listed(v)} gives ${id(v)} no ${v.text('option')}; in the run it is ${v.text('run')}.`
      : `${listed(v)} gives ${id(v)} ${v.text('option')}=${brief(v.text('said'))}; in the run it is ${v.text('run') === '' ? 'not given' : brief(v.text('run'))}.`,
  'listing.arrow': (v) => {
    const instead = v.text('isReversed') === 'true' ? 'it leads the other way round' : 'there is none';
    return `${listed(v)} has an arrow from ${id(v, 'upstream')} to ${id(v, 'downstream')}; in the run ${instead}.`;
  },
  'listing.lacks': (v) =>
    v.text('kind') === 'arrow'
      ? `${id(v, 'file')} has no arrow from ${id(v, 'upstream')} to ${id(v, 'downstream')}; the run has one.`
      : `${id(v, 'file')} does not make the ${v.text('kind') === 'dag' ? 'DAG' : 'task'} ${id(v)}; the run has it.`,
  'listing.python': (v) => `${listed(v)} would not be loaded by Airflow: ${brief(v.text('said'))}`,
  'translation.missing': (v) => `The translation lacks the text at ${id(v, 'pointer')} of the lesson.`,
  'translation.superfluous': (v) => `The lesson has no text to translate at ${id(v, 'pointer')}.${near(v)}`,
  'needs.circle': (v) =>
    `These lessons need each other, in a circle: ${v
      .list('lessons')
      .map((one) => mono(brief(one)))
      .join(', ')}.`,
  'needs.later': (v) => `${id(v, 'lesson')} needs ${id(v)}, which comes after it in the course.`,
  'term.early': (v) =>
    `${id(v, 'lesson')} uses “${v.text('term')}” at ${id(v, 'pointer')}, and comes before ${id(v, 'shown')}, which shows it.`,
  'term.by_later': (v) =>
    `“${v.text('term')}” is explained by “${v.text('other')}”, which only a later lesson shows, ${id(v, 'shown')}.`,
  'knob.range': (v) =>
    `From ${v.number('from')} to ${v.number('to')} there are no two values to choose from.`,
  'knob.choices': (v) =>
    `This range has ${number(v.number('count'))} values; a knob has at most ${v.number('most')}. Give a larger "by".`,

  'run.endless': (v) =>
    v.text('hasUntil') === 'true'
      ? 'This run goes on for longer than a run is followed. Give an earlier "until".'
      : 'This run does not come to an end. Give it an "until".',
  'run.long': (v) =>
    `This run makes more than ${number(v.number('most'))} changes, far more than anybody steps through. Give it an earlier "until".`,
  'run.large': (v) =>
    `This lesson has more than ${number(v.number('most'))} tasks and indexes of mapped ones in a run.`,
  'step.unknown': (v) =>
    `The run has no such step: it has ${v.number('steps')}, and ${step(v)} is none of them.`,
  'guide.twice': (v) => `The guide has another sentence at step ${v.number('step')} already.`,
  'claim.untrue': (_, values) => `The run does not show this: ${instead(values)}.`,
  'option.twice': () => 'This option is there twice.',
  'option.none_right': () => 'No option is right: the run makes none of them true.',
  'option.many_right': (v) =>
    `More than one option is right: ${v
      .list('options')
      .map((one) => `"${brief(one)}"`)
      .join(' and ')}.`,
  'option.unmarked': () => 'By the run this option is right: mark it with "right": true.',
  'option.wrong': (v) => `This option is not right: by the run it is "${brief(v.text('right'))}".`,
  'goal.reached': () => 'The goal is reached before anything is changed.',
  'goal.value': (v) => `The knob ${id(v, 'knob')} cannot be turned to ${brief(v.text('value'))}.`,
  'goal.unsolved': (_, values) => `This does not reach the goal: ${instead(values)}.`,

  'checker.failed': (v) =>
    `The checker itself has failed here (${brief(v.text('why'))}). That is a fault of ours: please report it with this file.`,
};

/** Where the run is cut off, this is the likeliest cause of what does not come in it. */
function cutOff({ cutOff: seconds }: FaultValues): string {
  if (typeof seconds !== 'number') return '';
  return ` At ${number(seconds)} s, where "until" ends it, this run still goes on: give a later "until" to see its end.`;
}

/** What is asked, and how it is instead. */
function instead({ asks, found }: FaultValues): string {
  return [asks, found].map((clause) => sayClaim(clause as ClaimMessage)).join('; ');
}

function bytes(n: number): string {
  if (n < 1_000_000) return `${number(Math.ceil(n / 1000))} kB`;
  return `${number(n / 1_000_000, 1)} MB`;
}

/** One sentence or two that say what is wrong, and where it can be said what would be right. */
export function describeProblem({
  code,
  values,
}: {
  readonly code: LessonProblemCode | ProblemCode;
  readonly values: FaultValues;
}): string {
  return isOfLesson(code)
    ? SENTENCES[code](read(values), values) + cutOff(values)
    : describeCaseProblem({ code, values });
}

function isOfLesson(code: LessonProblemCode | ProblemCode): code is LessonProblemCode {
  return Object.hasOwn(SENTENCES, code);
}

/** `file:line:column: sentence (at /json/pointer) [code]`, as editors and terminals link it. */
export function formatProblem(problem: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly code: LessonProblemCode | ProblemCode;
  readonly values: FaultValues;
}): string {
  const at = problem.pointer === '' ? '' : ` (at ${problem.pointer})`;
  return `${problem.file}:${problem.line}:${problem.column}: ${describeProblem(problem)}${at} [${problem.code}]`;
}
