import { defineMessages } from './define-messages.ts';

/** How a device is named, and the place where it was used. */
export const deviceMessages = defineMessages('devices', {
  browserOn: '{browser} on {system}',
  unknown: 'Unknown device',
  place: '{city}, {country}',
});
