/**
 * The lesson file, version 1. This schema is the one source of the types, of public/lesson.schema.json, of the
 * reference page and of the messages an author reads.
 */
import { z } from 'zod';
import { ActionSchema, DagSchema, PoolsSchema, SettingsSchema, TickSecondsSchema, UntilSchema } from './case';
import { CodeSchema, FlowBoxSchema, GuideSchema, KeyMomentSchema, WatchSchema } from './parts';
import { CardSchema, MythSchema, QuestionSchema, WhySchema } from './questions';
import { MarkdownSchema, SlugSchema, StepRefSchema } from './refs';
import { ScenarioSchema } from './scenario';
import { GoalSchema, KnobSchema, PerfSchema, ProjectSchema } from './tasks';

export const LESSON_VERSION = 1;

export const LessonSchema = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe('For completion in your editor: "../../public/lesson.schema.json".'),
    version: z.literal(LESSON_VERSION).describe('The version of the lesson format.'),
    id: SlugSchema.describe('The name of the file, without .json.'),
    title: z.string().min(1),
    full_title: z
      .string()
      .min(1)
      .optional()
      .describe('What the lesson is called in Visual, where that is more than its title.'),
    tags: z.array(z.string()).default([]),
    minutes: z.int().min(1).describe('How long it takes, about.'),
    language: z.string().default('en').describe('Language of the text, as BCP 47.'),
    summary: MarkdownSchema.describe('What one will understand afterwards, in a sentence or two.'),
    detail: z
      .enum(['essential', 'runs', 'full'])
      .default('essential')
      .describe(
        'Which changes are steps: what tasks come to by running or by rule (essential), DAG runs as well (runs), every scheduler state (full).',
      ),

    clock: z.iso.datetime().describe('UTC time at which the run begins.'),
    tick_seconds: TickSecondsSchema.optional().describe('Seconds between two ticks; default 1.'),
    settings: SettingsSchema.optional(),
    pools: PoolsSchema.optional(),
    dags: z.array(DagSchema).min(1),
    actions: z.array(ActionSchema).optional(),
    until: UntilSchema.optional(),
    scenarios: z
      .array(ScenarioSchema)
      .min(1)
      .max(50)
      .default([])
      .describe('Runs of the DAGs; left out, there is one, of the DAGs as they are.'),

    code: z.array(CodeSchema).max(50).default([]),
    flow: z.array(FlowBoxSchema).max(50).default([]),
    flow_caption: MarkdownSchema.optional().describe('One sentence beneath the process flow.'),
    watch: z
      .array(WatchSchema)
      .max(200)
      .default([])
      .describe('Tracker rows; left out, every task and the run.'),
    guide: z
      .array(GuideSchema)
      .max(500)
      .default([])
      .describe('What is said at each step to whoever walks the run for the first time.'),
    key_moments: z.array(KeyMomentSchema).max(100).default([]),
    quiz: z.array(QuestionSchema).max(100).default([]),
    snapshot: z.array(MarkdownSchema).max(100).default([]).describe('The lesson in a few sentences.'),

    transcript: MarkdownSchema.optional().describe(
      'How the story of the first run begins; what happens in it is told beneath, from the run.',
    ),

    required: z
      .array(StepRefSchema)
      .optional()
      .describe('Steps that must be seen; left out, all of the first scenario.'),
    why: z.array(WhySchema).max(100).default([]),
    why_text: MarkdownSchema.optional().describe('What it is for, and when not to use it.'),
    myths: z.array(MythSchema).max(100).default([]),
    deep: z
      .array(z.strictObject({ title: z.string(), text: MarkdownSchema }))
      .default([])
      .describe('Sections on how it works beneath, pitfalls, when not to use it.'),
    gates: z
      .strictObject({
        include: z.array(StepRefSchema).default([]).describe('Always ask before these steps.'),
        exclude: z.array(StepRefSchema).default([]).describe('Never ask before these.'),
        central: StepRefSchema.optional().describe(
          'The step that the lesson is about: before it Learn asks what comes. Left out, chosen among `include`.',
        ),
        max: z.int().min(1).default(8),
      })
      .optional()
      .describe('Where Try stops and asks; left out, chosen by the engine.'),
    knobs: z.array(KnobSchema).max(100).default([]),
    goals: z.array(GoalSchema).max(50).default([]),
    project: ProjectSchema.optional(),
    recall: z.array(CardSchema).max(300).default([]).describe('Cards beside those made from the run.'),
    perf: PerfSchema.optional(),
  })
  .describe('A lesson of DAG Tutor.');

/** A lesson as its author writes it. */
export type LessonFile = z.input<typeof LessonSchema>;
/** The same with defaults filled in. */
export type ParsedLesson = z.output<typeof LessonSchema>;

/** The lesson with a scenario: of one that lists none it is the DAGs as they are, called like the lesson. */
export function withScenario(parsed: ParsedLesson): ParsedLesson {
  if (parsed.scenarios.length > 0) return parsed;
  return { ...parsed, scenarios: [{ id: 'run', title: parsed.title, change: {} }] };
}
