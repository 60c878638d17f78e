/** What is wrong, for whoever reads it: a person, a program, GitHub's pages, or a tool that takes SARIF. */
import type { Problem } from '../lesson/check';
import { describeProblem, formatProblem } from '../text';

interface Report {
  readonly problems: readonly Problem[];
  /** How many files were looked at. */
  readonly files: number;
}

/** Each gives the whole text to print. */
export const FORMATS = {
  /** `file:line:column: sentence (at /pointer) [code]`, a line each, and how many there are. */
  pretty: ({ problems, files }: Report): string =>
    [
      ...problems.map(formatProblem),
      ...(problems.length > 0
        ? ['', `${count(problems.length, 'problem')} in ${count(files, 'file')}.`]
        : [`${count(files, 'file')} checked, nothing wrong.`]),
    ].join('\n'),

  /** One object: how many files, and every problem with its sentence, its code and the values in it. */
  json: ({ problems, files }: Report): string =>
    JSON.stringify(
      { files, problems: problems.map((one) => ({ ...one, message: describeProblem(one) })) },
      null,
      2,
    ),

  /** Workflow commands, which GitHub shows beside the lines. */
  github: ({ problems }: Report): string =>
    problems
      .map((problem) => {
        const { file, line, column: col, endLine, endColumn, code: title } = problem;
        const where = { file, line, endLine, ...(line === endLine && { col, endColumn }), title };
        const properties = Object.entries(where).map(
          ([name, value]) => `${name}=${escaped(String(value), true)}`,
        );
        return `::error ${properties.join(',')}::${escaped(describeProblem(problem), false)}`;
      })
      .join('\n'),

  /** SARIF 2.1.0, the format of code scanners. */
  sarif: ({ problems }: Report): string => {
    const codes = [...new Set(problems.map((problem) => problem.code))].sort();
    const driver = {
      name: 'dag-tutor',
      rules: codes.map((id) => ({ id, help: { text: `docs/problems.md, section ${id}` } })),
    };
    const results = problems.map((problem) => ({
      ruleId: problem.code,
      ruleIndex: codes.indexOf(problem.code),
      level: 'error',
      message: { text: describeProblem(problem) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(problem.file.replaceAll('\\', '/')) },
            region: {
              startLine: problem.line,
              startColumn: problem.column,
              endLine: problem.endLine,
              endColumn: problem.endColumn,
            },
          },
          ...(problem.pointer !== '' && { logicalLocations: [{ fullyQualifiedName: problem.pointer }] }),
        },
      ],
    }));
    const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
    const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
    return JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, null, 2);
  },
} as const;

export type FormatName = keyof typeof FORMATS;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/** As GitHub's runner reads it back: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function escaped(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return isProperty ? plain.replaceAll(':', '%3A').replaceAll(',', '%2C') : plain;
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}
