'use client';
import type { CodeSelection } from '../lib/code-selection.ts';
import { usePart } from '../theme/use-part.ts';

/** Props of {@link CodeCells}. */
export type CodeCellsProps = {
  readonly value: string;
  readonly length: number;
  /** What is selected in the real input, `null` while it is not focused. */
  readonly selection: CodeSelection | null;
};

/** The drawn boxes of a code. Decoration: the real input lies over them. */
export function CodeCells({ value, length, selection }: CodeCellsProps) {
  const part = usePart();
  return (
    <div {...part('code-cells')} aria-hidden="true">
      {Array.from({ length }, (_, index) => {
        const collapsed = selection !== null && selection.start === selection.end;
        const caretAt = collapsed ? Math.min(selection.start, length - 1) : -1;
        const selected = selection !== null && index >= selection.start && index < selection.end;
        return (
          <span
            {...part('code-cell', {
              active: selected || index === caretAt,
              selected,
              caret: index === caretAt && index >= value.length,
            })}
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
            key={index}
          >
            {value[index]}
          </span>
        );
      })}
    </div>
  );
}
