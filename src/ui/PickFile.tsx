import type { ComponentProps } from 'react';
import { FileButton } from './FileButton';

interface PickFileProps extends Pick<
  ComponentProps<typeof FileButton>,
  'children' | 'label' | 'look' | 'icon'
> {
  readonly onPick: (file: File) => void;
}

/** A button that asks for a JSON file. */
export function PickFile({ onPick, ...given }: PickFileProps) {
  return <FileButton {...given} accept=".json,application/json" onFiles={([file]) => file && onPick(file)} />;
}
