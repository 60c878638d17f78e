/**
 * The author's room: a lesson in the making, and everything that can be done to its text. Plain TypeScript: each edit
 * takes the text of a lesson and gives another, in its author's layout; the schema, the checker and the run are the
 * lesson's own. What is on screen is in src/panels/studio/.
 */
export { lessonsIn, unpacked, zipOf } from './bundle';
export type { FoundLesson, OpenedFile } from './bundle';
export { filesOf, nameOf, readDraft, readLoosely, titleOf, writeDraft } from './draft';
export type { LessonDraft } from './draft';
export { insertJson, moveJson, removeJson, renameJson, setJson, spanOf } from './edit-json';
export type { JsonPath } from './edit-json';
export { blankOf, formOf, orderAt, schemaAt } from './form-model';
export type { Field, FieldKind, Schema } from './form-model';
export { endBurst, newHistory, record, redo, undo } from './history';
export type { History } from './history';
export { lessonFromDag } from './lesson-from-dag';
export type { DagFile, NewLesson } from './lesson-from-dag';
export { addTask, connect, disconnect, removeTask, renameTask, setAttempts } from './edit-dag';
export { idInGroup, putInGroup, removeGroup, renameGroup } from './edit-groups';
export { replaceDag } from './replace-dag';
export type { Unfit } from './replace-dag';
export { scriptOf } from './script';
export type { Script } from './script';
export type { FromShown, Place, ToShown } from './shown-messages';
export { stepRefAt } from './step-refs';
export { TEMPLATE_LESSON, TEMPLATE_PYTHON } from './template';
