import { pythonTokens } from '../code/python-tokens';
import styles from './Blocks.module.css';

/** Lines of Python, coloured as in the code panel. */
export function Python({ text }: { readonly text: string }) {
  return (
    <code className={styles.code}>
      {pythonTokens(text).map(([part, kind], at) =>
        kind === undefined ? (
          part
        ) : (
          <span key={at} data-kind={kind}>
            {part}
          </span>
        ),
      )}
    </code>
  );
}
