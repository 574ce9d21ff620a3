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
  // A value that was taken back from outside is shorter than what was selected in it.
  const start = selection ? Math.min(selection.start, value.length) : -1;
  const end = selection ? Math.min(selection.end, value.length) : -2;
  return (
    <div {...part('code-cells')} aria-hidden="true">
      {Array.from({ length }, (_, index) => {
        const caretAt = start === end ? Math.min(start, length - 1) : -1;
        const selected = index >= start && index < end;
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
