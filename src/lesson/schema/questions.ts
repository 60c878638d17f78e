/** What a lesson asks. Every answer is proven: the checker asks the run, and refuses a lesson whose answer is wrong. */
import { z } from 'zod';
import {
  CheckNameSchema,
  ClaimSchema,
  MarkdownSchema,
  RunStateSchema,
  SlugSchema,
  StepRefSchema,
  TaskRefShape,
  TaskStateSchema,
} from './refs';

const HintsSchema = z
  .array(MarkdownSchema)
  .max(3)
  .default([])
  .describe('At most three: where to look, which rule, the worked answer.');

const optionBase = {
  feedback: MarkdownSchema.optional().describe('Said to whoever chooses this option.'),
  right: z.literal(true).optional().describe('Marks the right option. The checker makes sure that it is.'),
};
const option = <T extends z.ZodType>(value: T, describe: string) =>
  z.array(z.strictObject({ is: value.describe(describe), ...optionBase })).min(2);

const questionBase = {
  id: SlugSchema,
  prompt: MarkdownSchema.describe('The question.'),
  scenario: SlugSchema.optional().describe('The scenario it asks about; default the first.'),
  further: z.literal(true).optional().describe('Asked after the others, under a heading of its own.'),
  hints: HintsSchema,
  explanation: MarkdownSchema.optional().describe('Said with the right answer.'),
  show: StepRefSchema.optional().describe(
    'The step that proves the answer, where it does not follow from the question.',
  ),
};

export const QuestionSchema = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        ...questionBase,
        type: z.literal('task_state'),
        ...TaskRefShape,
        at: StepRefSchema,
        options: option(TaskStateSchema, 'A task state.'),
      })
      .describe('What is the state of a task at a step?'),
    z
      .strictObject({
        ...questionBase,
        type: z.literal('run_state'),
        dag: z.string().optional(),
        run: z.int().min(1).optional(),
        at: StepRefSchema,
        options: option(RunStateSchema, 'A run state.'),
      })
      .describe('What is the state of the DAG run at a step?'),
    z
      .strictObject({
        ...questionBase,
        type: z.literal('which_step'),
        ...TaskRefShape,
        state: TaskStateSchema,
        nth: z.int().min(1).optional(),
        options: option(z.int().min(0), "A step's number."),
      })
      .describe('At which step does a task come to a state?'),
    z
      .strictObject({
        ...questionBase,
        type: z.literal('blocked_by'),
        ...TaskRefShape,
        at: StepRefSchema,
        options: option(CheckNameSchema, "Airflow's name of a dependency check."),
      })
      .describe('Which check holds a waiting task back at a step?'),
    z
      .strictObject({
        ...questionBase,
        type: z.literal('claim'),
        options: z
          .array(
            z.strictObject({
              text: MarkdownSchema,
              holds: ClaimSchema.describe('True of the run for the right option only.'),
              ...optionBase,
            }),
          )
          .min(2),
      })
      .describe('Which statement is true? Exactly one option must hold.'),
  ])
  .describe('A question of the visual quiz.');

export const WhySchema = z
  .strictObject({
    id: SlugSchema,
    scenario: SlugSchema.optional(),
    step: StepRefSchema,
    prompt: MarkdownSchema.describe('"Why does … ?"'),
    explanation: MarkdownSchema.describe(
      'The answer to compare with, after the learner has written or picked one.',
    ),
    shows: ClaimSchema.optional().describe(
      'What the explanation says of the run, so that the checker can make sure.',
    ),
  })
  .describe('A step at which the learner says why; the choices are made from the causes the engine knows.');

export const MythSchema = z
  .strictObject({
    id: SlugSchema,
    claim: MarkdownSchema.describe('What many believe, as a statement.'),
    truth: z.boolean().describe('Whether it is true after all.'),
    scenario: SlugSchema.optional().describe('The run that settles it.'),
    step: StepRefSchema,
    shows: ClaimSchema.describe('What the run shows, so that the checker can make sure.'),
    explanation: MarkdownSchema,
  })
  .describe('A myth to commit to, and the run that settles it.');

export const CardSchema = z
  .strictObject({
    id: SlugSchema,
    front: MarkdownSchema,
    back: MarkdownSchema,
    scenario: SlugSchema.optional(),
    step: StepRefSchema.optional(),
    shows: ClaimSchema.optional().describe(
      'What the back says of the run, so that the checker can make sure.',
    ),
  })
  .describe('A recall card written by hand; others are made from the run.');
