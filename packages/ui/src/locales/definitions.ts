import { accountCenterMessages } from '../account-center/account-center.messages.ts';
import { accountDialogMessages } from '../account-center/account-dialog.messages.ts';
import { socialCallbackMessages } from '../account-center/social-callback.messages.ts';
import { userButtonMessages } from '../account-center/user-button.messages.ts';
import { codeFormMessages } from '../forms/code-form.messages.ts';
import { frameMessages } from '../frame/frame.messages.ts';
import { actionMessages } from '../i18n/action.messages.ts';
import { deviceMessages } from '../i18n/device.messages.ts';
import { lockMessages } from '../i18n/lock.messages.ts';
import { problemMessages } from '../i18n/problem.messages.ts';
import { remainingMessages } from '../i18n/remaining.messages.ts';
import { supportMessages } from '../i18n/support.messages.ts';
import { appsMessages } from '../sections/apps/apps.messages.ts';
import { authenticatorMessages } from '../sections/authenticator/authenticator.messages.ts';
import { backupCodesMessages } from '../sections/backup-codes/backup-codes.messages.ts';
import { deletionMessages } from '../sections/deletion/deletion.messages.ts';
import { emailMessages } from '../sections/email/email.messages.ts';
import { enterpriseMessages } from '../sections/enterprise/enterprise.messages.ts';
import { passkeysMessages } from '../sections/passkeys/passkeys.messages.ts';
import { passwordMessages } from '../sections/password/password.messages.ts';
import { phoneMessages } from '../sections/phone/phone.messages.ts';
import { profileMessages } from '../sections/profile/profile.messages.ts';
import { sessionsMessages } from '../sections/sessions/sessions.messages.ts';
import { socialMessages } from '../sections/social/social.messages.ts';
import { tokensMessages } from '../sections/tokens/tokens.messages.ts';
import { trustedDevicesMessages } from '../sections/trusted-devices/trusted-devices.messages.ts';
import { twoStepMessages } from '../sections/two-step/two-step.messages.ts';
import { usernameMessages } from '../sections/username/username.messages.ts';
import { signInAgainMessages } from '../step-up/sign-in-again.messages.ts';
import { stepUpMessages } from '../step-up/step-up.messages.ts';

/** The English texts of every surface: what a language has to say. */
export const definitions = [
  accountCenterMessages,
  accountDialogMessages,
  actionMessages,
  appsMessages,
  authenticatorMessages,
  backupCodesMessages,
  codeFormMessages,
  deletionMessages,
  deviceMessages,
  emailMessages,
  enterpriseMessages,
  frameMessages,
  lockMessages,
  passkeysMessages,
  passwordMessages,
  phoneMessages,
  problemMessages,
  profileMessages,
  remainingMessages,
  sessionsMessages,
  signInAgainMessages,
  socialCallbackMessages,
  socialMessages,
  stepUpMessages,
  supportMessages,
  tokensMessages,
  trustedDevicesMessages,
  twoStepMessages,
  userButtonMessages,
  usernameMessages,
] as const;
