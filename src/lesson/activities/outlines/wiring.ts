import type { ActivityOutline } from '../activity';
import { projectParts } from '../project/project-parts';
import { identifyPart } from './order';

/** The arrows of a project's DAG, to be drawn until everything asked of its run is true. */
export const wiringOutline: ActivityOutline = {
  kind: 'wiring',
  identities: (lesson) => (projectParts(lesson).includes('wire') ? [identifyPart(lesson, 'wire')] : []),
};
