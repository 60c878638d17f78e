import type { ComponentProps } from 'react';
import { ProcessTable } from '../process-table/ProcessTable';
import { StatusTracker } from '../status-tracker/StatusTracker';
import { Waiting } from '../waiting/Waiting';

export interface FrameRecordProps {
  readonly hasWaiting: boolean;
  readonly hasTracker: boolean;
  /** How the process table is to be; null: there is none. */
  readonly table: ComponentProps<typeof ProcessTable> | null;
}

/**
 * What is written of a run beside its picture in a frame: who waits, the process table, the tracker. In a chunk of its
 * own, because the sentence can be read and the run be stepped before it is there.
 */
export default function FrameRecord({ hasWaiting, hasTracker, table }: FrameRecordProps) {
  return (
    <>
      {hasWaiting && <Waiting />}
      {table && <ProcessTable {...table} />}
      {hasTracker && <StatusTracker />}
    </>
  );
}
