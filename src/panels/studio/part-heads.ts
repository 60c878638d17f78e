/** What stands over the form of a part, where there is a better way to write it than field by field. */
import type { ComponentType } from 'react';
import { AskHere } from './AskHere';
import { DrawDag } from './DrawDag';
import { GuideSteps } from './GuideSteps';
import { ScriptRuns } from './ScriptRuns';

export const PART_HEADS: Readonly<Record<string, ComponentType>> = {
  dags: DrawDag,
  scenarios: ScriptRuns,
  guide: GuideSteps,
  quiz: AskHere,
};
