import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button';

interface PickFileProps {
  readonly children: string;
  /** Name of the field, where it says more than the button. */
  readonly label?: string;
  readonly look?: 'plain' | 'quiet';
  readonly icon: ReactNode;
  readonly onPick: (file: File) => void;
}

/** A button that asks for a JSON file. The same file may be picked again: it may have been changed meanwhile. */
export function PickFile({ children, label = children, look = 'plain', icon, onPick }: PickFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} icon={icon} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
