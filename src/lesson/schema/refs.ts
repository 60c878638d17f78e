/** How a lesson file points into a run, and the closed vocabulary in which it claims things about one. */
import { z } from 'zod';
import { CHECK_NAMES, RUN_STATES, TASK_STATES } from '../../engine';
import { DateSchema, JsonSchema } from './case';

export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .describe('An id: lower-case letters, digits and hyphens.');

/** Markdown: paragraphs, emphasis, `code`, links, lists. No HTML. */
export const MarkdownSchema = z
  .string()
  .min(1)
  .describe('Markdown. HTML is shown as text, never interpreted.');

export const TaskStateSchema = z
  .enum(['none', ...TASK_STATES])
  .describe('A task state as Airflow spells it; "none" before anything happened.')
  .meta({ id: 'TaskState' });
export const RunStateSchema = z
  .enum(['none', ...RUN_STATES])
  .describe('A DAG run state as Airflow spells it.');

export const CheckNameSchema = z
  .enum([...CHECK_NAMES].sort())
  .describe(
    "Airflow's name of a dependency check; Executor Slots and Queue Order are what it goes by without one.",
  )
  .meta({ id: 'CheckName' });

const dag = z.string().optional().describe('The DAG; may be left out where the lesson has one.');
const run = z.int().min(1).optional().describe('Which run of the DAG, by order of appearance; default 1.');
const mapIndex = z.int().min(0).optional().describe('One index of a mapped task.');

export const TaskRefShape = {
  task: z.string().describe('A task id, full (dotted inside groups).'),
  dag,
  run,
  map_index: mapIndex,
};

/** A place where a learner stops. */
export const StepRefSchema = z
  .union([
    z.int().min(0).describe("A step's number; 0 is Start."),
    z.enum(['start', 'final']),
    z
      .strictObject({
        ...TaskRefShape,
        state: TaskStateSchema,
        nth: z.int().min(1).optional().describe('The nth time; default 1.'),
        waits: z
          .int()
          .min(1)
          .optional()
          .describe(
            'Not there, but the nth time that it still waits in that state: a poke in vain, a retry delay.',
          ),
      })
      .describe('The step at which a task comes to a state.'),
    z
      .strictObject({ dag, run, run_state: RunStateSchema })
      .describe('The step at which a run has come to a state.'),
  ])
  .describe('A step: its number, "start", "final", or the step at which something comes to a state.')
  .meta({ id: 'Step' });

const at = StepRefSchema.optional().describe('When; default at the end.');

const BoundSchema = z
  .union([z.number(), z.strictObject({ at_least: z.number().optional(), at_most: z.number().optional() })])
  .describe('A number, or { at_least, at_most }.')
  .meta({ id: 'Bound' });

/** The claims a lesson can make about a run. The engine decides them; a lesson file holds no code. */
const leafClaims = [
  z
    .strictObject({
      type: z.literal('task_is'),
      ...TaskRefShape,
      is: z.union([TaskStateSchema, z.array(TaskStateSchema).min(1)]),
      at,
    })
    .describe('The task (every index of a mapped one) is in this state, or one of these.'),
  z
    .strictObject({
      type: z.literal('task_reaches'),
      ...TaskRefShape,
      state: TaskStateSchema,
      times: BoundSchema.optional(),
    })
    .describe('The task comes to this state at some time; with `times`, that often.'),
  z
    .strictObject({ type: z.literal('task_never'), ...TaskRefShape, state: TaskStateSchema })
    .describe('The task is never in this state.'),
  z
    .strictObject({ type: z.literal('task_tries'), ...TaskRefShape, tries: BoundSchema })
    .describe('The task needs that many tries.'),
  z
    .strictObject({
      type: z.literal('task_blocked'),
      ...TaskRefShape,
      by: CheckNameSchema.nullable().describe("Airflow's name of the check; null: none, and still it waits."),
      at,
    })
    .describe('The task waits, and this dependency check holds it back.'),
  z
    .strictObject({
      type: z.literal('task_before'),
      ...TaskRefShape,
      before: z.string().describe('Another task id.'),
    })
    .describe('The task has ended before the other one first runs (or the other never runs).'),
  z
    .strictObject({ type: z.literal('run_is'), dag, run, is: RunStateSchema, at })
    .describe('The DAG run is in this state.'),
  z
    .strictObject({ type: z.literal('run_takes'), dag, run, seconds: BoundSchema })
    .describe('The run ends, and takes so many seconds from its start to its end.'),
  z
    .strictObject({
      type: z.literal('seconds_between'),
      from: StepRefSchema,
      to: StepRefSchema,
      seconds: BoundSchema,
    })
    .describe('So many seconds lie between two moments of the run.'),
  z
    .strictObject({
      type: z.literal('run_dates'),
      dag,
      run,
      logical_date: DateSchema.optional(),
      data_interval: z.tuple([DateSchema, DateSchema]).optional().describe('Its start and its end.'),
      run_after: DateSchema.optional().describe('The earliest time at which it may start.'),
    })
    .describe('The DAG run has these dates.'),
  z
    .strictObject({ type: z.literal('runs'), dag, count: BoundSchema, state: RunStateSchema.optional(), at })
    .describe('The DAG has so many runs (in this state).'),
  z
    .strictObject({
      type: z.literal('xcom_is'),
      ...TaskRefShape,
      key: z.string().optional(),
      equals: JsonSchema,
      at,
    })
    .describe('An XCom holds this value; the key is return_value if left out.'),
  z
    .strictObject({ type: z.literal('pool_peak'), pool: z.string(), slots: BoundSchema })
    .describe('The most slots of the pool that were ever in use at once.'),
  z
    .strictObject({ type: z.literal('pool_used'), pool: z.string(), slots: BoundSchema, at })
    .describe('The slots of the pool that are in use.'),
] as const;

export type LeafClaim = z.infer<(typeof leafClaims)[number]>;

export type Claim =
  | LeafClaim
  | { type: 'all'; claims: Claim[] }
  | { type: 'any'; claims: Claim[] }
  | { type: 'not'; claim: Claim }
  | { type: 'in_scenario'; scenario: string; claim: Claim };

export const ClaimSchema: z.ZodType<Claim> = z
  .lazy(() =>
    z
      .discriminatedUnion('type', [
        ...leafClaims,
        z
          .strictObject({ type: z.literal('all'), claims: z.array(ClaimSchema).min(1).max(200) })
          .describe('All of these hold.'),
        z
          .strictObject({ type: z.literal('any'), claims: z.array(ClaimSchema).min(1).max(200) })
          .describe('At least one of these holds.'),
        z.strictObject({ type: z.literal('not'), claim: ClaimSchema }).describe('This does not hold.'),
        z
          .strictObject({ type: z.literal('in_scenario'), scenario: SlugSchema, claim: ClaimSchema })
          .describe('It holds in another scenario of the lesson.'),
      ])
      .describe('A claim about a run, decided by the engine.'),
  )
  .meta({ id: 'Claim' });

export type StepRef = z.infer<typeof StepRefSchema>;
export type Bound = z.infer<typeof BoundSchema>;
