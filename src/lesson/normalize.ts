/** From the lesson an author wrote (defaults filled in) to the lesson a player holds, but for its runs. */
import { literal } from './message';
import type { Case } from '../engine';
import { applyChange } from './changes/apply-change';
import { USUAL_PERF } from './case-lesson';
import type { LessonWithoutRuns } from './complete-lesson';
import { contentHash } from './content-hash';
import type { CodeLine, CodeToken, ScenarioWithoutRun } from './lesson';
import type { ParsedLesson } from './schema/lesson';

export interface LessonSource {
  readonly course: string;
  readonly parsed: ParsedLesson;
  /** Text of the listings, by file name. */
  readonly code: ReadonlyMap<string, string>;
  /** Splits a line of code for colouring; left out, lines stay plain. */
  readonly highlight?: (text: string) => CodeToken[][];
}

/** Throws if a listing's file is missing; the checker reports that with its place in the file. */
export function normalizeLesson({ course, parsed, code, highlight }: LessonSource): LessonWithoutRuns {
  const base = baseCase(course, parsed);
  const scenarios = parsed.scenarios.map((scenario): ScenarioWithoutRun => ({
    id: scenario.id,
    title: literal(scenario.title),
    summary: scenario.summary ?? null,
    code: scenario.code ?? parsed.code[0]?.id ?? null,
    case: { ...applyChange(base, scenario.change), case: `${base.case}/${scenario.id}` },
  }));
  return {
    course,
    id: parsed.id,
    hash: contentHash(JSON.stringify(parsed) + [...code.values()].join('\0')),
    title: parsed.title,
    fullTitle: parsed.full_title ?? null,
    tags: parsed.tags,
    minutes: parsed.minutes,
    language: parsed.language,
    keys: null,
    summary: parsed.summary,
    detail: parsed.detail,
    scenarios: scenarios as [ScenarioWithoutRun, ...ScenarioWithoutRun[]],
    code: parsed.code.map((listing) => ({
      id: listing.id,
      title: listing.title,
      language: listing.language,
      note: listing.note ?? null,
      lines: codeLines(textOf(code, listing.file), listing.labels, highlight),
      marks: listing.marks,
    })),
    flow: parsed.flow,
    flowCaption: parsed.flow_caption ?? null,
    watch: parsed.watch.length ? parsed.watch : null,
    guide: parsed.guide,
    keyMoments: parsed.key_moments,
    quiz: parsed.quiz,
    snapshot: parsed.snapshot,
    transcript: parsed.transcript ?? null,
    required: parsed.required ?? null,
    why: parsed.why,
    whyText: parsed.why_text ?? null,
    myths: parsed.myths,
    deep: parsed.deep,
    gates: { include: [], exclude: [], max: 8, ...parsed.gates, central: parsed.gates?.central ?? null },
    knobs: parsed.knobs,
    goals: parsed.goals,
    project: parsed.project ?? null,
    recall: parsed.recall,
    perf: parsed.perf ?? USUAL_PERF,
  };
}

/** The case that all scenarios start from. */
export function baseCase(course: string, parsed: ParsedLesson): Case {
  const { clock, tick_seconds, settings, pools, dags, actions, until } = parsed;
  const fields = {
    case: `${course}/${parsed.id}`,
    clock,
    tick_seconds,
    settings,
    pools,
    dags,
    actions,
    until,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as Case;
}

function textOf(code: ReadonlyMap<string, string>, file: string): string {
  const text = code.get(file);
  if (text === undefined) throw new Error(`The listing ${file} is missing.`);
  return text;
}

function codeLines(
  text: string,
  labels: Record<string, string>,
  highlight: LessonSource['highlight'],
): CodeLine[] {
  const lines = text.replace(/\n+$/, '').split('\n');
  const tokens = highlight?.(lines.join('\n'));
  return lines.map((line, index) => ({
    tokens: tokens?.[index] ?? [[line]],
    labels: Object.keys(labels).filter((label) => line.includes(labels[label]!)),
  }));
}
