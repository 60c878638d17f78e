/** The words of what a learner reads and answers: key moments, quiz, snapshot, scenarios, links, votes. */
import { count } from './phrases';

export const learningWords = {
  showStep: (step: number) => `Show me step ${step}`,
  showStepIn: (step: number, scenario: string) => `Show me step ${step} of “${scenario}”`,

  keyMoments: { title: (n: number) => `Key Moments - ${count(n, 'Insight')}` },
  snapshot: { title: 'Concept snapshot' },

  quiz: {
    title: (n: number) => `Visual Quiz - ${count(n, 'Question')}`,
    further: (n: number) => `Further questions - ${count(n, 'Question')}`,
    test: 'Test your understanding',
    question: (n: number) => `Question ${n}`,
    of: (n: number, all: number) => `${n} of ${all}`,
    status: { open: 'not answered yet', right: 'right', wrong: 'answer shown' },
    stepOption: (step: number) => `Step ${step}`,
    check: 'Check answer',
    next: 'Next question',
    choose: 'Choose an answer first.',
    changed: 'This question has changed since you answered it.',
    right: 'Right.',
    wrong: 'Not that one.',
    onceMore: 'You have one more try.',
    answerIs: (answer: string) => `The answer is: ${answer}.`,
    rightOption: 'right answer',
    yourChoice: 'your choice',
    hint: (n: number, all: number) => `Hint ${n} of ${all}`,
    score: (right: number, atFirstTry: number, answered: number, all: number) =>
      answered === 0
        ? `${all} ${all === 1 ? 'question' : 'questions'}, two tries each.`
        : `${right} of ${all} right${atFirstTry === right ? '' : ` (${atFirstTry} at the first try)`}${
            answered < all ? `, ${all - answered} to go` : ''
          }.`,
    again: 'Start the quiz again',

    /** Said of an option whose author wrote nothing: made from the run. */
    wasAt: (subject: string, state: string, step: number) =>
      `${subject} is ${state} at step ${step}, but not at the step asked about.`,
    never: (subject: string, state: string) => `${subject} is never ${state} in this run.`,
    isAt: (subject: string, state: string, step: number) => `At step ${step} ${subject} is ${state}.`,
    otherAtStep: (step: number, what: string) => `Step ${step} is something else: ${what}.`,
    comesTo: (subject: string, state: string, step: number) =>
      `${subject} comes to ${state} at step ${step}.`,
    noSuchStep: (step: number) => `This run has no step ${step}.`,
    checkPasses: (check: string) => `“${check}” does not hold it back here.`,
    checkHolds: (check: string) => `“${check}” is what holds it back.`,
    runSaysNo: 'The run shows otherwise.',
    runSaysYes: 'That is what the run shows.',
    run: 'the DAG run',
  },

  share: {
    tooLong: 'This run is too long for a link',
    tooLongBody: 'Save it as a file and send that; it is opened again under “What if…”.',
    save: 'Save the run as a file',
    shared: 'Link to your run at this step copied',
  },
  votes: { label: 'What do you think of this lesson?' },

  sayWhy: {
    title: 'Say why',
    lead: 'You have seen the whole run. In a sentence or two: why did it go this way, and not another? It stays in this browser.',
    label: 'Your explanation',
    compare: 'Compare with the run',
    change: 'Change it',
    yours: 'You wrote',
    run: 'The run says',
  },

  modes: {
    note: 'This mode',
    done: (name: string) => `You have done ${name}.`,
    next: (name: string) => `Go on with ${name}`,
    course: 'Go on in the course',
  },
} as const;
