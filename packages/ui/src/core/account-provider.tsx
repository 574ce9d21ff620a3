'use client';
import {
  type AccountClient,
  type AccountClientOptions,
  createAccountClient,
  isResponseShapeError,
  type TenantSettings,
} from '@account-center/client';
import type { QueryClient } from '@tanstack/react-query';
import {
  createContext,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { canonicalLocale } from '../i18n/canonical-locale.ts';
import { LanguageProvider, type Translations } from '../i18n/use-messages.tsx';
import { useIsomorphicLayoutEffect } from '../lib/use-isomorphic-layout-effect.ts';
import { useLatest } from '../lib/use-latest.ts';
import {
  type AccountCore,
  type AccountListeners,
  type ChosenLanguage,
  createAccountCore,
} from './account-core.ts';
import { AppNameProvider, hostOf } from './app-name.ts';
import { type HostOptions, HostOptionsProvider } from './host-options.ts';
import type { InitialAccount } from './initial-account.ts';
import type { StepUpRules } from './step-up/step-up.ts';

/** Where the account comes from: Logto's address and a token, or a client made by the host. */
export type AccountSource =
  | (Pick<AccountClientOptions, 'endpoint' | 'getAccessToken'> &
      Partial<Pick<AccountClientOptions, 'backend' | 'fetch' | 'timeout' | 'verificationStore'>> & {
        readonly client?: undefined;
      })
  | { readonly client: AccountClient };

/** Props of `AccountProvider`. */
export type AccountProviderProps = AccountSource &
  AccountListeners &
  HostOptions & {
    readonly children?: ReactNode;
    /** The language of the texts and of the server's messages, a BCP 47 tag; English when absent. */
    readonly locale?: string | undefined;
    /** Texts of that language, or the host's own words; what is missing stays English. */
    readonly translations?: Translations | undefined;
    /** The tenant's settings, when the host has them already (server-side rendering). */
    readonly settings?: TenantSettings | undefined;
    /** What `prefetchAccount` has read on a server: the first screen is there at once, and is drawn by the server too. */
    readonly initial?: InitialAccount | undefined;
    /**
     * The product's name, as authenticator apps and files of backup codes are to show it; the host of Logto's address
     * when absent.
     */
    readonly appName?: string | undefined;
    /** The host's rules for step-up on top of the server's. */
    readonly stepUp?: StepUpRules | undefined;
    /**
     * The signed-in user's id: `sub` of the ID token. When it changes, everything about the former user is forgotten, and
     * what is below begins again. Nothing is sent or shown in the name of another user than this one.
     */
    readonly userId?: string | undefined;
    /** A cache to share with the host; by default a private one. */
    readonly queryClient?: QueryClient | undefined;
  };

const verificationStoreOf = (source: AccountSource) =>
  source.client ? undefined : source.verificationStore;

const noTranslations: Translations = {};

const AccountContext = createContext<AccountCore | undefined>(undefined);
const SettingsContext = createContext<TenantSettings | undefined>(undefined);

/** The settings that the host passed in; they win over those of the server. */
export const useGivenSettings = (): TenantSettings | undefined => useContext(SettingsContext);

/** The core of the account center above, if there is one: for what a view does on the side. */
export const useOptionalAccountCore = (): AccountCore | undefined => useContext(AccountContext);

/** The core of the account center above. Throws outside of an `AccountProvider`. */
export const useAccountCore = (): AccountCore => {
  const core = useContext(AccountContext);
  if (!core) throw new Error('Render <AccountProvider> above this component.');
  return core;
};

/**
 * Gives the hooks and sections below their account. Renders nothing itself.
 * New functions, rules and settings at each render are welcome; a new `endpoint`, `backend`, `client` or `queryClient`
 * starts over.
 */
export const AccountProvider = ({ children, ...props }: AccountProviderProps) => {
  const latest = useLatest(props);

  const given = props.client;
  const { endpoint, backend } = given ? {} : props;
  const { settings, queryClient, userId } = props;
  const core = useMemo(() => {
    const chosen: ChosenLanguage = {};
    const create = (): AccountClient => {
      const { current } = latest;
      if (current.client) return current.client;
      const { timeout, verificationStore, fetch } = current;
      return createAccountClient({
        endpoint: endpoint ?? current.endpoint,
        ...(backend !== undefined && { backend }),
        ...(fetch && { fetch }),
        ...(timeout !== undefined && { timeout }),
        ...(verificationStore && { verificationStore }),
        // What fails is told where it is shown; what is left out of an answer is not shown at all.
        onError: (error) => {
          if (isResponseShapeError(error) && error.leftOut) latest.current.onError?.(error);
        },
        locale: () => latest.current.locale ?? chosen.locale,
        // Whether there are tokens at all is settled at the start; which function gives them is not.
        getAccessToken:
          current.getAccessToken &&
          (async (options) =>
            latest.current.client ? undefined : latest.current.getAccessToken?.(options)),
      });
    };
    return createAccountCore({
      client: given ?? create(),
      queryClient,
      chosen,
      initial: latest.current.initial,
      userId: latest.current.initial?.account?.id ?? latest.current.userId,
      owns: {
        cache: queryClient === undefined,
        record: given === undefined && !verificationStoreOf(latest.current),
      },
      rules: () => latest.current.stepUp,
      canReauthenticate: () => latest.current.reauthentication !== undefined,
      listeners: () => latest.current,
    });
  }, [given, endpoint, backend, queryClient, latest]);

  useEffect(() => core.connect(), [core]);

  const turn = useSyncExternalStore(core.subscribe, core.turn, core.turn);

  // `null` after a sign-out. A first id, learned after the first calls, is the one that they were made for, unless a
  // server has read of another user.
  const known = useRef<string | null | undefined>(props.initial?.account?.id ?? userId);
  const isNamed = useRef(false);
  useIsomorphicLayoutEffect(() => {
    // Until the host has named someone, no one has signed out.
    if (userId === undefined && !isNamed.current) return;
    isNamed.current = true;
    const former = known.current;
    known.current = userId ?? null;
    if (userId !== undefined && former === undefined) core.client.user.bind(userId);
    if (former === undefined || former === known.current) return;
    // A token or an answer has told before the host did.
    const present = core.hasUser() ? (core.owner() ?? core.client.user.id()) : undefined;
    if (userId !== undefined && present === userId) return;
    core.reset(userId === undefined ? 'signed-out' : 'another', userId);
  }, [core, userId]);

  const { locale = 'en', translations = noTranslations } = props;
  const language = useMemo(
    () => ({ locale: canonicalLocale(locale), translations }),
    [locale, translations],
  );
  const { socialRedirectUri, managed, deletion } = props;
  const consequences = deletion?.consequences;
  const canSignOut = props.onSignOut !== undefined;
  const canSignInAgain = props.reauthentication !== undefined;
  const host = useMemo(
    () => ({
      socialRedirectUri,
      managed,
      deletion: { consequences },
      reauthentication: canSignInAgain
        ? {
            getIdToken: async () => latest.current.reauthentication?.getIdToken(),
            signIn: async () => latest.current.reauthentication?.signIn(),
          }
        : undefined,
      onSignOut: canSignOut ? () => latest.current.onSignOut?.() : undefined,
    }),
    [socialRedirectUri, managed, consequences, canSignInAgain, canSignOut, latest],
  );
  return (
    <AccountContext.Provider value={core}>
      <SettingsContext.Provider value={settings}>
        <AppNameProvider value={props.appName ?? hostOf(endpoint)}>
          <HostOptionsProvider value={host}>
            <LanguageProvider value={language}>
              {/* What reads through a core keeps it for life, and what was begun for a user ends with that user. */}
              <Fragment key={`${core.id}.${turn}`}>{children}</Fragment>
            </LanguageProvider>
          </HostOptionsProvider>
        </AppNameProvider>
      </SettingsContext.Provider>
    </AccountContext.Provider>
  );
};
