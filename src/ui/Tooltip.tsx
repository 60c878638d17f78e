import { cloneElement, useEffect, useRef, useState, type HTMLAttributes, type ReactElement } from 'react';
import { placeBeside } from './place-beside';
import { useElementId } from './use-element-id';
import styles from './Popover.module.css';

/** Long enough to cross the gap from the anchor to the tip. */
const LINGER_MS = 120;

interface TooltipProps {
  readonly text: string;
  /** One element that can be pointed at and focused. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement>>;
}

/**
 * A remark on one element, on hover and on focus, which screen readers hear as its description. It can be pointed
 * at itself, and Escape sends it away (WCAG 1.4.13).
 */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useElementId();
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = tip.current;
    if (!open || !element) return;
    element.showPopover?.();
    if (anchor.current) placeBeside(element, anchor.current.firstElementChild ?? anchor.current);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  useEffect(() => () => clearTimeout(leaving.current), []);

  const show = () => {
    clearTimeout(leaving.current);
    setOpen(true);
  };
  const hide = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setOpen(false), LINGER_MS);
  };

  return (
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={() => setOpen(false)}
    >
      {cloneElement(children, { 'aria-describedby': open ? id : undefined })}
      {open && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
          {text}
        </span>
      )}
    </span>
  );
}
