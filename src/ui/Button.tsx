import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** "loud" is for the one thing to do next; "quiet" has no frame until it is pointed at. */
  readonly look?: 'loud' | 'plain' | 'quiet';
  /** Shown before the words; decorative. */
  readonly icon?: ReactNode;
}

/** A button with words. It never submits a form unless told so. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'plain', icon, className, children, type = 'button', ...rest },
  ref,
) {
  return (
    <button ref={ref} type={type} className={cx(styles.button, styles[look], className)} {...rest}>
      {icon}
      {children}
    </button>
  );
});

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  /** What it does, for everybody: screen readers hear it, others see it as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly look?: 'plain' | 'quiet';
  /** "s" inside a panel's header. */
  readonly size?: 's' | 'm';
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
}

/** A button with only a picture. It always has a name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, look = 'plain', size = 'm', shortcut, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={cx(styles.button, styles.square, size === 's' && styles.small, styles[look], className)}
      {...rest}
    >
      {icon}
    </button>
  );
});
