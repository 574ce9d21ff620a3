'use client';
import { createPortal } from 'react-dom';
import { useMessages } from '../i18n/use-messages.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { ToastArea } from '../primitives/toast-area.tsx';
import { accountCenterMessages } from './account-center.messages.ts';
import { AccountCenter, type AccountCenterProps } from './account-center.tsx';
import { accountDialogMessages } from './account-dialog.messages.ts';
import { AccountRoot, useIsInsideRoot } from './account-root.tsx';

/** Props of `AccountDialog`. */
export type AccountDialogProps = AccountCenterProps & {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** It has gone from the screen. */
  readonly onClosed: () => void;
};

/** The opened part of `AccountCenterDialog`. Loaded when it is wanted. */
export const AccountDialog = (props: AccountDialogProps) => {
  const { open, onOpenChange, onClosed, headingLevel = 3, ...center } = props;
  const { colorScheme, density, classNames, className, dir, accent } = center;
  const t = useMessages(accountDialogMessages);
  const account = useMessages(accountCenterMessages);
  const dialog = (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={onClosed}
      title={t('title')}
      closeLabel={t('close')}
      size="xl"
      // A press beside it must not end what someone is in the middle of.
      dismissible="escape"
    >
      <ToastArea label={account('messages')} dismissLabel={account('dismiss')}>
        <AccountCenter {...center} headingLevel={headingLevel} />
      </ToastArea>
    </Dialog>
  );
  if (useIsInsideRoot()) return dialog;
  // At the end of the page: a header that is blurred or moved would hold the dialog inside its own box.
  return createPortal(
    <AccountRoot {...{ colorScheme, density, classNames, className, dir, accent }}>
      {dialog}
    </AccountRoot>,
    document.body,
  );
};
