import { defineMessages } from '../../i18n/define-messages.ts';

/** Texts of the section about trusted devices. */
export const trustedDevicesMessages = defineMessages('trustedDevices', {
  title: 'Trusted devices',
  description: 'On these you sign in without the second step.',
  gate: 'See the devices that skip the second step.',
  list: 'Trusted devices',
  current: 'This device',
  used: 'Used {time}',
  expires: 'Trusted until {date}',
  empty: 'No trusted devices',
  emptyHint: 'You can trust a device when you sign in with the second step.',
  emptyHintDays:
    'When you sign in with the second step, you can trust a device for {days, plural, one {# day} other {# days}}.',
  remove: 'Remove',
  removeDevice: 'Remove {device}',
  removeTitle: 'Remove {device}?',
  removeBody:
    'The next sign-in on that device asks for the second step. It is not signed out by this.',
  cancel: 'Cancel',
  removed: '{device} is no longer trusted.',
  more: 'Show more',
  shown: '{shown} of {total}',
});
