/** A card to recall: a question made from the run, or one that the author wrote. */
import type { Lesson } from '../../lesson';
import type { Message } from '../../message';
import type { Prompt } from '../prompts';

export type TopicKind = 'next' | 'state' | 'blocked' | 'cause' | 'step' | 'myth' | 'author';

/** What a card is about. The same topic is asked in ever new ways; its schedule is kept under its id. */
export interface Topic {
  readonly id: string;
  readonly kind: TopicKind;
  readonly scenario: string;
  /** Id of the myth or of the author's card. */
  readonly source: string | null;
}

/** The step that shows the answer, as the lesson counts. */
export interface CardPlace {
  readonly scenario: string;
  readonly step: number;
}

interface CardBase {
  readonly lesson: Lesson;
  readonly topic: Topic;
  /** What one must know of the run, because the picture is hidden. */
  readonly setting: readonly Message[];
  readonly show: CardPlace | null;
}

export type RecallCard =
  | (CardBase & { readonly type: 'choice'; readonly prompt: Prompt })
  | (CardBase & {
      readonly type: 'free';
      /** Markdown. */
      readonly front: string;
      readonly back: string;
    });
