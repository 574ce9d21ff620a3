'use client';
import { type ReactNode, useId, useRef } from 'react';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Avatar } from '../../primitives/avatar.tsx';
import { Button } from '../../primitives/button.tsx';
import { preloadConfirm } from '../../primitives/confirm.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { IconButton } from '../../primitives/icon-button.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { Logo } from '../../primitives/logo.tsx';
import { Row } from '../../primitives/row.tsx';
import { usePart } from '../../theme/use-part.ts';
import { socialMessages } from './social.messages.ts';

/** A provider as its row shows it. */
export type ShownSocialAccount = {
  readonly target: string;
  /** The provider's name in the user's language. */
  readonly name: string;
  readonly logo: string | undefined;
  readonly logoDark: string | undefined;
  /** The account that is linked there. */
  readonly linked:
    | { readonly title: string; readonly detail?: string; readonly avatar?: string }
    | undefined;
  /** An account of this provider can be linked here, or take the place of the present one. */
  readonly canLink: boolean;
  /** Why it cannot be unlinked, in words. */
  readonly unlinkLock: string | undefined;
  /** What the user can still sign in with afterwards, in words. */
  readonly remaining: string;
  /** It is being linked, which its panel shows, or unlinked. */
  readonly busy?: 'linking' | 'unlinking' | undefined;
  /** What stands under the row while it is being linked. */
  readonly panel?: ReactNode;
};

/** Props of `SocialRow`. */
export type SocialRowProps = {
  readonly account: ShownSocialAccount;
  /** Nothing can be changed: no buttons. */
  readonly locked: boolean;
  readonly onLink: (target: string) => void;
  readonly onUnlink: (target: string) => void;
  /** The pointer or the focus came near the link button: time to load what it needs. */
  readonly onIntent: () => void;
};

/** One provider: its name and logo, the account that is linked there, and what can be done about it. */
export const SocialRow = ({ account, locked, onLink, onUnlink, onIntent }: SocialRowProps) => {
  const { target, name, linked, unlinkLock, busy } = account;
  const t = useMessages(socialMessages);
  const { locale } = useLanguage();
  const part = usePart();
  const lockId = useId();
  const linkButton = useRef<HTMLButtonElement>(null);
  const isLinking = busy === 'linking';
  useReturnFocus(isLinking, linkButton);

  const link = account.canLink ? (
    <Button
      ref={linkButton}
      size="sm"
      aria-label={linked ? t('replaceName', { name }) : t('connectName', { name })}
      onClick={() => onLink(target)}
      data-task={linked ? undefined : `social.link:${target}`}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {linked ? t('replace') : t('connect')}
    </Button>
  ) : null;
  const unlink = linked ? (
    <IconButton
      icon={<TrashIcon />}
      label={t('disconnectName', { name })}
      size="sm"
      lockedBy={unlinkLock ? lockId : undefined}
      busy={busy === 'unlinking'}
      data-task={`social.unlink:${target}`}
      onPointerEnter={preloadConfirm}
      onFocus={preloadConfirm}
      onClick={() => onUnlink(target)}
    />
  ) : null;

  return (
    <Row
      className="ac-social-row"
      icon={<Logo src={account.logo} darkSrc={account.logoDark} />}
      label={
        // Keeps the focus in the row while its buttons are gone.
        <bdi {...part('social-name')} tabIndex={-1} data-focus-fallback="">
          {name}
        </bdi>
      }
      value={
        linked ? (
          <span {...part('social-account')}>
            <Avatar src={linked.avatar} name={linked.title} locale={locale} size="sm" />
            <span {...part('social-account-names')}>
              <span {...part('social-account-title')}>
                <bdi>{linked.title}</bdi>
              </span>
              {linked.detail ? (
                <span {...part('social-account-detail')}>
                  <bdi>{linked.detail}</bdi>
                </span>
              ) : null}
            </span>
          </span>
        ) : (
          t('none')
        )
      }
      muted={!linked}
      hint={!locked && linked && unlinkLock ? <Hint id={lockId}>{unlinkLock}</Hint> : undefined}
      actions={
        locked || isLinking || !(link || unlink) ? undefined : (
          <>
            {link}
            {unlink}
          </>
        )
      }
    >
      {account.panel}
    </Row>
  );
};
