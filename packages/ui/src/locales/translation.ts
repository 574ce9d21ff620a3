import type { accountCenterMessages } from '../account-center/account-center.messages.ts';
import type { socialCallbackMessages } from '../account-center/social-callback.messages.ts';
import type { codeFormMessages } from '../forms/code-form.messages.ts';
import type { frameMessages } from '../frame/frame.messages.ts';
import type { actionMessages } from '../i18n/action.messages.ts';
import type { MessageDefinition } from '../i18n/define-messages.ts';
import type { deviceMessages } from '../i18n/device.messages.ts';
import type { lockMessages } from '../i18n/lock.messages.ts';
import type { problemMessages } from '../i18n/problem.messages.ts';
import type { remainingMessages } from '../i18n/remaining.messages.ts';
import type { appsMessages } from '../sections/apps/apps.messages.ts';
import type { authenticatorMessages } from '../sections/authenticator/authenticator.messages.ts';
import type { backupCodesMessages } from '../sections/backup-codes/backup-codes.messages.ts';
import type { deletionMessages } from '../sections/deletion/deletion.messages.ts';
import type { emailMessages } from '../sections/email/email.messages.ts';
import type { enterpriseMessages } from '../sections/enterprise/enterprise.messages.ts';
import type { passkeysMessages } from '../sections/passkeys/passkeys.messages.ts';
import type { passwordMessages } from '../sections/password/password.messages.ts';
import type { phoneMessages } from '../sections/phone/phone.messages.ts';
import type { profileMessages } from '../sections/profile/profile.messages.ts';
import type { sessionsMessages } from '../sections/sessions/sessions.messages.ts';
import type { socialMessages } from '../sections/social/social.messages.ts';
import type { tokensMessages } from '../sections/tokens/tokens.messages.ts';
import type { trustedDevicesMessages } from '../sections/trusted-devices/trusted-devices.messages.ts';
import type { twoStepMessages } from '../sections/two-step/two-step.messages.ts';
import type { usernameMessages } from '../sections/username/username.messages.ts';
import type { stepUpMessages } from '../step-up/step-up.messages.ts';

/** The texts of every surface, in English. */
type Definitions =
  | typeof accountCenterMessages
  | typeof actionMessages
  | typeof appsMessages
  | typeof codeFormMessages
  | typeof deletionMessages
  | typeof deviceMessages
  | typeof emailMessages
  | typeof enterpriseMessages
  | typeof frameMessages
  | typeof lockMessages
  | typeof passwordMessages
  | typeof phoneMessages
  | typeof problemMessages
  | typeof profileMessages
  | typeof remainingMessages
  | typeof sessionsMessages
  | typeof socialCallbackMessages
  | typeof socialMessages
  | typeof stepUpMessages
  | typeof tokensMessages
  | typeof trustedDevicesMessages
  | typeof authenticatorMessages
  | typeof backupCodesMessages
  | typeof passkeysMessages
  | typeof twoStepMessages
  | typeof usernameMessages;

type TextsOf<Definition extends MessageDefinition> = Readonly<
  Record<keyof Definition['texts'], string>
>;

/**
 * A whole language: the texts of every surface, by namespace and key, with the placeholders of the English text.
 * Plurals have the forms that `Intl.PluralRules` knows for the language.
 */
export type Translation = {
  readonly [Definition in Definitions as Definition['namespace']]: TextsOf<Definition>;
};
