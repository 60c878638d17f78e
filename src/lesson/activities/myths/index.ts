/**
 * The myths that a learner commits to: those of the lesson's author or, where there are none, those made from its
 * runs (a closed list of well-known misconceptions; only what a run settles is asked).
 */
import { memo } from '../../../engine';
import type { Lesson, Myth } from '../../lesson';
import { literal } from '../../message';
import type { Message } from '../../message';
import { resolveStep } from '../../runs/step-ref';
import { createRandom, shuffle } from '../../random';
import { ownTrack } from '../../runs/own-track';
import type { Identity } from '../activity';
import { identifyMyth } from '../outlines/myth';
import { seedOf } from '../seed';
import { ABOUT_RUNS } from './about-runs';
import { ABOUT_TASKS } from './about-tasks';
import { factsOf } from './facts';

/** So many myths are made for a lesson, at most. */
const MOST = 5;

/** A myth as it is asked: its author's words, or made ones. Markdown. */
export interface AskedMyth extends Omit<Myth, 'claim' | 'explanation'> {
  /** What keeps what was said of it apart from others. */
  readonly identity: Identity;
  readonly claim: Message;
  readonly explanation: Message;
}

/** The lesson's myths, in the order in which they are asked. Worked out once. */
export const mythsOf = memo((lesson: Lesson): readonly AskedMyth[] =>
  lesson.myths.length > 0
    ? lesson.myths.map((myth) => authored(lesson, myth))
    : mixed(deriveMyths(lesson), seedOf(lesson)),
);

function authored(lesson: Lesson, myth: Myth): AskedMyth {
  return {
    ...myth,
    identity: identifyMyth(lesson, myth),
    claim: literal(myth.claim),
    explanation: literal(myth.explanation),
  };
}

/** Every myth that some run of the lesson settles, each kind by the first run that does. */
export function deriveMyths(lesson: Lesson): readonly AskedMyth[] {
  const found = new Map<string, AskedMyth>();
  for (const scenario of lesson.scenarios) {
    const facts = factsOf(ownTrack(scenario, lesson.detail));
    for (const template of [...ABOUT_TASKS, ...ABOUT_RUNS]) {
      const myth = template(facts);
      if (!myth || found.has(myth.about.id) || resolveStep(facts.track, myth.step) === null) continue;
      const { about, says, step, yes = says, no = { type: 'not', claim: says } } = myth;
      const truth = facts.holds(says);
      const asks = { id: `made-${about.id}`, claim: { code: 'myth.claim', myth: about }, truth } as const;
      found.set(about.id, {
        ...asks,
        identity: identifyMyth(lesson, asks),
        scenario: scenario.id,
        step,
        shows: truth ? yes : no,
        explanation: { code: 'myth.why', myth: about, truth },
      });
    }
  }
  return [...found.values()];
}

/** Some of them in a random order, true ones and false ones if there are both. */
function mixed(myths: readonly AskedMyth[], seed: string): readonly AskedMyth[] {
  const order = shuffle(myths, createRandom(`${seed}/myths`));
  const chosen = order.slice(0, MOST);
  const missing = [true, false].find((truth) => chosen.every((myth) => myth.truth !== truth));
  const other = order.find((myth) => myth.truth === missing);
  if (other) chosen[chosen.length - 1] = other;
  return chosen;
}
