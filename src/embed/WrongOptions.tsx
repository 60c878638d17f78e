import { Info } from 'lucide-react';
import { useWords } from '../ui';
import type { WrongOption } from './options';
import styles from './WrongOptions.module.css';

/** More of a wrong value helps nobody. */
const MOST_LETTERS = 40;

/** One line on what the address of the frame says and nobody can mean, and what is shown instead. */
export default function WrongOptions({ wrong }: { readonly wrong: readonly WrongOption[] }) {
  const { frameWords: words, formats } = useWords();
  const said = wrong.map(({ name, said }) => `${name}=${said.slice(0, MOST_LETTERS)}`);
  const instead = wrong.map(({ name, instead }) => `${name}=${instead}`);
  return (
    <p className={styles.line} role="status" data-print="no">
      <Info size={16} aria-hidden />
      <span>{words.wrongOptions(formats.and(said), formats.and(instead))}</span>
    </p>
  );
}
