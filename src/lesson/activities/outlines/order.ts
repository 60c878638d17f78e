import { memo } from '../../../engine';
import type { Lesson } from '../../lesson';
import type { ActivityOutline, Identity } from '../activity';
import { itemKey } from '../item-key';
import { modelOf, projectParts } from '../project/project-parts';
import type { ProjectPart } from '../project/project-parts';

/** The tasks and the lines of a project, to be put in order. */
export const orderOutline: ActivityOutline = {
  kind: 'order',
  identities: (lesson) =>
    projectParts(lesson)
      .filter((part) => part !== 'wire')
      .map((part) => identifyPart(lesson, part)),
};

/**
 * Of a part of a project: what it is built from, and what must be true of it. Why a wrong line does not belong may be
 * said better without its being asked again.
 */
export const identifyPart = memo((lesson: Lesson, part: ProjectPart): Identity => {
  const { project } = lesson;
  const listing = lesson.code.find(({ id }) => id === project?.blocks?.code);
  const distractors = project?.blocks?.distractors.map((one) => ({ ...one, feedback: null }));
  const blocks = project?.blocks && { ...project.blocks, distractors };
  const lines = part === 'lines' && project ? [blocks, listing?.lines.map(({ tokens }) => tokens)] : null;
  const checks = part === 'wire' ? project?.checks : undefined;
  const dag = project?.dag ?? modelOf(lesson);
  const asks = { part, lines, checks, dag: lines ? null : dag };
  const kind = part === 'wire' ? 'wiring' : orderOutline.kind;
  return { set: part, name: part, key: itemKey(lesson, kind, part, asks) };
});
