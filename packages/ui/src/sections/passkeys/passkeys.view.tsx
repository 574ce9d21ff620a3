'use client';
import { forwardRef, type ReactNode, useId, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.tsx';
import { hasPressed } from '../../lib/has-press.ts';
import { useMergedRefs } from '../../lib/use-merged-refs.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { PasskeyIcon } from '../../primitives/icons/passkey-icon.tsx';
import { PlusIcon } from '../../primitives/icons/plus-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { Switch } from '../../primitives/switch.tsx';
import { usePart } from '../../theme/use-part.ts';
import { PasskeyRow } from './passkey-row.tsx';
import { passkeysMessages } from './passkeys.messages.ts';
import type { ShownPasskey } from './shown-passkey.ts';

/** Props of `PasskeysView`. Pure: everything comes in, everything goes out. The ref is the button that adds one. */
export type PasskeysViewProps = {
  /** `undefined` when this app may not list them. */
  readonly passkeys: readonly ShownPasskey[] | undefined;
  /** Why none can be renamed or removed, in words. */
  readonly lock: string | undefined;
  /** Why none can be added, in words. */
  readonly addLock: string | undefined;
  /** Whether the tenant offers them: else those that are there can only be renamed and removed. */
  readonly offered: boolean;
  /** Whether users sign in with a passkey alone. */
  readonly isSignIn: boolean;
  /** What a removal of the only one means: no second step is left. */
  readonly isOnlySecondStep: boolean;
  /** What the user can still sign in with after a removal, in words. */
  readonly remaining: string;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** The browser is making one. */
  readonly creating: boolean;
  /** The form that names a new one, if one was made. */
  readonly newForm: ReactNode;
  /** The one that is being renamed, and its form. */
  readonly renaming: { readonly id: string; readonly form: ReactNode } | undefined;
  /** The one that is being removed. */
  readonly removing: string | undefined;
  /** Whether the sign-in offers to make one; absent where it does not. */
  readonly prompt: { readonly checked: boolean; readonly busy: boolean } | undefined;
  readonly onAdd: () => void;
  /** The pointer or the focus came near the add button: time to get everything ready. */
  readonly onAddIntent: () => void;
  /** The same for the menus. */
  readonly onMenuIntent: () => void;
  readonly onRename: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onPrompt: (isWanted: boolean) => void;
};

/** The passkeys in rows, a button to add one, and whether the sign-in offers to make one. */
export const PasskeysView = forwardRef<HTMLButtonElement, PasskeysViewProps>(
  function PasskeysView(props, ref) {
    const { passkeys, lock, addLock, offered, newForm, renaming, prompt } = props;
    const t = useMessages(passkeysMessages);
    const part = usePart();
    const lockId = useId();
    const addButton = useRef<HTMLButtonElement>(null);
    const addButtonRef = useMergedRefs(addButton, ref);
    useReturnFocus(Boolean(newForm), addButton);
    const [asked, setAsked] = useState<ShownPasskey>();
    const [asking, setAsking] = useState(false);
    const isFree = lock === undefined;

    const remove = (passkey: ShownPasskey) => {
      setAsked(passkey);
      setAsking(true);
    };
    const reason = lock ?? (offered ? addLock : t('notOffered'));
    const add =
      offered && isFree && !newForm ? (
        <Button
          ref={addButtonRef}
          size="sm"
          icon={<PlusIcon size={16} />}
          busy={props.creating}
          lockedBy={addLock ? lockId : undefined}
          onClick={props.onAdd}
          data-task="passkey.add"
          onPointerEnter={props.onAddIntent}
          onFocus={() => {
            // An address may have brought the focus here: the server is asked once the user comes near.
            if (hasPressed()) props.onAddIntent();
          }}
        >
          {t('add')}
        </Button>
      ) : undefined;

    const list = () => {
      if (!passkeys) return <p {...part('passkeys-text')}>{t(add ? 'unlisted' : 'hidden')}</p>;
      if (passkeys.length === 0) {
        return newForm ? null : <EmptyState icon={<PasskeyIcon />} title={t('empty')} />;
      }
      return (
        <RowList label={t('list')}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              busy={props.removing === passkey.id}
              form={renaming?.id === passkey.id ? renaming.form : undefined}
              actions={
                isFree && !newForm
                  ? { onRename: () => props.onRename(passkey.id), onRemove: () => remove(passkey) }
                  : undefined
              }
              onIntent={() => {
                preloadConfirm();
                props.onMenuIntent();
              }}
            />
          ))}
        </RowList>
      );
    };

    return (
      <>
        <Card
          title={t('title')}
          description={t(props.isSignIn ? 'about' : 'aboutSecondStep')}
          actions={add}
        >
          {props.notice ? <Notice tone="danger">{props.notice}</Notice> : null}
          {reason ? <Hint id={lockId}>{reason}</Hint> : null}
          {newForm}
          {list()}
          {prompt ? (
            <div {...part('passkeys-prompt')}>
              <Switch
                label={t('prompt')}
                checked={prompt.checked}
                busy={prompt.busy}
                disabled={!isFree}
                onCheckedChange={props.onPrompt}
              />
            </div>
          ) : null}
        </Card>
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('removeTitle')}
          description={
            <>
              {t.rich('removeBody', { name: <bdi key="name">{asked?.name}</bdi> })}{' '}
              {props.remaining} {props.isOnlySecondStep ? `${t('removeOnlyStep')} ` : ''}
              {t('removeKeeper')}
            </>
          }
          confirmLabel={t('remove')}
          cancelLabel={t('cancel')}
          onConfirm={() => {
            // Closed first: if the server wants a verification, its dialog opens over the card, not over this one.
            setAsking(false);
            if (asked) props.onRemove(asked.id);
          }}
        />
      </>
    );
  },
);
