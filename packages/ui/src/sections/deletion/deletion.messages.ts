import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the section about the end of the account. */
export const deletionMessages = defineMessages('deletion', {
  title: 'Delete account',
  description:
    'Your account, your profile and every way to sign in are deleted. This cannot be undone.',
  lost: 'You will be signed out everywhere. Connected apps and access tokens stop working, usually within an hour, and no one can bring the account back.',
  elsewhere: 'Accounts are deleted on a page of their own.',
  open: 'Delete account',
  confirmation: 'Type {name} to confirm',
  required: 'Type {name} to go on.',
  mismatch: 'This does not name your account. Type {name}.',
  confirm: 'Delete my account for good',
  cancel: 'Keep my account',
  done: 'Your account is deleted.',
  refused: 'Your account cannot be deleted now.',
  refusedBecause: 'Your account cannot be deleted now: {reason}',
  inProgress: 'Your account is being deleted already. This can take a while.',
  notBegun:
    'Something went wrong before the deletion began. Your account is still there. Try again later.',
  incomplete:
    'The deletion was begun, but your account is not deleted for certain. It is safe to try again.',
  unknown: 'We can’t tell whether your account is deleted. It is safe to try again.',
});
