/** Which files of a build a module brings along. */

/** A script of a build, as far as it matters here. */
interface Script {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
}

/** The scripts that have these modules (the ends of their ids), and all that they import at once. */
export function chunksWith<S extends Script>(
  modules: readonly string[],
  scripts: readonly S[],
): ReadonlySet<S> {
  const chunks = new Map(scripts.map((script) => [script.fileName, script]));
  const found = new Set<S>();
  const add = (chunk: S | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) add(chunks.get(file));
  };
  for (const chunk of chunks.values())
    if (chunk.moduleIds.some((id) => modules.some((module) => id.endsWith(module)))) add(chunk);
  return found;
}
