/** Spanish: the mode Recall. */
export { recallWords } from '../recalling';
export { cardMessages as recallMessages } from '../messages/cards';
