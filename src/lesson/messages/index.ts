/** Every message there is: its code, and the values that come with it. A file a topic. */
import type { CardMessages } from './cards';
import type { NameMessages } from './names';
import type { NewsMessages } from './news';
import type { PromptMessages } from './prompts';
import type { WhyNotMessages } from './why-not';
import type { WhyMessages } from './whys';

export type * from './cards';
export type * from './names';
export type * from './news';
export type * from './prompts';
export type * from './why-not';
export type * from './whys';

export interface MessageValues
  extends CardMessages, NameMessages, NewsMessages, PromptMessages, WhyNotMessages, WhyMessages {}
