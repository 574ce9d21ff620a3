'use client';
import { useCallback, useRef, useState } from 'react';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import { useRegisterFlows } from '../../data/use-register-flows.ts';
import { useRemainingText } from '../../data/use-remaining-text.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { ProblemHint } from '../../frame/problem-hint.tsx';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useDeviceText } from '../../i18n/use-device-text.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import type { Device } from '../../lib/device.ts';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { useToast } from '../../primitives/use-toast.ts';
import { passkeyCeremony } from './passkey-ceremony.ts';
import { passkeysMessages } from './passkeys.messages.ts';
import { PasskeysView } from './passkeys.view.tsx';
import { useAddPasskey } from './use-add-passkey.ts';
import { usePasskeys } from './use-passkeys.ts';

const editor = lazyModule(() => import('./passkey-editor.lazy.tsx'));

/** A finger gives no notice before it presses. */
const isTouch = (): boolean => globalThis.matchMedia?.('(hover: none)').matches ?? false;

/** Passkeys: list, add, rename and remove them. */
export const PasskeysSection = () => {
  const t = useMessages(passkeysMessages);
  const state = usePasskeys();
  const { rename, remove, setPrompt } = state;
  const add = useAddPasskey();
  const report = useFeedback();
  const toast = useToast();
  const lockText = useLockText();
  const remainingText = useRemainingText();
  const providerName = useProviderName();
  const deviceText = useDeviceText();
  const addButton = useRef<HTMLButtonElement>(null);
  const [renamed, setRenamed] = useState<string>();
  const [removed, setRemoved] = useState<string>();
  const canAdd = state.status === 'ready' && state.offered && !state.addLock;
  const closeRename = () => setRenamed(undefined);

  const create = async () => {
    report.clear();
    const result = await add.create();
    if (result.status === 'failed') report.show(result, '');
    if (result.status !== 'done') tell(result);
  };

  const tell = useRegisterFlows(
    {
      'passkey.add': availabilityOf(
        state,
        ({ offered, addLock }) => addLock ?? (offered ? 'free' : 'not_offered'),
      ),
    },
    () => {
      addButton.current?.focus();
      // The press that makes one has to be the user's own: without one, the task brings them to the button.
      if (globalThis.navigator?.userActivation?.isActive && !add.draft) void create();
    },
  );
  const { prepare } = add;
  const getReady = useCallback(() => {
    editor.preload();
    passkeyCeremony.preload();
    if (canAdd && isTouch()) prepare();
  }, [canAdd, prepare]);
  useIdle(getReady);

  const nameOf = (name: string | undefined, device: Device | undefined): string =>
    name ?? (device?.browser || device?.system ? deviceText(device) : t('unnamed'));

  return (
    <CardFrame
      state={state}
      field="passkey"
      title={t('title')}
      description={t('about')}
      skeleton={{ rows: 2, icon: true, hint: true }}
    >
      {({ passkeys, lock, addLock, offered, isSignIn, isOnlySecondStep, remaining, prompt }) => {
        const shown = passkeys?.map(({ name, device, ...rest }) => ({
          ...rest,
          name: nameOf(name, device),
        }));
        return (
          <>
            <PasskeysView
              ref={addButton}
              passkeys={shown}
              lock={lockText(lock)}
              addLock={lockText(addLock)}
              offered={offered}
              isSignIn={isSignIn}
              isOnlySecondStep={isOnlySecondStep}
              remaining={remainingText(remaining, providerName)}
              notice={report.notice}
              creating={add.isCreating}
              newForm={
                add.draft ? (
                  <LazyPart of={editor} onClose={add.discard}>
                    {({ NewPasskeyEditor }) =>
                      add.draft ? (
                        <NewPasskeyEditor
                          draft={add.draft}
                          suggestion={nameOf(add.draft.provider, add.draft.device)}
                          taken={shown?.map(({ name }) => name) ?? []}
                          onSave={add.save}
                          onEnd={(result) => {
                            report.show(result, t('wasAdded'));
                            tell(result);
                          }}
                          onDiscard={() => {
                            add.discard();
                            tell({ status: 'cancelled' });
                            toast({ message: t('wasDiscarded'), tone: 'info' });
                          }}
                        />
                      ) : null
                    }
                  </LazyPart>
                ) : undefined
              }
              renaming={
                renamed
                  ? {
                      id: renamed,
                      form: (
                        <LazyPart of={editor} onClose={closeRename}>
                          {({ PasskeyNameEditor }) => (
                            <PasskeyNameEditor
                              current={shown?.find(({ id }) => id === renamed)?.name ?? ''}
                              onRename={(name) => rename.run({ id: renamed, name })}
                              onEnd={(result) => {
                                report.show(result, t('wasRenamed'));
                                closeRename();
                              }}
                              onClose={closeRename}
                            />
                          )}
                        </LazyPart>
                      ),
                    }
                  : undefined
              }
              removing={remove.isPending ? removed : undefined}
              prompt={
                prompt === undefined ? undefined : { checked: prompt, busy: setPrompt.isPending }
              }
              onAdd={() => void create()}
              onAddIntent={() => {
                editor.preload();
                add.prepare();
              }}
              onMenuIntent={editor.preload}
              onRename={(id) => {
                report.clear();
                setRenamed(id);
              }}
              onRemove={async (id) => {
                setRemoved(id);
                report.show(await remove.run({ id }), t('wasRemoved'));
              }}
              onPrompt={async (isWanted) =>
                report.show(await setPrompt.run(isWanted), t('promptChanged'))
              }
            />
            <ProblemHint problem={report.problem} />
          </>
        );
      }}
    </CardFrame>
  );
};
