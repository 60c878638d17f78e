/** Says messages in English. */
import { sayer } from '../say';
import { askingMessages } from './messages/asking';
import { cardMessages } from './messages/cards';
import { nameMessages } from './messages/names';

export const say = sayer({
  runMessages: nameMessages,
  askingMessages,
  recallMessages: cardMessages,
});
