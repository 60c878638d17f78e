/** The parts of a lesson that are looked at: code, process flow, tracker rows, guide, key moments. */
import { z } from 'zod';
import {
  ClaimSchema,
  MarkdownSchema,
  RunStateSchema,
  SlugSchema,
  StepRefSchema,
  TaskRefShape,
  TaskStateSchema,
} from './refs';

export const CodeSchema = z
  .strictObject({
    id: SlugSchema,
    title: z.string().describe('What stands above the listing.'),
    file: z
      .string()
      .regex(/^\w[\w.-]*$/, 'file')
      .describe('The code, in a file beside the lesson.'),
    language: z.literal('python'),
    note: MarkdownSchema.optional().describe(
      'A note beneath the code, for example what differs from Airflow 2.',
    ),
    labels: z
      .record(z.string(), z.string())
      .default({})
      .describe(
        'Label → text that exactly one line contains. Steps and blocks refer to labels, never to line numbers.',
      ),
    marks: z
      .array(
        z.strictObject({
          task: z.string().describe('While this task …'),
          states: z
            .array(TaskStateSchema)
            .min(1)
            .default(['running', 'success', 'failed'])
            .describe('… comes to one of these states, …'),
          lines: z.array(z.string()).min(1).describe('… the lines with these labels are the cause.'),
        }),
      )
      .default([])
      .describe('Which lines belong to which task.'),
  })
  .describe('A listing. The lines that caused a step, and those that come next, are marked.');

export const FlowBoxSchema = z
  .strictObject({
    title: z.string(),
    lights: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('defined') }).describe('At Start: the DAG is there.'),
        z.strictObject({ type: z.literal('run_created') }).describe('When the DAG run is created.'),
        z
          .strictObject({ type: z.literal('task'), task: z.string() })
          .describe('While this task is at work; past once it has finished.'),
        z.strictObject({ type: z.literal('run_finished') }).describe('When the DAG run has ended.'),
      ])
      .describe('What in the run lights this box.'),
  })
  .describe('A box of the process flow: one part of the story, tied to what happens in the run.');

export const WatchSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('task_state'), ...TaskRefShape, label: z.string().optional() }),
    z.strictObject({ type: z.literal('try_number'), ...TaskRefShape, label: z.string().optional() }),
    z.strictObject({
      type: z.literal('xcom'),
      ...TaskRefShape,
      key: z.string().optional().describe('Default return_value.'),
      label: z.string().optional(),
    }),
    z.strictObject({
      type: z.literal('run_state'),
      dag: z.string().optional(),
      run: z.int().min(1).optional().describe('Which run, by order of appearance; default 1.'),
      label: z.string().optional(),
    }),
    z.strictObject({
      type: z.literal('run_count'),
      dag: z.string().optional(),
      state: RunStateSchema.optional().describe('Count only runs in this state.'),
      label: z.string().optional(),
    }),
    z
      .strictObject({ type: z.literal('pool'), pool: z.string(), label: z.string().optional() })
      .describe('Slots in use.'),
    z.strictObject({ type: z.literal('executor'), label: z.string().optional() }).describe('Workers in use.'),
  ])
  .describe('A row of the status tracker.');

/** What fits above the sentence of a step without taking the room of it. */
const MOST_GUIDE_CHARACTERS = 160;

export const GuideSchema = z
  .strictObject({
    scenario: SlugSchema.optional().describe('The run in which it is said; default the first.'),
    step: StepRefSchema,
    text: z
      .string()
      .min(1)
      .max(MOST_GUIDE_CHARACTERS)
      .describe(
        'A sentence or two to whoever has never heard of it: what this is for, what to look at. `Backticks` mark ids.',
      ),
  })
  .describe('What the author says at a step, above the sentence that is made from the run.');

export const KeyMomentSchema = z
  .strictObject({
    id: SlugSchema,
    question: z.string().describe('What a thoughtful learner asks here.'),
    answer: MarkdownSchema,
    scenario: SlugSchema.optional(),
    step: StepRefSchema,
    shows: ClaimSchema.optional().describe(
      'What the answer says of the run, so that the checker can make sure.',
    ),
  })
  .describe('A question worth stopping for, with the step that answers it.');
