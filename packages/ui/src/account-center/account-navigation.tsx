'use client';
import { forwardRef, type ReactNode } from 'react';
import { ChevronRightIcon } from '../primitives/icons/chevron-right-icon.tsx';
import { usePart } from '../theme/use-part.ts';

/** A group as the navigation and the page show it. */
export type ShownGroup = {
  readonly id: string;
  readonly title: string;
  readonly hint: string | undefined;
  readonly icon: ReactNode;
};

/** Props of `AccountNavigation`. */
export type AccountNavigationProps = {
  readonly groups: readonly ShownGroup[];
  /** The id of the group whose page is shown. */
  readonly current: string;
  readonly onChoose: (id: string) => void;
  /** The pointer or the focus came near a group: time to load its sections. */
  readonly onIntent: (id: string) => void;
  readonly label: string;
};

/** The groups as a list of buttons; the current one is marked. */
export const AccountNavigation = forwardRef<HTMLElement, AccountNavigationProps>(
  function AccountNavigation({ groups, current, onChoose, onIntent, label }, ref) {
    const part = usePart();
    return (
      <nav aria-label={label} {...part('account-nav')} ref={ref}>
        <ul {...part('account-nav-list')}>
          {groups.map(({ id, title, icon }) => (
            <li key={id} {...part('account-nav-item')}>
              <button
                type="button"
                data-group={id}
                aria-current={id === current ? 'page' : undefined}
                onClick={() => onChoose(id)}
                onPointerEnter={() => onIntent(id)}
                onFocus={() => onIntent(id)}
                {...part('account-nav-button', { current: id === current })}
              >
                {icon}
                <span {...part('account-nav-label')}>{title}</span>
                <ChevronRightIcon size={16} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
    );
  },
);
