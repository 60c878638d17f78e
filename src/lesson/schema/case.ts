/**
 * The structure of a case: DAGs, behaviour, settings, actions. Field for field the engine's `Case`
 * (src/engine/case.ts, test/conformance/README.md); a type-level test keeps the two equal.
 */
import { z } from 'zod';
import { ACTIONS, CRON_PRESETS, OPERATORS, SETTING_NAMES, TRIGGER_RULES, WEIGHT_RULES } from '../../engine';
import type { AssetCondition, Json } from '../../engine';

export const JsonSchema: z.ZodType<Json> = z.json().meta({ id: 'Json' });
/** A hundred years: no date that comes of it is beyond what computers and Airflow know. */
const MOST_SECONDS = 100 * 365 * 86_400;
const seconds = z.number().nonnegative().max(MOST_SECONDS);
/** Seconds between two ticks: a day at most. */
export const TickSecondsSchema = z.int().min(1).max(86_400);
export const DateSchema = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 with its offset, like 2024-01-01T00:00:00Z.')
  .meta({ id: 'Date' });

const XComRefSchema = z
  .strictObject({ xcom: z.string(), key: z.string().optional() })
  .describe('What another task returned, or pushed under a key.');
/** A value as it is; what names an XCom is none. */
const PlainJsonSchema = JsonSchema.refine(
  (value) =>
    typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'xcom'),
);
/** A dict to map over; what names an XCom is none, even with a slip in its other names. */
const DictSchema = z
  .record(z.string(), JsonSchema)
  .refine((dict) => !Object.hasOwn(dict, 'xcom'))
  .describe('A dict, mapped over by its pairs.');
const MappedOverSchema = z
  .record(z.string(), z.union([z.array(JsonSchema), XComRefSchema, DictSchema]))
  .describe('Argument, by any name that Python takes → list to map over, or the task that returns it.');

export const SettingsSchema = z
  .partialRecord(z.enum(SETTING_NAMES), JsonSchema)
  .describe('Airflow configuration as section.option.');

export const PoolsSchema = z
  .record(
    z.string(),
    z.union([
      z.int().min(-1),
      z.strictObject({ slots: z.int().min(-1), include_deferred: z.boolean().optional() }),
    ]),
  )
  .describe('Pool → slots. default_pool has 128.');

export const UntilSchema = z
  .strictObject({
    seconds: seconds.optional(),
    ticks: z.int().positive().max(100_000).optional().describe('Ticks in which something changes.'),
    loops: z.int().positive().max(1_000_000).optional().describe('All ticks.'),
  })
  .describe('When to stop; without it the run ends when nothing more can happen.');

const optionShape = {
  trigger_rule: z.enum(TRIGGER_RULES).optional(),
  retries: z.int().min(0).optional(),
  retry_delay: seconds.optional().describe('Seconds; default 300.'),
  retry_exponential_backoff: z
    .union([z.boolean(), z.number().nonnegative()])
    .optional()
    .describe('A factor; true is 2.'),
  max_retry_delay: seconds.nullable().optional(),
  execution_timeout: seconds.nullable().optional(),
  depends_on_past: z.boolean().optional(),
  wait_for_downstream: z.boolean().optional(),
  ignore_first_depends_on_past: z.boolean().optional(),
  wait_for_past_depends_before_skipping: z.boolean().optional(),
  pool: z.string().optional(),
  pool_slots: z.int().min(1).optional(),
  priority_weight: z.int().optional(),
  weight_rule: z.enum(WEIGHT_RULES).optional(),
  max_active_tis_per_dag: z.int().nullable().optional(),
  max_active_tis_per_dagrun: z.int().nullable().optional(),
  do_xcom_push: z.boolean().optional(),
  multiple_outputs: z.boolean().optional(),
};
export const TaskOptionsSchema = z
  .strictObject(optionShape)
  .describe("Options under Airflow's own names; times in seconds.");

export const TaskSchema = z
  .strictObject({
    task_id: z.string().min(1).describe('Full, dotted inside groups.'),
    group: z.string().optional().describe('The group it is in, full id.'),
    operator: z.enum(OPERATORS).optional().describe('Default python.'),
    ...optionShape,
    start_date: DateSchema.optional(),
    outlets: z.array(z.string()).optional().describe('Names of the assets it updates.'),
    setup: z.literal(true).optional(),
    teardown: z
      .union([
        z.literal(true),
        z.strictObject({
          setups: z.array(z.string()).optional(),
          on_failure_fail_dagrun: z.boolean().optional(),
        }),
      ])
      .optional(),
    before_groups: z.boolean().optional().describe('Made before the groups, because it feeds a mapped one.'),
    expand: MappedOverSchema.optional(),
    expand_kwargs: z.union([z.array(z.record(z.string(), JsonSchema)), XComRefSchema]).optional(),
    expand_zip: z.array(z.string()).min(2).optional().describe('Tasks whose lists are zipped.'),
    fillvalue: JsonSchema.optional(),
    x: z
      .union([XComRefSchema, z.strictObject({ argument: z.string() }), PlainJsonSchema])
      .optional()
      .describe(
        'One argument: what a task returned (an edge), that of the mapped group around it, or a value.',
      ),
    ignore_downstream_trigger_rules: z.boolean().optional(),
    mode: z.enum(['poke', 'reschedule']).optional(),
    poke_interval: seconds.optional(),
    timeout: seconds.optional(),
    soft_fail: z.boolean().optional(),
    never_fail: z.boolean().optional(),
    silent_fail: z.boolean().optional(),
    exponential_backoff: z.boolean().optional(),
    max_wait: seconds.optional(),
    trigger_dag_id: z.string().optional(),
    trigger_run_id: z.string().optional(),
    conf: JsonSchema.optional(),
    reset_dag_run: z.boolean().optional(),
    skip_when_already_exists: z.boolean().optional(),
    logical_date: DateSchema.optional(),
    external_dag_id: z.string().optional(),
    external_task_id: z.string().optional(),
    external_task_ids: z.array(z.string()).optional(),
    allowed_states: z.array(z.string()).optional(),
    failed_states: z.array(z.string()).optional(),
    skipped_states: z.array(z.string()).optional(),
    check_existence: z.boolean().optional(),
    execution_delta: z.number().min(-MOST_SECONDS).max(MOST_SECONDS).optional(),
  })
  .describe('A task: its operator and options.')
  .meta({ id: 'Task' });

