/** The file `site.json` in the folder of lessons: what a site of them is called, its accent, its languages. */
import { z } from 'zod';

const ColourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, { message: 'colour' });

/** @param languages those that the interface has, as BCP 47 */
export const siteSchema = (languages: readonly string[]) =>
  z
    .strictObject({
      $schema: z.string().optional(),
      version: z.literal(1).describe('The version of this format.'),
      title: z
        .string()
        .min(1)
        .max(60)
        .describe('What the site is called: in its bar, on its front page, in titles and link previews.')
        .meta({ examples: ['Data platform school'] }),
      lead: z
        .string()
        .min(1)
        .max(240)
        .optional()
        .describe('The sentence under the title on the front page.')
        .meta({ examples: ['How our pipelines are scheduled, in five lessons.'] }),
      language: z
        .string()
        .default('en')
        .describe('Language of title and lead, as BCP 47.')
        .meta({ examples: ['en'] }),
      accent: z
        .strictObject({
          light: ColourSchema.describe('In the light theme, on white: six hexadecimal digits.').meta({
            examples: ['#0b6b5d'],
          }),
          dark: ColourSchema.describe('In the dark theme, on near black: six hexadecimal digits.').meta({
            examples: ['#5fd0bd'],
          }),
        })
        .optional()
        .describe('The colour of what can be pressed. It has to be readable as text: 4.5:1 on every ground.'),
      languages: z
        .array(z.enum(languages))
        .min(1)
        .optional()
        .describe(
          'The languages in which the site is offered; all there are if left out. The first has the addresses without a folder.',
        )
        .meta({ examples: [languages] }),
    })
    .describe('A site of lessons.');

export type SiteFile = z.infer<ReturnType<typeof siteSchema>>;
