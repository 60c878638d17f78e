/** What is said while something takes a while, and of runs that are too large. */
import { number } from './phrases';

export const workingWords = {
  at: {
    run: 'Simulating the run…',
    link: 'Simulating the link’s run…',
    kept: 'Simulating the run you left here…',
  },
  /** @param seconds of the run's own time */
  soFar: (changes: number, seconds: number) =>
    `${number(changes)} changes so far, ${number(Math.round(seconds))} s into the run`,
  progress: 'Simulating',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  tooLarge: {
    tasks: (count: number, most: number) =>
      `This run has ${number(count)} tasks. The page can show ${number(most)}.`,
    edges: (count: number, most: number) =>
      `This run has ${number(count)} arrows. The page can show ${number(most)}.`,
    groups: (count: number, most: number) =>
      `This run has ${number(count)} task groups. The page can show ${number(most)}.`,
    changes: (_count: number, most: number) =>
      `This run makes more than ${number(most)} changes of state, the most that the page can show.`,
  },
  failed: 'The simulator could not be loaded, or stopped working. Try once more, or load the page again.',
};
