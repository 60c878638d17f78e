import { Fragment } from 'react';

/** A long name that may break after an underscore. */
export function Breakable({ word }: { readonly word: string }) {
  const parts = word.split('_');
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part}
      {index < parts.length - 1 && (
        <>
          _<wbr />
        </>
      )}
    </Fragment>
  ));
}
