/** What a learner is told once, above the lesson. */

export const noticeWords = {
  dismiss: 'Close this note',
  'lesson-changed': {
    title: 'This lesson has changed since your last visit.',
    body: 'What has changed is asked again; everything else is as you left it.',
  },
  'not-kept': {
    title: 'Your progress is not kept here.',
    body: 'This browser lets this page store nothing, or has no room left. What you do is there until you close the page.',
  },
  unreadable: {
    title: 'What was kept of your last visit could not be read.',
    body: 'The lesson begins anew.',
  },
  'link-unreadable': {
    title: 'This link’s run could not be read.',
    body: 'You see the lesson’s own run instead. The link may be cut off, or of another version of this lesson.',
  },
  unknown: {
    title: (things: string) => `There is not all that the link names: ${things}.`,
    named: {
      scenario: (id: string) => `the run “${id}”`,
      mode: (id: string) => `the mode “${id}”`,
      step: (number: string) => `step “${number}”`,
      detail: (id: string) => `steps as “${id}”`,
    },
    body: (things: string) => `You see ${things} instead.`,
    instead: {
      scenario: () => 'the first run',
      mode: (mode: string) => `the mode ${mode}`,
      step: () => 'the nearest step',
      detail: () => 'the usual steps',
    },
  },
  'link-too-large': {
    title: 'This link’s run is larger than a page can show.',
    body: 'You see the lesson’s own run instead.',
  },
} as const;
