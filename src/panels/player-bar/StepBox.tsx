import { CornerDownRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { VisuallyHidden, useWords, useElementId } from '../../ui';
import { usePlayerRegion } from './PlayerRegion';
import styles from './StepBox.module.css';

/**
 * A box for a step's number; Enter goes there. It also shows the digits that are typed elsewhere in the player.
 */
export function StepBox() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const last = usePlayerState((state) => state.track.steps.length - 1);
  const { typed } = usePlayerRegion();
  const [draft, setDraft] = useState('');
  const id = useElementId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== '') player.goTo(Number(draft));
    setDraft('');
  };
  return (
    <form className={styles.box} onSubmit={submit}>
      <label htmlFor={id}>
        <VisuallyHidden>{words.goTo}</VisuallyHidden>
        <CornerDownRight size={15} aria-hidden />
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        enterKeyHint="go"
        autoComplete="off"
        placeholder={`0–${last}`}
        title={words.goTo}
        style={{ inlineSize: `${Math.max(String(last).length + 2, 4) + 1.5}ch` }}
        value={typed || draft}
        data-typed={typed ? '' : undefined}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6);
          // Preact leaves in a field what changes nothing in the state.
          event.currentTarget.value = digits;
          setDraft(digits);
        }}
        onBlur={() => setDraft('')}
      />
    </form>
  );
}
