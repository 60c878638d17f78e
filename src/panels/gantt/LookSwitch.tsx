import { Segmented, useWords } from '../../ui';
import type { GanttLook } from './GanttOfRun';

interface LookSwitchProps {
  readonly look: GanttLook;
  readonly onChange: (look: GanttLook) => void;
}

/** Chart or table. */
export function LookSwitch({ look, onChange }: LookSwitchProps) {
  const words = useWords().perfWords.gantt;
  return (
    <Segmented
      label={words.view}
      value={look}
      options={[
        { value: 'chart', label: words.chart },
        { value: 'table', label: words.table },
      ]}
      onChange={onChange}
    />
  );
}