export const AttemptSchema = z
  .strictObject({
    seconds: seconds.optional().describe('Seconds on the worker; default 1.'),
    outcome: z.enum(['success', 'fail', 'fail_without_retry', 'skip']).optional(),
    prints: z.string().optional().describe("Text that the user's code writes to its log."),
    returns: JsonSchema.optional().describe(
      'Pushed as return_value; "$x" is the argument x; so for any other name.',
    ),
    pushes: z.record(z.string(), JsonSchema).optional().describe('XComs pushed by hand.'),
    chooses: z
      .union([z.string(), z.array(z.string())])
      .nullable()
      .optional()
      .describe('What a branch follows.'),
    pokes: z
      .array(z.union([z.boolean(), z.literal('fail')]))
      .min(1)
      .optional()
      .describe('Answers of a sensor, the last repeated.'),
    defers: z
      .strictObject({
        seconds,
        timeout: seconds.optional(),
        pushes: z.record(z.string(), JsonSchema).optional(),
      })
      .optional()
      .describe('Waits for a trigger before the rest.'),
    seconds_before: seconds.optional().describe('Seconds on the worker before deferring; default 0.'),
  })
  .describe('What one attempt does on its worker.')
  .meta({ id: 'Attempt' });

export const BehaviourSchema = z
  .record(z.string(), z.array(AttemptSchema).min(1))
  .describe('Task id, or task[2] for one mapped index → attempts by try number, the last repeated.');

const AssetConditionSchema: z.ZodType<AssetCondition> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.array(AssetConditionSchema).min(1),
      z.strictObject({ all: z.array(AssetConditionSchema).min(1) }),
      z.strictObject({ any: z.array(AssetConditionSchema).min(1) }),
    ]),
  )
  .meta({ id: 'AssetCondition' });
const TimetableSchema = z.union([
  z.strictObject({ delta: seconds }),
  z.strictObject({ cron_trigger: z.string(), interval: seconds.optional(), timezone: z.string().optional() }),
  z.strictObject({ cron_triggers: z.array(z.string()).min(1), timezone: z.string().optional() }),
  z.strictObject({ cron_interval: z.string(), timezone: z.string().optional() }),
  z.strictObject({ delta_trigger: seconds }),
  z.strictObject({ delta_interval: seconds }),
  z.strictObject({ events: z.array(DateSchema) }),
]);
const SCHEDULES = [...CRON_PRESETS, '@once', '@continuous'];
const ScheduleSchema = z
  .union([
    z.null(),
    z.string().meta({ examples: SCHEDULES }),
    TimetableSchema,
    z.strictObject({ assets: AssetConditionSchema, and_time: TimetableSchema.optional() }),
  ])
  .describe('null (by hand only), cron text or a preset like @daily, a timetable, or assets.');

const GroupSchema = z
  .strictObject({
    group_id: z.string().min(1).describe('Full, dotted.'),
    parent: z.string().optional(),
    prefix_group_id: z.boolean().optional(),
    expand: MappedOverSchema.optional().describe('Makes it a mapped group.'),
  })
  .describe('A task group.');

export const DagSchema = z
  .strictObject({
    dag_id: z.string().min(1),
    schedule: ScheduleSchema.optional(),
    start_date: DateSchema.nullable().optional(),
    end_date: DateSchema.nullable().optional(),
    catchup: z.boolean().optional(),
    max_active_runs: z.int().min(0).optional(),
    max_active_tasks: z.int().min(0).optional(),
    fail_fast: z.boolean().optional(),
    dagrun_timeout: seconds.optional(),
    max_consecutive_failed_dag_runs: z.int().min(0).optional(),
    paused: z.boolean().optional(),
    params: z.record(z.string(), JsonSchema).optional(),
    default_args: TaskOptionsSchema.optional(),
    groups: z.array(GroupSchema).optional(),
    tasks: z.array(TaskSchema),
    edges: z
      .array(z.tuple([z.string(), z.string()]))
      .optional()
      .describe('[upstream, downstream]: task or group ids.'),
    behaviour: BehaviourSchema.optional(),
  })
  .describe('A DAG, and how its tasks behave.')
  .meta({ id: 'Dag' });

export const ActionSchema = z
  .object({
    at: seconds.describe('Seconds after the clock.'),
    do: z.enum(ACTIONS),
    dag_id: z.string().optional(),
    run_id: z.string().nullable().optional(),
  })
  .catchall(JsonSchema)
  .describe("What a person does at a moment; the other fields are those of Airflow's REST request.")
  .meta({ id: 'Action' });

export const CaseSchema = z
  .strictObject({
    case: z.string(),
    about: z.string().optional(),
    clock: DateSchema,
    tick_seconds: TickSecondsSchema.optional(),
    settings: SettingsSchema.optional(),
    pools: PoolsSchema.optional(),
    dags: z.array(DagSchema).min(1),
    actions: z.array(ActionSchema).optional(),
    until: UntilSchema.optional(),
    ties: JsonSchema.optional(),
  })
  .describe('A case, as the recorder of the real Airflow takes it.');
