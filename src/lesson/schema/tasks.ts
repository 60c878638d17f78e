/** What a learner changes or builds: knobs, goals, the project, scale. */
import { z } from 'zod';
import { BehaviourSchema, DagSchema } from './case';
import { ScenarioChangeSchema } from './scenario';
import { ClaimSchema, MarkdownSchema, SlugSchema } from './refs';

/** Where a knob turns: a closed list, so that a lesson file holds no code and no paths into the engine. */
const KnobTargetSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('task_option'),
    dag: z.string().optional(),
    task: z.string(),
    option: z.enum([
      'trigger_rule',
      'retries',
      'retry_delay',
      'retry_exponential_backoff',
      'max_retry_delay',
      'execution_timeout',
      'depends_on_past',
      'wait_for_downstream',
      'pool',
      'pool_slots',
      'priority_weight',
      'weight_rule',
      'max_active_tis_per_dag',
      'max_active_tis_per_dagrun',
      'ignore_downstream_trigger_rules',
      'mode',
      'poke_interval',
      'timeout',
      'soft_fail',
      'execution_delta',
    ]),
  }),
  z.strictObject({
    type: z.literal('dag_option'),
    dag: z.string().optional(),
    option: z.enum([
      'schedule',
      'start_date',
      'catchup',
      'max_active_runs',
      'max_active_tasks',
      'fail_fast',
      'dagrun_timeout',
    ]),
  }),
  z.strictObject({
    type: z.literal('attempt'),
    dag: z.string().optional(),
    task: z.string(),
    attempt: z.int().min(1).default(1),
    field: z.enum(['seconds', 'outcome', 'chooses', 'returns']),
  }),
  z.strictObject({ type: z.literal('failing_tries'), dag: z.string().optional(), task: z.string() }),
  z
    .strictObject({
      type: z.literal('edge'),
      dag: z.string().optional(),
      upstream: z.string(),
      downstream: z.string(),
    })
    .describe('An edge that is there (true) or not (false).'),
  z.strictObject({ type: z.literal('pool'), pool: z.string() }),
  z.strictObject({
    type: z.literal('setting'),
    setting: z.enum([
      'core.parallelism',
      'scheduler.max_tis_per_query',
      'scheduler.create_cron_data_intervals',
    ]),
  }),
]);

export const KnobSchema = z
  .strictObject({
    id: SlugSchema,
    label: z.string(),
    turns: KnobTargetSchema,
    choices: z
      .union([
        z.strictObject({ from: z.number(), to: z.number(), by: z.number().positive().default(1) }),
        z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).min(2),
      ])
      .describe('A range, or a list of values.'),
  })
  .describe('Something of the run that the learner may change.');

export const GoalSchema = z
  .strictObject({
    id: SlugSchema,
    title: z.string(),
    text: MarkdownSchema.describe('What to reach, and what is wrong now.'),
    scenario: SlugSchema.optional().describe('Where it starts; default the first scenario.'),
    start: ScenarioChangeSchema.optional().describe('What is changed (broken) before the learner begins.'),
    goal: ClaimSchema.describe(
      'True of the run when the goal is reached; the checker makes sure it is not true at the start.',
    ),
    knobs: z.array(SlugSchema).min(1).describe('Ids of the knobs that may be turned here.'),
    solution: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .describe(
        'Knob id → value: a way to reach the goal. The checker makes sure it does. Its length is par.',
      ),
    hints: z.array(MarkdownSchema).max(3).default([]),
  })
  .describe('A challenge, graded by running the simulator.');

export const ProjectSchema = z
  .strictObject({
    title: z.string(),
    text: MarkdownSchema.describe('What to build, and for whom.'),
    blocks: z
      .strictObject({
        code: SlugSchema.describe('The listing whose lines are put in order.'),
        lines: z.array(z.string()).min(3).describe('Labels of the lines, in their right order.'),
        after: z
          .array(z.tuple([z.string(), z.string()]))
          .default([])
          .describe('[earlier, later]: orders that matter, if not every line must follow the one before.'),
        distractors: z
          .array(z.strictObject({ text: z.string(), feedback: MarkdownSchema }))
          .default([])
          .describe('Lines that do not belong, and why.'),
      })
      .optional(),
    dag: DagSchema.describe('The DAG to wire: its tasks, with the edges of a right solution.'),
    given: z
      .array(z.tuple([z.string(), z.string()]))
      .default([])
      .describe('Edges that are there from the start.'),
    checks: z
      .array(
        z.strictObject({
          text: MarkdownSchema,
          holds: ClaimSchema,
          behaviour: BehaviourSchema.optional().describe(
            'What tasks do otherwise in a run of its own, in which this must be true: what if the other one fails?',
          ),
        }),
      )
      .min(1)
      .describe('What must be true of the run of the wired DAG. They, not the edges, decide.'),
  })
  .describe('Something to build from its parts.');

export const PerfSchema = z
  .strictObject({
    text: MarkdownSchema.optional(),
    width: z.int().min(1).max(200).default(6).describe('Tasks side by side.'),
    depth: z.int().min(1).max(50).default(3).describe('Levels.'),
    seconds: z.number().positive().default(10).describe('Seconds a task runs.'),
    slots: z.int().min(1).max(200).default(4).describe('Slots of the pool.'),
    parallelism: z.int().min(1).max(200).default(32),
    retries: z
      .int()
      .min(0)
      .max(5)
      .default(0)
      .describe('Tries of the first task that fail, with as many retries.'),
  })
  .describe('Where the scale experiment starts.');
