/** A word that the lessons use, explained. */
export interface Term {
  readonly id: string;
  /** As it stands within a sentence. */
  readonly name: string;
  /** Its other forms. */
  readonly also: readonly string[];
  /** Phrases in which it means something else: “root cause” is no root. */
  readonly except: readonly string[];
  /** What it means, in one sentence or two. `backticks` mark ids. */
  readonly text: string;
  /** Where one can see it: a step of a lesson's own run. */
  readonly shown: {
    readonly course: string;
    readonly lesson: string;
    readonly title: string;
    readonly scenario: string;
    readonly step: number;
  };
}

/** All terms, in the order in which a newcomer needs them. */
export interface Terms {
  /** Language of the sentences, as BCP 47. */
  readonly language: string;
  readonly terms: readonly Term[];
}
