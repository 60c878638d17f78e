/**
 * What the address of a frame asks for: `embed.html?lesson=…&…`. The lesson, the mode, the run and the step are read by
 * `readLink`; the language before the first paint by embed.html. docs/embedding.md is the reference.
 */
import { isReportName, readEndpoint } from '../reporters';
import type { ReportName } from '../reporters';
import { isLanguage, isMadeUp } from '../text';

/** The panels that a frame may show beside the picture of the run. */
const PANES = ['code', 'waiting', 'table', 'tracker'] as const;
export type Pane = (typeof PANES)[number];

export interface FrameOptions {
  /** Which panels to show beside the picture of the run; null: those of the mode. */
  readonly panes: readonly Pane[] | null;
  /** Whether there is a player bar; without one the page around moves the run. */
  readonly hasControls: boolean;
  /** Whether the learner may change the run. */
  readonly hasWhatIf: boolean;
  /** The only origin whose page may hear the frame and be heard; null: any. `none`: nobody is talked to. */
  readonly parentOrigin: string | null;
  /** Names of the reporters. */
  readonly reports: readonly ReportName[];
  /** Share of the score from which on it is passed: 0 to 1; null: the usual one. */
  readonly mastery: number | null;
  /** What cannot be meant, and what is done instead, as options are written. */
  readonly wrong: readonly WrongOption[];
}

export interface WrongOption {
  readonly name: string;
  readonly said: string;
  readonly instead: string;
}

/**
 * Reads the options of a query. Whatever it says, reading it cannot fail.
 * @param language in which the frame is
 */
export function readOptions(query: URLSearchParams, language = 'en'): FrameOptions {
  const wrong: WrongOption[] = [];
  /** What an option says, read; where that is null, it is wrong, and what stands for `instead` is taken. */
  const read = <T>(name: string, parse: (said: string) => T | null, usual: T, instead: string): T => {
    const said = query.get(name);
    if (said === null) return usual;
    const value = parse(said);
    if (value === null) wrong.push({ name, said, instead });
    return value ?? usual;
  };
  const oneOf = (name: string, [first, ...others]: readonly [string, ...string[]]): string =>
    read(name, (said) => [first, ...others].find((choice) => choice === said) ?? null, first, first);
  oneOf('theme', ['auto', 'light', 'dark']);
  oneOf('ctl', ['0', '1']);
  read(
    'lang',
    (said) => (isMadeUp(said) || isLanguage(said.toLowerCase().split('-', 1)[0]) ? said : null),
    '',
    language,
  );
  read('endpoint', readEndpoint, '', 'none');
  return {
    hasControls: oneOf('controls', ['all', 'none']) === 'all',
    hasWhatIf: oneOf('what-if', ['on', 'off']) === 'on',
    panes: read<readonly Pane[] | null>('panes', parsePanes, null, PANES.join()),
    parentOrigin: read<string | null>('parentOrigin', parseOrigin, null, 'none') ?? noOrigin(wrong),
    reports: read<readonly ReportName[]>('report', parseReports, [], 'none'),
    mastery: read<number | null>('mastery', parseShare, null, '0.8'),
    wrong,
  };
}

/** Nobody is talked to who was not meant. */
const noOrigin = (wrong: readonly WrongOption[]) =>
  wrong.some(({ name }) => name === 'parentOrigin') ? 'none' : null;

function parsePanes(said: string): readonly Pane[] | null {
  const names = said === '' ? [] : said.split(',');
  const panes = PANES.filter((pane) => names.includes(pane));
  return panes.length === names.length ? panes : null;
}

function parseOrigin(said: string): string | null {
  return said === 'none' || (/^https?:/.test(said) && URL.canParse(said) && new URL(said).origin === said)
    ? said
    : null;
}

function parseReports(said: string): readonly ReportName[] | null {
  const names = said === 'none' || said === '' ? [] : said.split(',');
  return names.every(isReportName) ? names : null;
}

function parseShare(said: string): number | null {
  return /^(0|1|0?\.\d+|1\.0+)$/.test(said) ? Number(said) : null;
}
