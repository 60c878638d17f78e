/**
 * Reporters tell somebody outside how a learner gets on: each is a listener of the player's events, in a file of its own
 * (docs/events.md). What one tells is worked out from the record (`reportOf`) and kept nowhere. A page or a package names
 * its reporter by the option `report`; it is loaded when it is named.
 */
import type { Reporter } from './reporter';
import type { ReportName } from './report-names';

export { fromTheStart } from './from-the-start';
export type { FromTheStart } from './from-the-start';
export { hostWindow } from './host-window';
export type { HostWindow } from './host-window';
export { interactionId, interactionOf, responseOf } from './interaction';
export type { Interaction } from './interaction';
export { readRecord, recordText } from './record-text';
export { reportOf, USUAL_MASTERY } from './report-of';
export type { Counting, Place, Report, ReportedAnswer } from './report-of';
export { isReportName, readEndpoint, REPORTS } from './report-names';
export type { ReportName } from './report-names';
export type { EndVisit, Reporter, Reporting } from './reporter';
export { createReporting } from './reporting';
export { whenChanged } from './when-changed';

/** The scripts of the reporters. Another is a file beside these, its name in `report-names.ts`, and a line here. */
const LOADERS: Readonly<Record<ReportName, () => Promise<Reporter>>> = {
  'scorm-12': async () => (await import('./scorm-12')).scorm12,
  'scorm-2004': async () => (await import('./scorm-2004')).scorm2004,
  splice: async () => (await import('./splice')).splice,
  xapi: async () => (await import('./xapi/xapi')).xapi,
};

export const loadReporter = (name: ReportName): Promise<Reporter> => LOADERS[name]();
