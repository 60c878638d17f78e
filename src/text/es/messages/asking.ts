/** What is said in questions that are made from a run, in Spanish. */
import { newsMessages } from './news';
import { promptMessages } from './prompts';
import { whyMessages } from './whys';
import { whyNotMessages } from './why-not';

export const askingMessages = { ...newsMessages, ...promptMessages, ...whyMessages, ...whyNotMessages };
