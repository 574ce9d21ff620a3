'use client';
import { type ReactNode, useContext } from 'react';
import { usePart } from '../theme/use-part.ts';
import { RowListContext } from './row-list.tsx';

/** Props of {@link Row}. */
export type RowProps = {
  readonly icon?: ReactNode;
  readonly label: ReactNode;
  readonly value?: ReactNode;
  /** The value is a remark such as "Not set", shown quieter. */
  readonly muted?: boolean | undefined;
  /** A second, smaller line: a date, or the reason of a locked control. */
  readonly hint?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  /** What opens under the row, for example its form. */
  readonly children?: ReactNode;
};

const shown = (node: ReactNode) =>
  node !== undefined && node !== null && node !== false && node !== '';

/** One line of a card: icon, label, value, actions at the end. On a narrow container it folds. */
export function Row(props: RowProps) {
  const { icon, label, value, hint, badge, actions, children } = props;
  const part = usePart();
  const Element = useContext(RowListContext) ? 'li' : 'div';
  const hasValue = shown(value);
  const hintLine = shown(hint) ? <div {...part('row-hint')}>{hint}</div> : null;
  return (
    <Element
      {...part(
        'row',
        { 'has-value': hasValue, 'has-hint': hasValue && hintLine !== null },
        props.className,
      )}
      id={props.id}
    >
      {icon ? <span {...part('row-icon')}>{icon}</span> : null}
      <div {...part('row-head')}>
        <div {...part('row-label')}>
          <span {...part('row-label-text')}>{label}</span>
          {badge}
        </div>
        {hasValue ? null : hintLine}
      </div>
      {hasValue ? (
        <div {...part('row-content')}>
          <div {...part('row-value', { muted: props.muted })}>{value}</div>
          {hintLine}
        </div>
      ) : null}
      {shown(actions) ? <div {...part('row-actions')}>{actions}</div> : null}
      {shown(children) ? <div {...part('row-extra')}>{children}</div> : null}
    </Element>
  );
}
