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
  const lines = linesOf(changes, dictionary);
  const more = lines.length - SHOWN;
  return (
    <>
      <b>{words.title}</b> {lines.slice(0, SHOWN).join('; ')}
      {more > 0 && ` ${words.more(more)}`}.
    </>
  );
}
