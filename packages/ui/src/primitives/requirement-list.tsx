'use client';
import type { ReactNode } from 'react';
import { usePart } from '../theme/use-part.ts';
import { CheckIcon } from './icons/check-icon.tsx';
import { XIcon } from './icons/x-icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Whether a requirement is fulfilled; `pending` while no one can tell yet. */
export type RequirementState = 'met' | 'unmet' | 'pending';

/** One line of a {@link RequirementList}. */
export type Requirement = {
  readonly id: string;
  readonly label: ReactNode;
  readonly state: RequirementState;
};

/** Props of {@link RequirementList}. */
export type RequirementListProps = {
  /** Names the list for assistive technology, for example "Your password needs". */
  readonly label: string;
  readonly items: readonly Requirement[];
  /** The states in words, read after each requirement. */
  readonly stateLabels: Readonly<Record<RequirementState, string>>;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
};

const marks = {
  met: <CheckIcon size={16} />,
  unmet: (
    <>
      <span className="ac-requirement-dot" />
      <XIcon size={16} />
    </>
  ),
  pending: <span className="ac-requirement-dot" />,
} satisfies Record<RequirementState, ReactNode>;

/** Rules that are checked while typing, each with its state as a sign and in words. */
export function RequirementList({
  label,
  items,
  stateLabels,
  id,
  className,
}: RequirementListProps) {
  const part = usePart();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the list semantics of a list without markers.
    <ul {...part('requirements', {}, className)} id={id} role="list" aria-label={label}>
      {items.map((item) => (
        <li {...part('requirement', { state: item.state })} key={item.id}>
          <span {...part('requirement-mark')} aria-hidden="true">
            {marks[item.state]}
          </span>
          <span {...part('requirement-text')}>
            {item.label}
            <VisuallyHidden>, {stateLabels[item.state]}</VisuallyHidden>
          </span>
        </li>
      ))}
    </ul>
  );
}
