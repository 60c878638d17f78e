import { readDropped } from '../../panels';
import { OPENED } from '../address';
import { keepOpened } from './keep-opened';
import { AGAIN } from './opened-link';
import { useDrop } from './use-drop';

/** On the front page: lessons that are dropped on it are opened on the page for them. It shows nothing. */
export default function DropLessons({ root }: { readonly root: string }) {
  useDrop(async (transfer) => {
    const given = await readDropped(transfer);
    const isKept = 'files' in given && keepOpened(given.files);
    location.assign(root + OPENED + (isKept ? '' : AGAIN));
  });
  return null;
}
