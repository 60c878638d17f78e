/** What the address of a frame says of reporters, read without their scripts. */

/** Whether whoever is told keeps the record, too, and gives it back: then nothing is kept in this browser. */
export const REPORTS = {
  'scorm-12': { keepsRecord: true },
  'scorm-2004': { keepsRecord: true },
  splice: { keepsRecord: true },
  xapi: { keepsRecord: false },
} as const satisfies Record<string, { readonly keepsRecord: boolean }>;

export type ReportName = keyof typeof REPORTS;

export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(REPORTS, name);
}

/** Where an LRS takes statements; null where no such address is said. */
export function readEndpoint(said: string | null): string | null {
  if (said === null || !/^https?:/.test(said) || !URL.canParse(said)) return null;
  return said.endsWith('/') ? said : `${said}/`;
}
