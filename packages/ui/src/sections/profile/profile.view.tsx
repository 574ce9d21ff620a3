'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { AvatarRow, type AvatarRowProps } from './avatar-row.tsx';
import { profileMessages } from './profile.messages.ts';
import type { ProfileEntry } from './profile-entry.ts';
import { ProfileRow } from './profile-row.tsx';

/** A field and why it cannot be changed, in words. */
export type ShownEntry = { readonly entry: ProfileEntry; readonly lock: string | undefined };

/** Props of `ProfileView`. Pure: everything comes in, everything goes out. */
export type ProfileViewProps = {
  /** Absent when the picture is hidden. */
  readonly avatar: AvatarRowProps | undefined;
  readonly entries: readonly ShownEntry[];
  /** What went wrong with a change that has been taken back, in words. */
  readonly notice: string | undefined;
  /** Opens the form once more, with what could not be saved. */
  readonly onEditAgain: (() => void) | undefined;
  readonly onDismiss: () => void;
  /** The name of the field whose form is open, and the form. */
  readonly open: string | undefined;
  readonly form: ReactNode;
  readonly onEdit: (entry: ProfileEntry) => void;
  readonly onIntent: () => void;
};

/** The profile as a card: picture, name and fields, each with its form below when it is open. */
export const ProfileView = (props: ProfileViewProps) => {
  const { avatar, entries, notice, open, form, onEditAgain } = props;
  const t = useMessages(profileMessages);
  const locks = new Set([...(avatar ? [avatar.lock] : []), ...entries.map(({ lock }) => lock)]);
  // What holds for every row is said once.
  const [shared] = locks.size === 1 ? locks : [];
  return (
    <Card title={t('title')} description={t('description')}>
      {notice ? (
        <Notice
          tone="danger"
          onDismiss={props.onDismiss}
          dismissLabel={t('dismiss')}
          actions={
            onEditAgain ? (
              <Button size="sm" onClick={onEditAgain}>
                {t('editAgain')}
              </Button>
            ) : undefined
          }
        >
          {notice}
        </Notice>
      ) : null}
      <RowList label={t('title')}>
        {avatar ? <AvatarRow {...avatar} quiet={shared !== undefined} /> : null}
        {entries.map(({ entry, lock }) => (
          <ProfileRow
            key={entry.name}
            entry={entry}
            lock={lock}
            quiet={shared !== undefined}
            form={open === entry.name ? form : undefined}
            onEdit={() => props.onEdit(entry)}
            onIntent={props.onIntent}
          />
        ))}
      </RowList>
      {shared ? <Hint>{shared}</Hint> : null}
    </Card>
  );
};
