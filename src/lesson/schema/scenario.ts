/** A scenario: settings and behaviours on top of a lesson's DAGs. What a learner changes is one too. */
import { z } from 'zod';
import {
  ActionSchema,
  BehaviourSchema,
  DagSchema,
  PoolsSchema,
  SettingsSchema,
  TaskSchema,
  UntilSchema,
} from './case';
import { MarkdownSchema, SlugSchema } from './refs';

export const ScenarioChangeSchema = z
  .strictObject({
    clock: z.iso.datetime().optional(),
    settings: SettingsSchema.optional().describe('Added to those of the lesson.'),
    pools: PoolsSchema.optional().describe('Added to those of the lesson.'),
    dags: z.array(DagSchema).min(1).optional().describe("Other DAGs, instead of the lesson's."),
    dag_options: z
      .record(
        z.string(),
        DagSchema.omit({ dag_id: true, tasks: true, groups: true, edges: true, behaviour: true }).partial(),
      )
      .optional()
      .describe('DAG id → options that differ.'),
    tasks: z
      .record(z.string(), z.record(z.string(), TaskSchema.omit({ task_id: true, group: true }).partial()))
      .optional()
      .describe('DAG id → task id → options that differ.'),
    edges: z
      .record(z.string(), z.array(z.tuple([z.string(), z.string()])))
      .optional()
      .describe('DAG id → its edges, instead of those it has.'),
    behaviour: z
      .record(z.string(), BehaviourSchema)
      .optional()
      .describe('DAG id → task id → attempts, instead of those it has.'),
    actions: z
      .array(ActionSchema)
      .optional()
      .describe('What a person does, instead of what the lesson says.'),
    until: UntilSchema.optional(),
  })
  .describe('What differs from the lesson.')
  .meta({ id: 'Change' });

export const ScenarioSchema = z
  .strictObject({
    id: SlugSchema,
    title: z.string(),
    summary: MarkdownSchema.optional().describe('One sentence: what this run shows.'),
    code: SlugSchema.optional().describe('The listing shown with it; default the first.'),
    change: ScenarioChangeSchema.default({}),
  })
  .describe('One run of the lesson. The first is where a learner begins.');

export type ScenarioChange = z.infer<typeof ScenarioChangeSchema>;
