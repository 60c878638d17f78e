import { Fragment } from 'react';

/**
 * A plain sentence in which `backticks` mark ids: they are set in the mono face. Everything else stays text, so
 * nothing in it can become markup.
 */
export function Ids({ text }: { readonly text: string }) {
  const parts = text.split('`');
  // An odd number of backticks leaves one without a partner: then it is a character like any other.
  if (parts.length % 2 === 0) {
    const tail = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''}\`${tail}`);
  }
  return (
    <>
      {parts.map((part, i) =>
        i % 2 === 1 ? <code key={i}>{part}</code> : <Fragment key={i}>{part}</Fragment>,
      )}
    </>
  );
}
