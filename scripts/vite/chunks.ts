/** Which files of a build a module brings along. */
import type { Rolldown } from 'vite';

/** The chunks that have these modules (the ends of their ids), and all that they import at once. */
export function chunksWith(
  modules: readonly string[],
  files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
): ReadonlySet<Rolldown.OutputChunk> {
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const found = new Set<Rolldown.OutputChunk>();
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) add(chunks.get(file));
  };
  for (const chunk of chunks.values())
    if (chunk.moduleIds.some((id) => modules.some((module) => id.endsWith(module)))) add(chunk);
  return found;
}
