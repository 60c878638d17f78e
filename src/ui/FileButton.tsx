import { useRef } from 'react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { Button } from './Button';

/** React has no word for it, and browsers know it under this one. */
const AS_FOLDER = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>;

interface FileButtonProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'accept' | 'multiple' | 'aria-describedby'
> {
  readonly children: string;
  /** Name of the field, where it says more than the button. */
  readonly label?: string;
  readonly look?: 'plain' | 'quiet' | 'loud';
  readonly icon: ReactNode;
  /** It opens a folder with all that is in it. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A button that opens the system's own dialog for files. The same ones may be chosen again: they may have been changed
 * meanwhile.
 */
export function FileButton({
  children,
  label = children,
  look = 'plain',
  icon,
  folder = false,
  accept,
  multiple,
  'aria-describedby': describedBy,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} icon={icon} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        {...(folder && AS_FOLDER)}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
