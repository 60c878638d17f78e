/** Every message there is: its code, and the values that come with it. A file a topic. */
import type { CardMessages } from './cards';
import type { CauseMessages } from './causes';
import type { ChallengeMessages } from './challenges';
import type { ClaimMessages } from './claims';
import type { FieldMessages } from './fields';
import type { MythMessages } from './myths';
import type { NameMessages } from './names';
import type { NewsMessages } from './news';
import type { ProjectMessages } from './project';
import type { PromptMessages } from './prompts';
import type { RunMessages } from './runs';
import type { WhyNotMessages } from './why-not';
import type { WhyMessages } from './whys';

export type * from './cards';
export type * from './causes';
export type * from './challenges';
export type * from './claims';
export type * from './fields';
export type * from './myths';
export type * from './names';
export type * from './news';
export type * from './project';
export type * from './prompts';
export type * from './runs';
export type * from './why-not';
export type * from './whys';

export interface MessageValues
  extends
    CardMessages,
    CauseMessages,
    ChallengeMessages,
    ClaimMessages,
    FieldMessages,
    MythMessages,
    NameMessages,
    NewsMessages,
    ProjectMessages,
    PromptMessages,
    RunMessages,
    WhyNotMessages,
    WhyMessages {}
