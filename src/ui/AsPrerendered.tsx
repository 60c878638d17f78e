import { useEffect, useRef, useState } from 'react';
import type { HTMLAttributes, MouseEvent } from 'react';
import { isFirstPicture } from './first-picture';
import type { Late } from './late';
import { loadPatiently } from './load-patiently';

interface AsPrerenderedProps extends HTMLAttributes<HTMLDivElement> {
  /** What comes late of that which stands within. */
  readonly until: Pick<Late<object>, 'come' | 'isThere'>;
}

/** What is in an element stays when a page comes alive, whatever this says. */
const AS_SENT = { __html: '' };
const PRESSED = 'button, input';

/**
 * A part of the page that nobody sees as it opens, and whose script comes after that. In a prerendered page it stands
 * there already, and stays as it was sent until its script has come; what is pressed in it meanwhile is done then. It has
 * to be a `Late` that is in the first picture.
 */
export function AsPrerendered({ until, children, ...given }: AsPrerenderedProps) {
  const [isKept, setKept] = useState(() => isFirstPicture() && !until.isThere());
  const element = useRef<HTMLDivElement>(null);
  /** Which of its buttons were pressed, in order. */
  const pressed = useRef<number[]>([]);
  useEffect(() => {
    let isLeft = false;
    if (isKept) void loadPatiently(until.come).then(() => isLeft || setKept(false));
    else {
      const buttons = buttonsIn(element.current);
      for (const place of pressed.current.splice(0)) buttons[place]?.click();
    }
    return () => {
      isLeft = true;
    };
  }, [isKept, until]);
  const remember = ({ target, currentTarget }: MouseEvent<HTMLDivElement>) => {
    const button = target instanceof Element && target.closest<HTMLElement>(PRESSED);
    if (button) pressed.current.push(buttonsIn(currentTarget).indexOf(button));
  };
  if (isKept) return <div {...given} ref={element} onClick={remember} dangerouslySetInnerHTML={AS_SENT} />;
  return (
    <div {...given} ref={element}>
      {children}
    </div>
  );
}

function buttonsIn(element: HTMLElement | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(PRESSED) ?? [])];
}
