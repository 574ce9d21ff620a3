import { type AccountBackend, createAccountBackend } from '@account-center/server';
import { backendOptions } from '../backend-options.ts';

let made: AccountBackend | undefined;

/** The backend of the app; made at the first request, so that a build needs no secrets. */
export const accountBackend = (): AccountBackend => {
  made ??= createAccountBackend({
    ...backendOptions(),
    // Whatever header the platform sets and callers cannot.
    addressOf: ({ headers }) => headers.get('x-real-ip'),
  });
  return made;
};
