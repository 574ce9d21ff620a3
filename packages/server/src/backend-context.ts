import type { AccountBackendOptions } from './account-backend-options.ts';
import type { AllowedOrigins } from './http/allowed-origins.ts';
import type { FetchLogto } from './logto/fetch-logto.ts';
import type { Introspect } from './logto/introspect.ts';
import type { ManageUser } from './logto/management.ts';
import type { ConsumeProof } from './proof/consume-proof.ts';
import type { RequireStepUp } from './proof/require-step-up.ts';
import type { Witness } from './proof/witness.ts';
import type { BackendStore, RateLimit } from './store/backend-store.ts';

/** The settings as they are answered: the JSON text and its entity tag. */
export type SettingsText = { readonly body: string; readonly tag: string };

/** What a backend does for users, beside passing on the settings. */
export type ManagementServices = {
  readonly ask: FetchLogto;
  readonly introspect: Introspect;
  readonly requireStepUp: RequireStepUp;
  readonly consumeProof: ConsumeProof;
  readonly witness: Witness;
  readonly manageUser: ManageUser;
  readonly store: BackendStore;
};

/** Everything that the routes of one backend work with. */
export type BackendContext = {
  readonly origins: AllowedOrigins;
  readonly settings: () => Promise<SettingsText>;
  /** Nothing without the credential of the machine-to-machine application. */
  readonly services: ManagementServices | undefined;
  readonly features: { readonly tokens: boolean; readonly deletion: boolean };
  readonly limits: { readonly [Kind in 'perAddress' | 'perSubject']: RateLimit | false };
  /** How long ago a verification may be for a deletion, in milliseconds. */
  readonly deletionMaxAge: number;
  readonly options: Pick<
    AccountBackendOptions,
    | 'maxTokenLifetime'
    | 'oneShotTokenCreation'
    | 'beforeDelete'
    | 'afterDelete'
    | 'callbackUrl'
    | 'endpoint'
  >;
  /** How long a body may take to arrive, in milliseconds. */
  readonly timeout: number;
  readonly onError: (error: unknown) => void;
  readonly now: () => number;
};
