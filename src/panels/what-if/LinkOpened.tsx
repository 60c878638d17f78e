import { useState } from 'react';
import { usePlayer } from '../../player';
import { useWords } from '../../ui';
import { changesOf, linesOf } from './derive';

const SHOWN = 3;

/** What was changed in the run that a link has brought: the first things in words, and how many more there are. */
export default function LinkOpened() {
  const dictionary = useWords();
  const words = dictionary.whatIfWords.linkOpened;
  const player = usePlayer();
  // It stays what the link held, whatever is made of it afterwards.
  const [changes] = useState(() => {
    const { original, track } = player.store.getState();
    return changesOf((original ?? track).input, track.input);
  });
  const { fields, edges, elsewhere } = changes;
  // A large run may be changed in thousands of places: only those that are shown are put into words.
  const first = { fields: fields.slice(0, SHOWN), edges: edges.slice(0, SHOWN), elsewhere };
  const lines = linesOf(first, dictionary).slice(0, SHOWN);
  const more = fields.length + edges.length + Number(elsewhere) - lines.length;
  return (
    <>
      <b>{words.title}</b> {lines.join('; ')}
      {more > 0 && ` ${words.more(more)}`}.
    </>
  );
}
