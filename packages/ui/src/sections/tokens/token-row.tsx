'use client';
import type { PersonalAccessToken } from '@account-center/client';
import type { ReactNode } from 'react';
import { useDateText } from '../../i18n/use-date-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { serverTime } from '../../lib/server-time.ts';
import { seenText } from '../../lib/unseen-text.ts';
import { hasVisibleText } from '../../lib/visible-text.ts';
import { Badge } from '../../primitives/badge.tsx';
import { PencilIcon } from '../../primitives/icons/pencil-icon.tsx';
import { TokenIcon } from '../../primitives/icons/token-icon.tsx';
import { TrashIcon } from '../../primitives/icons/trash-icon.tsx';
import { MenuButton } from '../../primitives/menu-button.tsx';
import { Row } from '../../primitives/row.tsx';
import { usePart } from '../../theme/use-part.ts';
import { tokensMessages } from './tokens.messages.ts';

/** Props of `TokenRow`. */
export type TokenRowProps = {
  readonly token: PersonalAccessToken;
  /** Nothing can be changed, or it is on its way already. */
  readonly locked: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** The form for another name, while it is open. */
  readonly form: ReactNode;
};

/** One token: its name, since when, until when, and what can be done with it. */
export const TokenRow = (props: TokenRowProps) => {
  const { token, locked, onRename, onRemove, form } = props;
  const t = useMessages(tokensMessages);
  const part = usePart();
  const date = useDateText();
  const { createdAt, expiresAt } = token;
  const name = hasVisibleText(token.name) ? seenText(token.name) : t('unnamed');
  const ends = typeof expiresAt === 'number';
  const isExpired = ends && expiresAt <= serverTime();
  const end = ends ? t(isExpired ? 'expiredOn' : 'expires', { date: date(expiresAt) }) : undefined;
  return (
    <Row
      icon={<TokenIcon />}
      label={<bdi>{name}</bdi>}
      badge={
        isExpired ? (
          <Badge tone="danger">{t('expired')}</Badge>
        ) : expiresAt === null ? (
          <Badge tone="warning">{t('never')}</Badge>
        ) : undefined
      }
      hint={
        <>
          {createdAt === undefined ? null : (
            <span {...part('tokens-date')}>{t('created', { date: date(createdAt) })}</span>
          )}
          {end ? (
            <>
              {createdAt === undefined ? null : ' · '}
              <span {...part('tokens-date')}>{end}</span>
            </>
          ) : null}
        </>
      }
      actions={
        locked ? undefined : (
          <MenuButton
            label={t('more', { name })}
            items={[
              { id: 'rename', label: t('rename'), icon: <PencilIcon />, onSelect: onRename },
              {
                id: 'remove',
                label: t('remove'),
                icon: <TrashIcon />,
                danger: true,
                separated: true,
                onSelect: onRemove,
              },
            ]}
          />
        )
      }
    >
      {form}
    </Row>
  );
};
