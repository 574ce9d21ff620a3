import { defineMessages } from './define-messages.ts';

/** How a device is named. */
export const deviceMessages = defineMessages('devices', {
  browserOn: '{browser} on {system}',
  unknown: 'Unknown device',
});
