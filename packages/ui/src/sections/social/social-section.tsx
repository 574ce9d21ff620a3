'use client';
import { useState } from 'react';
import { canUsePopup } from '../../core/can-use-popup.ts';
import type { FlowAvailability } from '../../core/flows/flows.ts';
import { openPopup } from '../../core/social/popup.ts';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useProviderName } from '../../data/use-provider-name.ts';
import { useRegisterFlows } from '../../data/use-register-flows.ts';
import { useRemainingText } from '../../data/use-remaining-text.ts';
import { useTenantSettings } from '../../data/use-tenant-settings.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { RedirectHint } from '../../frame/redirect-hint.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { hasPress } from '../../lib/has-press.ts';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { shownAccount } from './shown-account.ts';
import { socialMessages } from './social.messages.ts';
import { SocialView } from './social.view.tsx';
import { useLinking } from './use-linking.ts';
import { useSocialAccounts } from './use-social-accounts.ts';

const linker = lazyModule(() => import('./social-linker.lazy.tsx'));

/** The connected accounts: see, link, replace or unlink them. */
export const SocialSection = () => {
  const t = useMessages(socialMessages);
  const state = useSocialAccounts();
  const { unlink } = state;
  const report = useFeedback();
  const lockText = useLockText();
  const remainingText = useRemainingText();
  const providerName = useProviderName();
  const { settings } = useTenantSettings();
  const [unlinking, setUnlinking] = useState<string>();
  const { linking, begin, loseWindow, rest, end } = useLinking(
    state.status === 'ready' && !state.lock,
  );
  useIdle(linker.preload);

  const connect = (target: string, replaces: boolean) => {
    report.clear();
    // Asked first: the window that opens uses the press up.
    const pressed = hasPress();
    // Now, in the click: browsers block windows that open later.
    const waiting = t('opening', { name: providerName(target) });
    const window = canUsePopup(settings) ? openPopup(waiting) : null;
    begin({ target, replaces, window, pressed });
    linker.load().catch(() => {
      window?.close();
      loseWindow();
    });
  };
  const disconnect = async (target: string) => {
    setUnlinking(target);
    const result = await unlink.run(target);
    setUnlinking(undefined);
    report.show(result, t('disconnected', { name: providerName(target) }));
    return result;
  };
  const [asked, setAsked] = useState<string>();
  const providerOffer = (isLinked: boolean) => (target: string | undefined) =>
    availabilityOf(state, ({ accounts, lock }): FlowAvailability => {
      const account = accounts.find((one) => one.target === target);
      if (!account || lock) return lock ?? 'not_offered';
      if (isLinked) return account.linked ? (account.unlinkLock ?? 'free') : 'not_there';
      if (account.linked) return 'already_there';
      return account.connectorId === undefined ? 'not_offered' : 'free';
    });
  const tellLinked = useRegisterFlows({ 'social.link': providerOffer(false) }, ({ argument }) => {
    if (argument) connect(argument, false);
  });
  const { props, confirm } = useConfirmation(
    { 'social.unlink': providerOffer(true) },
    ({ argument }) => {
      report.clear();
      setAsked(argument);
    },
  );

  const panel = (name: string, linkedTitle: string | undefined) => (
    <LazyPart
      key={linking?.id}
      of={linker}
      onClose={() => {
        end();
        tellLinked({ status: 'cancelled' });
      }}
    >
      {({ SocialLinker }) => (
        <SocialLinker
          request={linking?.request}
          name={name}
          current={linkedTitle}
          onEnd={(result) => {
            tellLinked(result);
            if (result.status === 'cancelled') return rest();
            end();
            const isReplaced = result.status === 'done' && result.data.replaced;
            report.show(result, isReplaced ? t('replaced', { name }) : t('connected', { name }));
          }}
        />
      )}
    </LazyPart>
  );

  return (
    <CardFrame
      state={state}
      field="social"
      title={t('title')}
      description={t('description')}
      skeleton={{ rows: 2, icon: true }}
    >
      {({ accounts, lock, hidden }) => (
        <>
          <SocialView
            accounts={accounts.map((account) => {
              const shown = shownAccount(account, providerName(account.target));
              const isLinking = linking?.target === account.target;
              const busy = isLinking && linking.busy ? 'linking' : undefined;
              return {
                ...shown,
                unlinkLock: lockText(account.unlinkLock),
                remaining: remainingText(account.remaining, providerName),
                busy: unlinking === account.target ? 'unlinking' : busy,
                panel: isLinking ? panel(shown.name, shown.linked?.title) : undefined,
              };
            })}
            hidden={hidden}
            lock={lockText(lock)}
            notice={report.notice}
            onIntent={linker.preload}
            onLink={(target) =>
              connect(
                target,
                accounts.some((one) => one.target === target && one.linked),
              )
            }
            confirming={props.isConfirming ? (asked ?? null) : null}
            onConfirmingChange={(target) => {
              if (target !== null) setAsked(target);
              props.onConfirmingChange(target !== null);
            }}
            onUnlink={(target) => void confirm(() => disconnect(target))}
          />
          {linking ? <RedirectHint target={linking.target} /> : null}
        </>
      )}
    </CardFrame>
  );
};
