/**
 * Files that somebody opened, for this sitting: in the tab's own storage, so that they are there again when the page is
 * loaded anew, and gone with the tab. Packed, because browsers keep little there.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SourceFile } from '../../sources/python';

const KEY = 'dag-tutor:opened-lessons';

/** Whether they are kept; where there is no room, or nothing may be kept, they are not. */
export function keepOpened(
  files: readonly SourceFile[],
  storage: () => Storage = () => sessionStorage,
): boolean {
  const kept = files.filter(({ path }) => /\.(json|py)$/.test(path));
  const packed = zipSync(
    Object.fromEntries(kept.map(({ path, bytes, text }) => [path, bytes ?? strToU8(text ?? '')])),
  );
  try {
    storage().setItem(KEY, btoa(strFromU8(packed, true)));
    return true;
  } catch {
    return false;
  }
}

/** The files that were opened in this tab; null if there are none. */
export function keptOpened(storage: () => Storage = () => sessionStorage): readonly SourceFile[] | null {
  try {
    const kept = storage().getItem(KEY);
    if (kept === null) return null;
    return Object.entries(unzipSync(strToU8(atob(kept), true))).map(([path, bytes]) => ({ path, bytes }));
  } catch {
    return null;
  }
}
