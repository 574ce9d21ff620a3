'use client';
import { useState } from 'react';
import { useHostOptions } from '../core/host-options.ts';
import { forgetStoredAccount } from '../core/stored-account.ts';
import { useAccount } from '../data/use-account.ts';
import { useLanguage, useMessages } from '../i18n/use-messages.tsx';
import { cx } from '../lib/cx.ts';
import { readablePhone } from '../lib/readable-phone.ts';
import { firstVisible, hasVisibleText } from '../lib/visible-text.ts';
import { Avatar } from '../primitives/avatar.tsx';
import { LogOutIcon } from '../primitives/icons/log-out-icon.tsx';
import { UserIcon } from '../primitives/icons/user-icon.tsx';
import type { MenuItem } from '../primitives/menu-item.ts';
import { Skeleton } from '../primitives/skeleton.tsx';
import { useMenu } from '../primitives/use-menu.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { usePart } from '../theme/use-part.ts';
import type { AccountCenterProps } from './account-center.tsx';
import { AccountCenterDialog, preloadAccountDialog } from './account-center-dialog.tsx';
import { AccountRoot, type AccountRootProps, useIsInsideRoot } from './account-root.tsx';
import { userButtonMessages } from './user-button.messages.ts';

/** An item of the host's own in the menu of the user button: a link, or something to do. */
export type UserButtonItem = Pick<MenuItem, 'id' | 'label' | 'icon' | 'separated'> &
  (
    | { readonly href: string; readonly onSelect?: (() => void) | undefined }
    | { readonly href?: undefined; readonly onSelect: () => void }
  );

/** Props of `UserButton`. */
export type UserButtonProps = Omit<AccountRootProps, 'children' | 'headingLevel'> & {
  /** Shows the name beside the picture. */
  readonly showName?: boolean | undefined;
  /** Where "Manage account" leads; without it and `onManage`, the account center opens in a dialog. */
  readonly manageHref?: string | undefined;
  readonly onManage?: (() => void) | undefined;
  /** The host's own items, between "Manage account" and "Sign out". */
  readonly items?: readonly UserButtonItem[] | undefined;
  /** Signs the user out of this app; that of the `AccountProvider` when absent. Without either there is no such item. */
  readonly onSignOut?: (() => void) | undefined;
  /** Props for the account center in the dialog. */
  readonly center?: Pick<AccountCenterProps, 'sections' | 'layout'> | undefined;
};

type ControlProps = Pick<
  UserButtonProps,
  'showName' | 'manageHref' | 'onManage' | 'items' | 'onSignOut'
> & {
  /** Opens the dialog; absent where the host shows the account itself. */
  readonly onOpen: (() => void) | undefined;
};

/** The picture, which opens the menu. */
const UserControl = (props: ControlProps) => {
  const { showName, manageHref, onManage, items = [], onOpen } = props;
  const t = useMessages(userButtonMessages);
  const part = usePart();
  const { locale } = useLanguage();
  const host = useHostOptions();
  const account = useAccount();
  const { name, username, primaryEmail, avatar } = account.data ?? {};
  const phone = account.data?.primaryPhone;
  const called = firstVisible(name, username, primaryEmail, phone && readablePhone(phone));
  const detail = [primaryEmail, username].find((one) => hasVisibleText(one) && one !== called);
  const signOut = props.onSignOut ?? host.onSignOut;
  const all: MenuItem[] = [
    {
      id: 'manage',
      label: t('manage'),
      icon: <UserIcon />,
      href: manageHref,
      onSelect: onManage ?? onOpen,
    },
    ...items,
  ];
  if (signOut) {
    const icon = <LogOutIcon />;
    const onSelect = () => {
      forgetStoredAccount();
      signOut();
    };
    all.push({ id: 'sign-out', label: t('signOut'), icon, separated: true, onSelect });
  }
  const { button, menu } = useMenu({
    items: all,
    align: 'end',
    header: called ? (
      <span {...part('user-button-who')}>
        <bdi {...part('user-button-name')}>{called}</bdi>
        {detail ? <bdi {...part('user-button-detail')}>{detail}</bdi> : null}
      </span>
    ) : undefined,
  });

  return (
    <span {...part('user-button')}>
      <button
        type="button"
        {...button}
        onPointerEnter={() => {
          button.onPointerEnter();
          if (onOpen) preloadAccountDialog();
        }}
        {...part('user-button-control')}
      >
        <VisuallyHidden>{called ? t('menu', { name: called }) : t('unnamed')}</VisuallyHidden>
        {account.status === 'loading' ? (
          <Skeleton shape="circle" className="ac-user-button-skeleton" />
        ) : (
          <Avatar src={avatar} name={called} locale={locale} size="md" />
        )}
        {showName ? (
          <span {...part('user-button-label')} aria-hidden="true">
            {account.status === 'loading' ? (
              <Skeleton width={100} />
            ) : (
              <bdi>{called ?? t('unnamed')}</bdi>
            )}
          </span>
        ) : null}
      </button>
      {menu}
    </span>
  );
};

/**
 * The user's picture with a menu: who is signed in, "Manage account", the host's own items and "Sign out". Stands in a
 * header, outside of any `AccountRoot` if need be; needs an `AccountProvider` above.
 */
export const UserButton = (props: UserButtonProps) => {
  const { className, center, showName, manageHref, onManage, items, onSignOut, ...root } = props;
  const [isOpen, setOpen] = useState(false);
  const isInsideRoot = useIsInsideRoot();
  const isOurs = manageHref === undefined && onManage === undefined;
  const control = (
    <UserControl
      {...{ showName, manageHref, onManage, items, onSignOut }}
      onOpen={isOurs ? () => setOpen(true) : undefined}
    />
  );
  return (
    <>
      {isInsideRoot ? (
        control
      ) : (
        <AccountRoot {...root} className={cx('ac-user-button-root', className)}>
          {control}
        </AccountRoot>
      )}
      {isOurs ? (
        <AccountCenterDialog {...root} {...center} open={isOpen} onOpenChange={setOpen} />
      ) : null}
    </>
  );
};
