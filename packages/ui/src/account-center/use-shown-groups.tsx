'use client';
import { useMessages } from '../i18n/use-messages.tsx';
import { accountCenterMessages } from './account-center.messages.ts';
import {
  type AccountCenterSection,
  groupIcons,
  groupIdOf,
  OwnGroupIcon,
} from './account-groups.ts';
import type { ShownGroup } from './account-navigation.tsx';

/** The groups of the given sections in their order, each with its words and its icon. */
export const useShownGroups = (
  sections: readonly AccountCenterSection[],
): readonly ShownGroup[] => {
  const t = useMessages(accountCenterMessages);
  const shown = ({ group }: AccountCenterSection): ShownGroup => {
    if (typeof group !== 'string') {
      return { hint: undefined, ...group, icon: group.icon ?? <OwnGroupIcon /> };
    }
    const Icon = groupIcons[group];
    return { id: group, title: t(group), hint: t(`${group}Hint`), icon: <Icon /> };
  };
  return sections
    .filter(
      (section, index) =>
        sections.findIndex((other) => groupIdOf(other) === groupIdOf(section)) === index,
    )
    .map(shown);
};
