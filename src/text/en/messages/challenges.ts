/** Challenges that are made from a run. `backticks` mark ids. */
import type { ChallengeMessages, MadeChallenge, MadeChallengeId } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';

/** What a challenge that nobody wrote says. */
interface Told {
  readonly title: string;
  readonly text: string;
  /** Where to look; which rule. */
  readonly hints: readonly [string, string];
}

const CHALLENGES: { readonly [C in MadeChallengeId]: (challenge: MadeChallenge<C>) => Told } = {
  'second-chance': ({ task }) => ({
    title: 'A second chance',
    text: `${mono(task)} fails at its first try, and that is the end of it. The source will not get better. Let the run **succeed** all the same, with ${mono(task)} itself succeeding.`,
    hints: [
      `Go to the step at which ${mono(task)} fails. What becomes of it there?`,
      'A failed attempt is made again only if the task has retries left.',
    ],
  }),
  sooner: ({ task, seconds }) => ({
    title: 'Sooner back to work',
    text: `${mono(task)} fails once and is tried again, but the run takes far too long. Let it succeed **within ${duration(seconds)}**.`,
    hints: [
      `What does ${mono(task)} do between its two tries, and for how long?`,
      'After a failure a task is up_for_retry until its delay is over.',
    ],
  }),
  room: ({ seconds }) => ({
    title: 'Room for everybody',
    text: `Somebody has left only one worker, and all wait for it. Let the run succeed **within ${duration(seconds)}**.`,
    hints: [
      'Look for tasks that are scheduled and do not move.',
      'A scheduled task waits for its pool, its DAG’s limit and a worker: all three must have room.',
    ],
  }),
  'in-any-case': ({ task, below }) => ({
    title: 'It must run in any case',
    text: `${mono(task)} fails today, for good, and so ${mono(below)} never runs. It has to: let it **succeed**, although ${mono(task)} fails.`,
    hints: [
      `To which state does ${mono(below)} come, and at which step?`,
      'The trigger rule says how the tasks before must have ended.',
    ],
  }),
  'nothing-to-do': ({ task, above }) => ({
    title: 'Nothing to do today',
    text:
      above === null
        ? `Today there is nothing for ${mono(task)} to do. Let it be **skipped**, and the run still be a **success**.`
        : `Today ${mono(task)} has nothing to do. Let it be **skipped** because of what ${mono(above)} does, and the run still be a **success**.`,
    hints: [
      'Skipped is no failure: something has decided that the task is left out.',
      above === null
        ? 'A task can end as skipped by its own code.'
        : `With the rule all_success a task is skipped when one it waits for is.`,
    ],
  }),
  patience: ({ task }) => ({
    title: 'A little patience',
    text: `What ${mono(task)} waits for is there only at its fourth look, and by then it has given up. Let the run **succeed**.`,
    hints: [
      `At which second does ${mono(task)} look, and when does it give up?`,
      'A sensor looks again until its timeout is over.',
    ],
  }),
  awake: ({ dag }) => ({
    title: 'Wake it up',
    text: `${mono(dag)} has no run at all: nobody starts one. Let there be **at least one run**.`,
    hints: ['What does the DAG’s schedule say?', 'Without a schedule a DAG runs only by hand.'],
  }),
};

function told(challenge: MadeChallenge): Told {
  return (CHALLENGES[challenge.id] as (challenge: MadeChallenge) => Told)(challenge);
}

export const challengeMessages: Sayings<ChallengeMessages> = {
  'challenge.title': ({ challenge }) => told(challenge).title,
  'challenge.text': ({ challenge }) => told(challenge).text,
  'challenge.where_to_look': ({ challenge }) => told(challenge).hints[0],
  'challenge.rule': ({ challenge }) => told(challenge).hints[1],
};
