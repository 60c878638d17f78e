/** What a learner is told once, above the lesson. */

export const noticeWords = {
  dismiss: 'Close this note',
  'lesson-changed': {
    title: 'This lesson has changed since your last visit.',
    body: 'Your answers belonged to the earlier one, so it begins anew.',
  },
  unreadable: {
    title: 'What was kept of your last visit could not be read.',
    body: 'The lesson begins anew.',
  },
  'link-unreadable': {
    title: 'This link’s run could not be read.',
    body: 'You see the lesson’s own run instead. The link may be cut off, or of another version of this lesson.',
  },
  'unknown-scenario': {
    title: 'The link names a run that this lesson does not have.',
    body: 'You see the lesson’s first run instead.',
  },
  'unknown-mode': {
    title: 'The link names a mode that there is not.',
    body: 'You see the lesson in another one instead.',
  },
  'unknown-step': {
    title: 'The link names a step that this run does not have.',
    body: 'You see the nearest one instead.',
  },
  'link-too-large': {
    title: 'This link’s run is larger than a page can show.',
    body: 'You see the lesson’s own run instead.',
  },
} as const;
