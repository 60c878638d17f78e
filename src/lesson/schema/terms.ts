/** The file `terms.json` in the folder of lessons: the words that a newcomer meets, each in one plain sentence. */
import { z } from 'zod';
import { SlugSchema, StepRefSchema } from './refs';

/** What can be read at a glance. */
const MOST_CHARACTERS = 180;

export const TermsSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1).describe('The version of this format.'),
    language: z.string().default('en').describe('Language of the sentences, as BCP 47.'),
    terms: z
      .array(
        z.strictObject({
          id: SlugSchema,
          name: z.string().min(1).describe('The word, as it stands within a sentence.'),
          also: z
            .array(z.string().min(1))
            .default([])
            .describe('Its other forms: the plural, a longer name.'),
          except: z
            .array(z.string().min(1))
            .default([])
            .describe('Phrases in which it means something else: `root cause` is no root.'),
          text: z
            .string()
            .min(1)
            .max(MOST_CHARACTERS)
            .describe('What it means, in plain words. `Backticks` mark ids.'),
          shown: z
            .strictObject({
              lesson: z.string().describe('<course>/<lesson>'),
              scenario: SlugSchema,
              step: StepRefSchema,
            })
            .describe('Where one can see it.'),
        }),
      )
      .min(1)
      .max(500)
      .describe('In the order in which a newcomer needs them.'),
  })
  .describe('The words that the lessons use.');
