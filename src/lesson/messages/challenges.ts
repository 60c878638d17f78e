/** Challenges that are made from a run. */

/** The kinds, with what each is about. */
interface ChallengeFacts {
  'second-chance': { readonly task: string };
  sooner: { readonly task: string; readonly seconds: number };
  room: { readonly seconds: number };
  'in-any-case': { readonly task: string; readonly below: string };
  /** `above`: the task whose doing could leave it out; null where there is none. */
  'nothing-to-do': { readonly task: string; readonly above: string | null };
  patience: { readonly task: string };
  awake: { readonly dag: string };
}

export type MadeChallengeId = keyof ChallengeFacts;

export type MadeChallenge<M extends MadeChallengeId = MadeChallengeId> = {
  readonly [K in M]: { readonly id: K } & ChallengeFacts[K];
}[M];

interface OfChallenge {
  readonly challenge: MadeChallenge;
}

export interface ChallengeMessages {
  'challenge.title': OfChallenge;
  /** What to reach, and what is wrong now. */
  'challenge.text': OfChallenge;
  'challenge.where_to_look': OfChallenge;
  'challenge.rule': OfChallenge;
}
