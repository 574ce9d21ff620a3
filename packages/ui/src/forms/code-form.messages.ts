import { defineMessages } from '../i18n/define-messages.ts';

/** Texts of the step where a code is typed. */
export const codeFormMessages = defineMessages('codeForm', {
  sent: 'Enter the 6-digit code we sent to {address}.',
  code: 'Verification code',
  incomplete: 'Enter all six digits.',
  sendAgain: 'Send again',
  sendAgainIn: 'Send again in {seconds} s',
  sentAgain: 'A new code is on its way.',
});
