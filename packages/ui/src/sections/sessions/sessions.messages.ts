import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the section about devices and sessions. */
export const sessionsMessages = defineMessages('sessions', {
  title: 'Where you’re signed in',
  description: 'If you don’t recognize a device, sign it out and change your password.',
  gate: 'See the devices that are signed in to your account.',
  list: 'Devices',
  current: 'This device',
  since: 'Signed in {time}',
  empty: 'No devices to show',
  emptyHint: 'You are signed in here without a session of your own.',
  signOut: 'Sign out',
  signOutDevice: 'Sign out {device}',
  signOutTitle: 'Sign out {device}?',
  signOutBody:
    'Everyone who uses that device has to sign in again. Apps that were signed in there lose their access, usually within an hour.',
  signOutUnsure: 'If it is the device that you are using now, you have to sign in again, too.',
  hereTitle: 'Sign out here?',
  hereBody: 'This is the device that you are using now. You have to sign in again to come back.',
  signOutOthers: 'Sign out all other devices',
  othersTitle: 'Sign out all other devices?',
  othersBody:
    '{count, plural, one {One other device has} other {# other devices have}} to sign in again, and apps that were signed in there lose their access, usually within an hour. This device stays signed in.',
  cancel: 'Cancel',
  progress: 'Signed out {done} of {total}',
  stop: 'Stop',
  stopping: 'Stopping',
  done: '{device} is signed out.',
  othersDone: 'All other devices are signed out.',
  stopped: 'Stopped. {count, plural, one {One device is} other {# devices are}} still signed in.',
  remain: '{count, plural, one {One device is} other {# devices are}} still signed in: {devices}.',
  retry: 'Try again',
});
