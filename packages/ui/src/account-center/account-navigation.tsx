'use client';
import { useMessages } from '../i18n/use-messages.tsx';
import { ChevronRightIcon, KeyIcon } from '../primitives/icons/index.ts';
import type { SectionGroup } from '../sections/index.ts';
import { usePart } from '../theme/use-part.ts';
import { accountCenterMessages } from './account-center.messages.ts';

/** Props of `AccountNavigation`. */
export type AccountNavigationProps = {
  readonly groups: readonly SectionGroup[];
  readonly current: SectionGroup;
  readonly onChoose: (group: SectionGroup) => void;
  readonly label: string;
};

const icons = { signIn: KeyIcon } satisfies Record<SectionGroup, unknown>;

/** The groups as a list of buttons; the current one is marked. */
export const AccountNavigation = ({ groups, current, onChoose, label }: AccountNavigationProps) => {
  const t = useMessages(accountCenterMessages);
  const part = usePart();
  return (
    <nav aria-label={label} {...part('account-nav')}>
      <ul {...part('account-nav-list')}>
        {groups.map((group) => {
          const Icon = icons[group];
          const isCurrent = group === current;
          return (
            <li key={group} {...part('account-nav-item')}>
              <button
                type="button"
                aria-current={isCurrent ? 'page' : undefined}
                onClick={() => onChoose(group)}
                {...part('account-nav-button', { current: isCurrent })}
              >
                <Icon />
                <span {...part('account-nav-label')}>{t(group)}</span>
                <ChevronRightIcon size={16} />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
