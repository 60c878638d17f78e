/** The words of the mode Recall: cards from the run and from the author, and when they come back. `backticks` mark ids. */
import { count } from './phrases';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const recallWords = {
  title: 'Recall',
  lead: 'A few questions from memory. The picture stays away until you have answered; cards you know come back after 1, 3, 7 and 14 days.',
  due: (n: number) => (n === 1 ? 'One card is due.' : `${n} cards are due.`),
  start: (n: number) => `Start with ${n === 1 ? 'it' : count(n, 'card')}`,
  nothingDue: (when: string) => `Nothing is due until ${when}.`,
  practise: 'Practise anyway',
  noCards: 'This lesson has no cards: its run is too short to ask about.',
  cardOf: (n: number, of: number) => `Card ${n} of ${of}`,
  kinds: {
    next: 'What happens next',
    state: 'State',
    blocked: 'Who waits',
    cause: 'Why',
    step: 'When',
    myth: 'True or false',
    author: 'Recall',
  },
  /** When a card is due: the day it is, and today, as numbers of days since 1 January 1970 (a Thursday). */
  when: (day: number, today: number) => {
    if (day <= today) return 'today';
    if (day === today + 1) return 'tomorrow';
    const weekday = WEEKDAYS[(((day + 4) % 7) + 7) % 7]!;
    return day < today + 7 ? weekday : `${weekday} in ${count(Math.floor((day - today) / 7), 'week')}`;
  },
  comesBack: (when: string) => `This card comes back ${when}.`,
  asBefore: 'Practice leaves the day of a card you know as it was.',
  nextCard: 'Next card',
  finish: 'Finish',
  repeated: 'once more',
  thinkFirst: 'Think of the answer, or write it down; then compare.',
  own: 'Your answer (kept in this browser, never graded)',
  reveal: 'Show the answer',
  did: 'Did you know it?',
  knew: 'Knew it',
  notYet: 'Not yet',
  judged: { knew: 'You knew it.', notYet: 'Not yet; it comes back tomorrow.' },
  hideRun: 'Hide the run again',
  over: (knew: number, of: number) => `That was all: you knew ${knew} of ${of}.`,
  list: { card: 'Card', result: 'This time', due: 'Comes back' },
  results: { knew: 'known', secondTime: 'known the second time', missed: 'not yet' },

  /** What is due in all lessons: on the front page, and on a page of its own. */
  everywhere: {
    due: (n: number) => (n === 1 ? 'One card is due today' : `${count(n, 'card')} are due today`),
    of: (n: number) => count(n, 'card'),
    start: 'Answer them in one sitting',
    title: 'Recall: all lessons',
    nothing:
      'Nothing is due today. A card comes here when it was answered in Recall of its lesson and is due again.',
    failed: 'The cards could not be loaded. Check the connection, then load this page again.',
    allLessons: 'All lessons',
    begun: (steps: number, answers: number) =>
      answers > 0
        ? `${count(steps, 'step', 'steps')} seen, ${answers} answered`
        : `${count(steps, 'step', 'steps')} seen`,
    isDone: 'done',
    dueHere: (n: number) => `${count(n, 'card')} due`,
    doneOf: (done: number, of: number) => `${done} of ${of} done`,
  },
  progressFile: {
    title: 'Your progress',
    lead: 'It is kept in this browser only. Take it along as a file, or bring one in: what is here and what is in the file are put together.',
    save: 'Save as a file',
    read: 'Bring in a file',
    summary: 'See it as a summary',
    saved: 'Saved.',
    nothing: 'There is nothing to save yet.',
    takenIn: (lessons: number, checks: number) =>
      `Progress in ${count(lessons, 'lesson')}${checks > 0 ? ` and ${count(checks, 'final check')}` : ''} was taken in.`,
    problems: {
      unreadable: 'This is no file of DAG Tutor’s progress, or it is damaged. Nothing was changed.',
      'other-version': 'This file is of another version of DAG Tutor. Nothing was changed.',
    },
  },

  keep: {
    title: 'Your cards',
    lead: 'Cards and days are kept in this browser only. Take them along as a file:',
    json: 'Cards and days (JSON)',
    anki: 'Cards for Anki (text with HTML)',
    csv: 'Cards (CSV)',
    import: 'Read a file of yours (JSON)',
    imported: (n: number) => `${count(n, 'day')} of cards read from the file.`,
    problems: {
      unreadable: 'This is no file of DAG Tutor’s cards. Nothing was changed.',
      'other-lesson': 'These cards are of another lesson. Nothing was changed.',
      'no-cards': 'None of the cards in this file is in this lesson. Nothing was changed.',
    },
    count: (n: number, seen: number) => `${count(n, 'card')}, ${seen} of them answered before.`,
  },
} as const;
