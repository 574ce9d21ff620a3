'use client';
import type { PersonalAccessToken } from '@account-center/client';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { foldText } from '../../lib/fold-text.ts';
import { seenText } from '../../lib/unseen-text.ts';
import { hasVisibleText } from '../../lib/visible-text.ts';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm } from '../../primitives/confirm.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { Field } from '../../primitives/field.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { TokenIcon } from '../../primitives/icons/token-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { TextInput } from '../../primitives/text-input.tsx';
import { TokenRow } from './token-row.tsx';
import { tokensMessages } from './tokens.messages.ts';

/** Props of `TokensView`. Pure: everything comes in, everything goes out. */
export type TokensViewProps = {
  readonly tokens: readonly PersonalAccessToken[];
  /** Why nothing can be changed, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** A deletion is on its way. */
  readonly removing: boolean;
  /** The form for a new token, or its value, while it is open. */
  readonly form: ReactNode;
  /** The form for another name, while it is open. */
  readonly renaming: { readonly name: string; readonly form: ReactNode } | undefined;
  readonly onIntent: () => void;
  readonly onCreate: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: (name: string) => void;
};

/** The tokens in rows, and the way to a new one. */
export const TokensView = (props: TokensViewProps) => {
  const { tokens, lock, notice, removing, form, renaming, onIntent } = props;
  const t = useMessages(tokensMessages);
  const [asked, setAsked] = useState<PersonalAccessToken>();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  // What is shown and typed; what is deleted is called as it is.
  const name = hasVisibleText(asked?.name) ? seenText(asked.name) : t('unnamed');
  // What cannot be seen cannot be typed either.
  const isTyped = asked?.expiresAt === null && hasVisibleText(asked.name);

  return (
    <Card
      title={t('title')}
      description={t('description')}
      footer={
        form || lock !== undefined ? undefined : (
          <Button
            onClick={props.onCreate}
            data-task="token.create"
            onPointerEnter={onIntent}
            onFocus={onIntent}
          >
            {t('create')}
          </Button>
        )
      }
    >
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      {form}
      {tokens.length === 0 ? (
        form ? null : (
          <EmptyState icon={<TokenIcon />} title={t('empty')} description={t('emptyHint')} />
        )
      ) : (
        <RowList label={t('list')}>
          {tokens.map((token) => (
            <TokenRow
              key={token.name}
              token={token}
              locked={lock !== undefined || removing}
              form={renaming?.name === token.name ? renaming.form : undefined}
              onRename={() => props.onRename(token.name)}
              onRemove={() => {
                setAsked(token);
                setTyped('');
                setAsking(true);
              }}
            />
          ))}
        </RowList>
      )}
      {lock ? <Hint>{lock}</Hint> : null}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { name })}
        description={t('removeBody')}
        confirmLabel={t('removeConfirm')}
        cancelLabel={t('cancel')}
        confirmDisabled={isTyped && foldText(typed) !== foldText(name)}
        onConfirm={() => {
          // Closed first: if the server wants a verification, its dialog opens over the row, not over this one.
          setAsking(false);
          if (asked) props.onRemove(asked.name);
        }}
      >
        {isTyped ? (
          <Field label={t('removeType', { name })}>
            <TextInput
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        ) : null}
      </Confirm>
    </Card>
  );
};
