import { GripVertical } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { OrderPart, Unit } from '../../lesson/activities/project';
import styles from './Blocks.module.css';
import { Python } from './Python';

interface UnitTextProps {
  readonly part: OrderPart;
  readonly unit: Unit;
  readonly textOf: (block: string) => string;
}

/** Lines of code. What does not fit goes on below, further in than it began. */
function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => {
        const code = line.trimStart();
        const style = { '--indent': line.length - code.length } as CSSProperties;
        return (
          <span key={at} className={styles.line} style={style}>
            <Python text={code} />
          </span>
        );
      })}
    </>
  );
}

/** A block, or some that go together, with what a finger drags it by. */
export function UnitText({ part, unit, textOf }: UnitTextProps) {
  return (
    <>
      <GripVertical size={15} aria-hidden className={styles.grip} data-grip="" />
      <span className={styles.text}>
        {unit.blocks.map((block) =>
          part === 'lines' ? (
            <Lines key={block} text={textOf(block)} />
          ) : (
            <code key={block}>{textOf(block)}</code>
          ),
        )}
      </span>
    </>
  );
}
