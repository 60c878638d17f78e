/**
 * `dag-tutor trace LESSON [--scenario ID] [--as NAME]`: tells a run of a lesson without a browser.
 * Exit 0: told; 1: the lesson has problems; 2: a file that cannot be read, or wrong use.
 */
import path from 'node:path';
import { nearest } from '../engine';
import { changesOf, createTrack, whenIn } from '../lesson';
import type { CheckedLesson, Scenario, Step, Track } from '../lesson';
import { ALL_PARTS, formatProblem, isLanguage, LANGUAGES, loadWords, tellWait } from '../text';
import type { Words } from '../text';
import { readOptions } from './options';
import { printRecording } from './print-recording';
import { readLesson, readTranslation, translationOf } from './read-lessons';

const FORMS = ['text', 'recording', 'case'] as const;
const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const;
const USAGE = `Usage: dag-tutor trace LESSON [--scenario ID] [--as NAME] [--detail NAME] [--lang NAME]

Tells a run of a lesson (lessons/<course>/<lesson>.json), step by step.

  --scenario ID   which of its runs; the first if left out
  --as NAME       text: each step with its time and its reason (if left out);
                  recording: every change, tick by tick, as \`dag-tutor simulate\` writes it;
                  case: what is simulated, as \`dag-tutor simulate\` takes it
  --detail NAME   of the text, which changes are steps: ${DETAILS.join(', ')}; as the lesson has it if left out
  --lang NAME     of the text: ${Object.keys(LANGUAGES).join(', ')}; en if left out

Exit status: 0 told, 1 the lesson has problems, 2 it cannot be read or the call is wrong.`;

export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, ['scenario', 'as', 'detail', 'lang'], USAGE);
  if (typeof options === 'number') return options;
  const { files, as = 'text', detail, lang = 'en' } = options;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return wrongUse('Which lesson? Name one file.');
  const form = FORMS.find((one) => one === as);
  if (!form) return wrongUse(`There is no form ${as}: ${FORMS.join(', ')} are.`);
  const wantedDetail = DETAILS.find((one) => one === detail);
  if (detail !== undefined && !wantedDetail)
    return wrongUse(`There is no detail ${detail}: ${DETAILS.join(', ')} are.`);
  if (!isLanguage(lang))
    return wrongUse(`There is no language ${lang} here: ${Object.keys(LANGUAGES).join(', ')} are.`);

  const checked = readAny(file);
  if ('problems' in checked) {
    for (const problem of checked.problems) console.error(formatProblem(problem));
    return checked.problems.some(({ code, pointer }) => pointer === '' && code.startsWith('file.')) ? 2 : 1;
  }
  const { lesson } = checked;
  const scenario = options.scenario ?? lesson.scenarios[0].id;
  const found = lesson.scenarios.find(({ id }) => id === scenario);
  if (!found) return wrongUse(noSuchScenario(scenario, lesson.scenarios));
  if (form === 'case') {
    console.log(JSON.stringify(found.case, null, 2));
    return 0;
  }
  const track = createTrack(found.case, wantedDetail ?? lesson.detail);
  if (form === 'recording') {
    process.stdout.write([...printRecording(track.trace)].join(''));
    return 0;
  }
  const words = await loadWords(lang, ALL_PARTS);
  console.log(`${lesson.title}: ${words.say(found.title)}\n`);
  for (const line of tell(track, words)) console.log(line);
  return 0;
}

function readAny(file: string): CheckedLesson {
  return (translationOf(file) ? readTranslation : readLesson)(path.resolve(file), file);
}

/** Every step: its number, when it is, what happens and why. */
function* tell(track: Track, words: Words): Generator<string> {
  const { trace, steps } = track;
  const times = steps.map((step) => words.steppingWords.narration.at(whenIn(trace, timeOf(track, step))));
  const numberWidth = String(steps.length - 1).length;
  const timeWidth = Math.max(...times.map((time) => time.length));
  const indent = ' '.repeat(numberWidth + timeWidth + 4);
  for (const [number, step] of steps.entries()) {
    const head = `${String(number).padStart(numberWidth)}  ${times[number]!.padEnd(timeWidth)}  `;
    const lines = sentencesOf(track, step, words);
    yield head + (lines[0] ?? '');
    for (const line of lines.slice(1)) yield indent + line;
  }
}

/** Final is in the last tick in which anything changed. */
function timeOf({ trace }: Track, step: Step): number {
  return step.kind === 'final' ? (trace.ticks.at(-1)?.at ?? 0) : step.at;
}

function sentencesOf(track: Track, step: Step, words: Words): string[] {
  const { trace } = track;
  const { bar } = words.steppingWords;
  if (step.kind === 'start') return [bar.start];
  if (step.kind === 'final') {
    const end = trace.at(trace.length);
    return [bar.final, ...trace.runs.map(({ index, runId }) => `\`${runId}\`: ${end.runState(index)}`)];
  }
  const told = step.wait
    ? [tellWait(track, step.wait, words)]
    : changesOf(track, step).map((change) => words.describeCause(change, trace));
  return told.flatMap(({ line, why }) => [line, ...(why === '' ? [] : [why])]);
}

function noSuchScenario(wanted: string, scenarios: readonly Scenario[]): string {
  const ids = scenarios.map(({ id }) => id);
  const near = nearest(wanted, ids);
  return `There is no scenario ${wanted}: ${ids.join(', ')} are.${near === null ? '' : ` Did you mean ${near}?`}`;
}

function wrongUse(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}
