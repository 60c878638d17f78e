import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { afterPaint } from './after-paint';
import { Announcer } from './Announcer';
import { IconButton } from './Button';
import { useWords } from './WordsProvider';
import { useElementId } from './use-element-id';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Escape, the close button, or a press beside it. */
  readonly onClose: () => void;
  /** Buttons at its end. */
  readonly actions?: ReactNode;
  /** As wide as an editor needs, instead of as wide as a text. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A window over the page: the browser's own <dialog>, which holds the focus inside and gives it back. Its content
 * exists only while it is open.
 */
export function Dialog({ title, open, onClose, actions, wide = false, children }: DialogProps) {
  const { words } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useElementId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
  }, [open]);
  // An effect that is not of the layout would come before the frame where that takes longer.
  useLayoutEffect(() => {
    if (open || !ref.current?.open) return;
    return afterPaint(() => ref.current?.close());
  }, [open]);

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-wide={wide ? '' : undefined}
      data-shown={open ? '' : undefined}
      aria-labelledby={headingId}
      onClose={onClose}
      // The dialog itself is pressed only beside its content, that is, on the backdrop.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={headingId}>{title}</h2>
            <IconButton
              look="quiet"
              size="s"
              label={words.general.close}
              icon={<X size={16} aria-hidden />}
              onClick={onClose}
            />
          </header>
          <Announcer>
            <div className={styles.body}>{children}</div>
            {actions !== undefined && <footer className={styles.footer}>{actions}</footer>}
          </Announcer>
        </div>
      )}
    </dialog>
  );
}
