/** What is said of lessons that somebody opened on the site: a folder, a zip, or a folder of the same host. */
import { count } from './phrases';

export const openedWords = {
  title: 'Lessons from a folder',
  description:
    'Open a folder or zip of lessons: they are checked and played in your browser, and sent nowhere.',
  lead: 'Open a folder or a zip of lessons. Each is checked here, as the console would, and can be played in all modes.',
  promise:
    'Nothing is sent anywhere. What you do in these lessons is forgotten when you leave them, and what this browser keeps of other lessons stays as it is.',
  folder: 'Choose a folder',
  files: 'Choose a zip or files',
  drop: 'Or drop them anywhere on this page.',
  reading: 'Reading…',
  checking: (done: number, of: number) => `Checked: ${done} of ${count(of, 'lesson')}`,
  waiting: 'Not checked yet',
  another: 'Open others',
  all: 'All opened lessons',
  minutes: (n: number) => `about ${n} min`,
  problems: (n: number) => count(n, 'problem'),
  courseProblems: (file: string) => `${file} has problems; the course is shown as if it said nothing.`,
  notKept: 'They are too large to be kept for this sitting: after a reload they have to be opened again.',
  noSuch: (lesson: string) => `There is no lesson ${lesson} among those opened.`,
  faults: {
    none: 'There is no lesson in it. A lesson is a JSON file in the folder of its course.',
    again: 'What you dropped could not be taken along to this page: drop or choose it here.',
    large: (megabytes: number) => `That is more than ${megabytes} MB: open the folder of the lessons alone.`,
    many: (most: number) => `More than ${most} lessons are too many at once: open a single course.`,
    file: (file: string, megabytes: number) =>
      `${file} has more than ${megabytes} MB, which no lesson may have.`,
    unreadable: (file: string) => `${file} cannot be read.`,
    zip: (file: string, why: string) => `${file} cannot be opened: ${why}.`,
    elsewhere: (path: string) =>
      `Lessons are read only from the host of this page, and ${path} is none of its folders. Download them and open them here.`,
    'no-list': (path: string) =>
      `${path} has no course.json whose "lessons" name them, and a page cannot list a folder. Name a course's folder, or a zip.`,
    'not-there': (path: string) => `There is nothing to read at ${path}.`,
    'too-large': (path: string) => `${path} is larger than may be read.`,
    failed: (why: string) => `They could not be checked: ${why}`,
  },
};
