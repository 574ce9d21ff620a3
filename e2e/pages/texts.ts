import { accountDialogMessages } from '../../packages/ui/src/account-center/account-dialog.messages.ts';
import { socialCallbackMessages } from '../../packages/ui/src/account-center/social-callback.messages.ts';
import { userButtonMessages } from '../../packages/ui/src/account-center/user-button.messages.ts';
import { codeFormMessages } from '../../packages/ui/src/forms/code-form.messages.ts';
import { frameMessages } from '../../packages/ui/src/frame/frame.messages.ts';
import { lockMessages } from '../../packages/ui/src/i18n/lock.messages.ts';
import { problemMessages } from '../../packages/ui/src/i18n/problem.messages.ts';
import { appsMessages } from '../../packages/ui/src/sections/apps/apps.messages.ts';
import { authenticatorMessages } from '../../packages/ui/src/sections/authenticator/authenticator.messages.ts';
import { backupCodesMessages } from '../../packages/ui/src/sections/backup-codes/backup-codes.messages.ts';
import { deletionMessages } from '../../packages/ui/src/sections/deletion/deletion.messages.ts';
import { emailMessages } from '../../packages/ui/src/sections/email/email.messages.ts';
import { passkeysMessages } from '../../packages/ui/src/sections/passkeys/passkeys.messages.ts';
import { passwordMessages } from '../../packages/ui/src/sections/password/password.messages.ts';
import { phoneMessages } from '../../packages/ui/src/sections/phone/phone.messages.ts';
import { profileMessages } from '../../packages/ui/src/sections/profile/profile.messages.ts';
import { sessionsMessages } from '../../packages/ui/src/sections/sessions/sessions.messages.ts';
import { socialMessages } from '../../packages/ui/src/sections/social/social.messages.ts';
import { tokensMessages } from '../../packages/ui/src/sections/tokens/tokens.messages.ts';
import { trustedDevicesMessages } from '../../packages/ui/src/sections/trusted-devices/trusted-devices.messages.ts';
import { twoStepMessages } from '../../packages/ui/src/sections/two-step/two-step.messages.ts';
import { usernameMessages } from '../../packages/ui/src/sections/username/username.messages.ts';
import { stepUpMessages } from '../../packages/ui/src/step-up/step-up.messages.ts';

/** What the page says, by surface: tests look for the words that users read. */
export const texts = {
  accountDialog: accountDialogMessages.texts,
  frame: frameMessages.texts,
  userButton: userButtonMessages.texts,
  apps: appsMessages.texts,
  deletion: deletionMessages.texts,
  tokens: tokensMessages.texts,
  codeForm: codeFormMessages.texts,
  locks: lockMessages.texts,
  problems: problemMessages.texts,
  authenticator: authenticatorMessages.texts,
  backupCodes: backupCodesMessages.texts,
  email: emailMessages.texts,
  passkeys: passkeysMessages.texts,
  password: passwordMessages.texts,
  profile: profileMessages.texts,
  phone: phoneMessages.texts,
  sessions: sessionsMessages.texts,
  social: socialMessages.texts,
  socialCallback: socialCallbackMessages.texts,
  trustedDevices: trustedDevicesMessages.texts,
  twoStep: twoStepMessages.texts,
  username: usernameMessages.texts,
  stepUp: stepUpMessages.texts,
};
