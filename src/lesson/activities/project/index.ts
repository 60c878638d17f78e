/**
 * Building a DAG from its parts: puzzles and how they are graded, wiring and how it is checked, telling about it. A
 * public face of the room beside its index.ts, because only the mode Project loads it.
 */
export {
  helpTaken,
  isSolved,
  joinTwo,
  NOTHING_PLACED,
  place,
  placedBlocks,
  placedUnits,
  readArrangement,
  solved,
  takeAway,
  takeBack,
  trayOf,
} from './arrangement';
export type { Arrangement, Unit } from './arrangement';
export { gradeChecks } from './grade-checks';
export type { CheckResult } from './grade-checks';
export { lessonFileOf } from './lesson-file';
export { gradeOrder, hasOneOrder } from './order';
export type { Block, Grade, Misplaced, Puzzle, WrongBlock } from './order';
export { givenEdges, projectOf } from './plan';
export type { ProjectPlan } from './plan';
export { projectCase } from './project-case';
export { edgeEnds, fixedEdges } from './project-dag';
export { offeredTalk, readTalk, slidesOf, withMoment } from './talk';
export type { Slide, TalkMoment } from './talk';
export { edgesText, parseEdges, refusalOf } from './wiring';
export type { Edge, EdgeRefusal } from './wiring';
export { pythonFile } from '../../python/python-file';
export type { TaskLines } from '../../python/python-file';
export { toPython } from '../../python/to-python';
export { order } from '../order';
export type { OrderItem, OrderPart } from '../order';
export { wiring } from '../wiring';
export type { WiringItem } from '../wiring';
