/** A zip as files. */
import { unzipSync } from 'fflate';
import type { SourceFile } from './types';

/** Larger ones are not what somebody writes DAGs in. */
const MOST_BYTES = 100_000_000;

/** The files of a zip, or why it cannot be opened. What it would unpack to is known before it is unpacked. */
export function unzip(bytes: Uint8Array): readonly SourceFile[] | { readonly why: string } {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    if (size > MOST_BYTES) return { why: `it unpacks to more than ${MOST_BYTES / 1_000_000} MB` };
    return Object.entries(files).map(([path, content]) => ({ path, bytes: content }));
  } catch (problem) {
    return {
      why: `it is no zip that can be opened (${problem instanceof Error ? problem.message : String(problem)})`,
    };
  }
}
