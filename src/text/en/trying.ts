/** The words of the modes in which the learner answers: Try, Why and Recall. `backticks` mark ids. */

export const tryingWords = {
  ask: {
    answer: 'Answer',
    onceMore: 'Try once more',
    skip: 'Show me instead',
    choose: 'Choose an answer first.',
    chooseAll: 'Fill every blank first.',
    changeFirst: 'Change your answer first.',
    blank: 'choose…',
    right: 'Right.',
    rightAtSecond: 'Right, at the second try.',
    wrong: 'Not quite.',
    wrongMore: 'You have one more try.',
    notKnown: 'Here is the answer.',
    answerIs: (answer: string) => `The answer is: ${answer}.`,
    becomes: (text: string, state: string) => (text === '' ? state : `${text} ${state}`),
    cell: (label: string, value: string) => (label === '' ? value : `${label}: ${value}`),
  },

  foresight: {
    title: 'What happens next?',
    lead: 'Say what you expect, and then see it. Next step passes the question over.',
    goOn: 'Go on',
  },

  why: {
    title: 'Why?',
    lead: 'At each marked step say what caused it: write it first if you like, then choose, then compare.',
    questions: 'Marked steps',
    answered: (n: number, of: number) => `${n} of ${of} answered`,
    elsewhere: 'This question is about another step than the one on screen.',
    own: 'In your own words (kept in this browser, never graded)',
    compare: 'Compare with the answer',
    youWrote: 'You wrote',
    author: 'The author says',
    next: 'Next marked step',
    none: 'This run has nothing to explain yet. Step through it.',
    done: 'You have explained every marked step.',
    moments: 'Key moments',
    momentLead: 'Answer it for yourself first.',
    reveal: 'Show the answer',
    whatFor: 'What it is for',
    again: 'Again, with other choices',
  },

  tryIt: {
    title: 'You are the scheduler',
    lead: 'At each diamond on the bar the run waits: say what the scheduler does next. Two tries; then the step plays.',
    answered: (n: number, of: number) => `${n} of ${of} answered`,
    between: (step: number) => `The next question comes before step ${step}. Step on, or go straight to it.`,
    goToQuestion: 'Go to the question',
    nextQuestion: 'Next question',
    toTheEnd: 'Go to the end',
    noGates: 'Nothing in this run can be foreseen, so nothing is asked. Step through it.',
    done: 'The run is over, and you have answered every question.',
    score: (right: number, of: number) =>
      right === of
        ? `You were right at the first try each time: ${right} of ${of}.`
        : `Right at the first try: ${right} of ${of}.`,
    soFar: (right: number, answered: number) => `Right at the first try so far: ${right} of ${answered}.`,
    again: 'Again, with other questions',
    log: {
      title: 'You said, it did',
      step: 'Step',
      said: 'You said',
      did: 'It did',
      goTo: (step: number) => `Go to step ${step}`,
      first: 'right at the first try',
      second: 'right at the second try',
      missed: 'not right',
      skipped: 'shown',
      nothingSaid: 'nothing',
    },
  },
} as const;
