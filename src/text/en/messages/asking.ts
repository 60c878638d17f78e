/** What is said in questions that are made from a run. */
import { newsMessages } from './news';
import { promptMessages } from './prompts';
import { whyMessages } from './whys';
import { whyNotMessages } from './why-not';

export const askingMessages = { ...newsMessages, ...promptMessages, ...whyMessages, ...whyNotMessages };
