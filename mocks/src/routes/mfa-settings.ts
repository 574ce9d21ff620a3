import { z } from 'zod/v3';
import type { FakeContext } from '../context.ts';
import {
  requireEditable,
  requireFirstParty,
  requireReadable,
  requireScope,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import { mergeLogtoConfig, shownLogtoConfig } from '../rules/logto-config.ts';
import { isSecondStepMandatory } from '../rules/second-step-policy.ts';

const flag = z.boolean().optional();

const configChange = z.object({
  mfa: z
    .object({
      enabled: flag,
      skipped: flag,
      additionalBindingSuggestionSkipped: flag,
      skipMfaOnSignIn: flag,
    })
    .optional(),
  passkeySignIn: z.object({ skipped: flag }).optional(),
});

/** `required`: whether the tenant asks for a second factor whatever the user wants. */
const shownSettings = (context: FakeContext, skipMfaOnSignIn: boolean) => ({
  skipMfaOnSignIn,
  ...(context.features.mfaRequirement && { required: isSecondStepMandatory(context) }),
});

/** What steers a user's own sign-in: `mfa-settings` and `logto-configs`. */
export const registerMfaSettings = (routes: UserRoutes): void => {
  routes.on('GET', '/api/my-account/mfa-settings', {}, (request) => {
    requireScope(request, 'identities', 401);
    requireReadable(request, 'mfa');
    const { mfa } = shownLogtoConfig(userOf(request).logtoConfig);
    return Response.json(shownSettings(request.context, mfa.skipMfaOnSignIn));
  });

  const settingsChange = z.object({ skipMfaOnSignIn: z.boolean() });
  routes.on('PATCH', '/api/my-account/mfa-settings', { body: settingsChange }, (request) => {
    const { body, context } = request;
    requireStepUp(request);
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    requireEditable(request, 'mfa');
    const user = userOf(request);
    context.users.update(user.id, {
      logtoConfig: mergeLogtoConfig(user.logtoConfig, { mfa: body }),
    });
    return Response.json(shownSettings(context, body.skipMfaOnSignIn));
  });

  routes.on('GET', '/api/my-account/logto-configs', {}, (request) => {
    requireScope(request, 'identities', 401);
    requireReadable(request, 'passkey');
    return Response.json(shownLogtoConfig(userOf(request).logtoConfig));
  });

  routes.on('PATCH', '/api/my-account/logto-configs', { body: configChange }, (request) => {
    const { body, context } = request;
    requireStepUp(request);
    requireScope(request, 'identities', 401);
    requireFirstParty(request);
    requireEditable(request, 'passkey');
    const user = userOf(request);
    const logtoConfig = mergeLogtoConfig(user.logtoConfig, body);
    context.users.update(user.id, { logtoConfig });
    return Response.json(shownLogtoConfig(logtoConfig));
  });
};
