/** The words of the modes in which the learner answers: Try, Why and Recall. `backticks` mark ids. */

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const tryingWords = {
  ask: {
    answer: 'Answer',
    onceMore: 'Try once more',
    skip: 'Show me instead',
    choose: 'Choose an answer first.',
    chooseAll: 'Fill every blank first.',
    blank: 'choose…',
    right: 'Right.',
    rightAtSecond: 'Right, at the second try.',
    wrong: 'Not quite.',
    wrongMore: 'You have one more try.',
    notKnown: 'Here is the answer.',
    right1: 'right',
    isRight: (label: string) => `${label} is right.`,
    answerIs: (answer: string) => `The answer is: ${answer}.`,
    news: 'What reaches the scheduler',
    becomes: (text: string, state: string) => (text === '' ? state : `${text} ${state}`),
    cell: (label: string, value: string) => (label === '' ? value : `${label}: ${value}`),
  },

  tryIt: {
    title: 'You are the scheduler',
    lead: 'Before each question mark on the bar, say what the scheduler does. Two tries; then the step plays.',
    question: (n: number, of: number) => `Question ${n} of ${of}`,
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
    asked: (questions: number) => count(questions, 'question', 'questions'),
  },
} as const;
