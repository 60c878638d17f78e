import { forwardRef, useImperativeHandle, useRef } from 'react';
import styles from './EditRun.module.css';
import type { RunFieldHandle, RunFieldProps } from './run-field';

/** The plain field: for fingers and narrow screens, and wherever the editor does not arrive. */
export const TextField = forwardRef<RunFieldHandle, RunFieldProps>(function TextField(
  { defaultValue, onChange, problems, label },
  ref,
) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      show({ line, column, endLine, endColumn }) {
        const element = field.current;
        if (!element) return;
        const from = offsetAt(element.value, line, column);
        element.focus();
        element.setSelectionRange(from, Math.max(from, offsetAt(element.value, endLine, endColumn)));
        scrollToLine(element, line);
      },
      replace(text) {
        if (field.current) field.current.value = text;
        onChange(text);
      },
    }),
    [onChange],
  );
  return (
    <textarea
      ref={field}
      className={styles.text}
      aria-label={label}
      aria-invalid={problems.length > 0}
      defaultValue={defaultValue}
      onChange={(event) => onChange(event.currentTarget.value)}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      wrap="off"
    />
  );
});

function offsetAt(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** Browsers do not bring a selection made by a script into sight. */
function scrollToLine(element: HTMLTextAreaElement, line: number): void {
  const lineHeight = parseFloat(getComputedStyle(element).lineHeight) || 0;
  element.scrollTop = Math.max(0, (line - 1) * lineHeight - element.clientHeight / 2);
}
