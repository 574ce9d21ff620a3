'use client';
import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { IconButton } from '../../primitives/icon-button.tsx';
import { MailIcon, TrashIcon } from '../../primitives/icons/index.ts';
import { Notice } from '../../primitives/notice.tsx';
import { RowSection } from '../../primitives/row-section.tsx';
import { emailMessages } from './email.messages.ts';

/** Props of `EmailView`. Pure: everything comes in, everything goes out. */
export type EmailViewProps = {
  readonly email: string | null;
  /** Why the email cannot be changed, in words. */
  readonly lock?: string | undefined;
  /** Why it cannot be removed, in words. */
  readonly removeLock?: string | undefined;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
  /** The open form, if it is open. */
  readonly form?: ReactNode;
  readonly notice?: string | undefined;
  readonly removing: boolean;
  readonly onEdit: () => void;
  /** The pointer or the focus came near the edit button: time to load the form. */
  readonly onIntent: () => void;
  readonly onRemove: () => void;
};

/** The email in one row, with its form below when it is open. */
export const EmailView = (props: EmailViewProps) => {
  const { email, lock, removeLock, remaining, form, notice, removing } = props;
  const t = useMessages(emailMessages);
  const lockId = useId();
  const [asking, setAsking] = useState(false);
  const editable = lock === undefined;
  const hint = lock ?? (email === null ? undefined : removeLock);

  return (
    <RowSection
      title={t('title')}
      icon={<MailIcon />}
      value={email === null ? t('empty') : <bdi>{email}</bdi>}
      muted={email === null}
      hint={hint ? <Hint id={lockId}>{hint}</Hint> : undefined}
      notice={notice ? <Notice tone="danger">{notice}</Notice> : undefined}
      actions={
        editable && !form ? (
          <>
            <Button
              size="sm"
              onClick={props.onEdit}
              onPointerEnter={props.onIntent}
              onFocus={props.onIntent}
            >
              {email === null ? t('add') : t('change')}
            </Button>
            {email === null ? null : (
              <IconButton
                icon={<TrashIcon />}
                label={t('remove')}
                size="sm"
                lockedBy={removeLock ? lockId : undefined}
                busy={removing}
                onPointerEnter={preloadConfirm}
                onFocus={preloadConfirm}
                onClick={() => setAsking(true)}
              />
            )}
          </>
        ) : undefined
      }
    >
      {form}
      {email === null ? null : (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('removeTitle')}
          description={
            <>
              {t.rich('removeBody', { email: <bdi key="email">{email}</bdi> })} {remaining}
            </>
          }
          confirmLabel={t('removeConfirm')}
          cancelLabel={t('cancel')}
          onConfirm={() => {
            setAsking(false);
            props.onRemove();
          }}
        />
      )}
    </RowSection>
  );
};
