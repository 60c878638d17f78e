import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { placeBeside } from './place-beside';
import { useElementId } from './use-element-id';
import styles from './Popover.module.css';

interface PopoverProps {
  /** Name of what opens. */
  readonly label: string;
  /** Words (or a picture and words) of the button that opens it. */
  readonly button: ReactNode;
  readonly buttonLabel?: string;
  readonly children: ReactNode;
}

/**
 * A small sheet that a button opens beside itself; Escape or a press elsewhere closes it. The browser's own popover:
 * it lies above everything and is cut off by nothing.
 */
export function Popover({ label, button, buttonLabel, children }: PopoverProps) {
  const id = useElementId();
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const onToggle = (event: Event) => {
      const opening = (event as ToggleEvent).newState === 'open';
      setOpen(opening);
      if (opening && opener.current) placeBeside(element, opener.current);
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, []);

  return (
    <>
      <Button
        ref={opener}
        look="quiet"
        aria-label={buttonLabel}
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
      >
        {button}
      </Button>
      <div ref={sheet} id={id} popover="auto" role="dialog" aria-label={label} className={styles.sheet}>
        {children}
      </div>
    </>
  );
}
