/** The file `course.json` beside the lessons of a course. */
import { z } from 'zod';
import { SlugSchema } from './refs';

export const CourseSchema = z
  .strictObject({
    $schema: z.string().optional(),
    title: z
      .string()
      .min(1)
      .optional()
      .describe('What the course is called; left out, the name of its folder.'),
    language: z.string().default('en').describe('Language of the title, as BCP 47.'),
    lessons: z
      .array(SlugSchema)
      .optional()
      .describe('Names of its lessons in their order; those left out come after them, by name.'),
    needs: z
      .record(SlugSchema, z.array(SlugSchema).min(1))
      .optional()
      .describe(
        'By the name of a lesson: those of this course that one should have taken before it. They come before it in the order.',
      ),
    place: z.number().optional().describe('Where it stands among the courses; those without come last.'),
  })
  .describe('A course: a folder of lessons.');

export type CourseFile = z.infer<typeof CourseSchema>;
