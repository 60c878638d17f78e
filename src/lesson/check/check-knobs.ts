/** What a knob can be turned to: not too many values, and each one that the run takes there. */
import { z } from 'zod';
import { knobCount, MOST_CHOICES } from '../changes/knobs';
import type { Knob } from '../lesson';
import { AttemptSchema, DagSchema, TaskSchema } from '../schema/case';
import type { Draft } from './check-lesson';
import { within } from './json-source';
import type { Path, Problem } from './problem';
import { checkStructure } from './structure';

export function checkKnobs({ source, parsed }: Draft): Problem[] {
  return parsed.knobs.flatMap((knob, index): Problem[] => {
    const at = ['knobs', index, 'choices'];
    const { choices } = knob;
    if (!Array.isArray(choices)) {
      const { from, to } = choices;
      const count = knobCount(choices);
      if (count < 2) return [source.problem(at, 'knob.range', { from, to })];
      if (count > MOST_CHOICES) return [source.problem(at, 'knob.choices', { count, most: MOST_CHOICES })];
    } else if (choices.length > MOST_CHOICES)
      return [source.problem(at, 'knob.choices', { count: choices.length, most: MOST_CHOICES })];
    const schema = valueOf(knob.turns);
    const paths: Path[] = Array.isArray(choices)
      ? choices.map((_, place) => [...at, place])
      : [
          [...at, 'from'],
          [...at, 'to'],
        ];
    return paths.flatMap((path) => {
      const checked = checkStructure(within(source, path), schema);
      return 'problems' in checked ? checked.problems : [];
    });
  });
}

/** What may stand where the knob turns. */
function valueOf(turns: Knob['turns']): z.ZodType {
  switch (turns.type) {
    case 'task_option':
      return TaskSchema.shape[turns.option];
    case 'dag_option':
      return DagSchema.shape[turns.option];
    case 'attempt':
      return AttemptSchema.shape[turns.field];
    case 'failing_tries':
      return z.int().min(0).max(MOST_FAILING);
    case 'pool':
      return z.int().min(-1);
    case 'edge':
      return z.boolean();
    case 'setting':
      return z.union([z.number(), z.boolean()]);
  }
}

/** Each failing try is written out, and more of them show nothing new. */
const MOST_FAILING = 100;
