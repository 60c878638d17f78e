/** Python for the listings of lessons in the making: one, started with the first of them, and kept for the next. */
import { createBrowserPythonSource } from '../../sources/python/browser';
import { checkListings } from './check-listings';
import type { ListingCheck } from './studio';

let python: ReturnType<typeof createBrowserPythonSource> | null = null;

/** See `checkListings`. */
export const readListings: ListingCheck = async (draft, lesson) => {
  if (!Object.keys(draft.files).some((name) => name.endsWith('.py'))) return [];
  try {
    return await checkListings((python ??= createBrowserPythonSource()), draft, lesson);
  } catch (error) {
    python?.close();
    python = null;
    throw error;
  }
};
