/** The few options that our commands take. */

type Options<Name extends string, Flag extends string> = { readonly files: string[] } & {
  readonly [K in Name]?: string;
} & { readonly [K in Flag]?: true };

/**
 * Reads `FILE… [--name VALUE] [--flag]`. Answers `--help` itself, and wrong options with a line and the usage: then it gives
 * the exit status instead.
 */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  usage: string,
  flags: readonly Flag[] = [],
): Options<Name, Flag> | number {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  const files: string[] = [];
  const values: { [K in string]?: string | true } = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      files.push(arg);
      continue;
    }
    const flag = flags.find((one) => arg === `--${one}`);
    if (flag !== undefined) {
      values[flag] = true;
      continue;
    }
    const name = names.find((one) => arg === `--${one}`);
    const value = args[(at += 1)];
    if (name === undefined || value === undefined) {
      console.error(`${name === undefined ? `Unknown option ${arg}.` : `${arg} needs a value.`}\n\n${usage}`);
      return 2;
    }
    values[name] = value;
  }
  return { files, ...values } as Options<Name, Flag>;
}
