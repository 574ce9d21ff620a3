import type { Context } from 'hono';
import { html } from 'hono/html';
import { answerPage } from '../html/page.ts';
import { requestOrigin } from '../oidc/request-origin.ts';
import { trustedDeviceDays } from '../rules/trust-device.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { passkeyOptions } from './passkey.ts';
import { secondFactorsOf } from './second-factor.ts';
import type { SignInOutcome } from './sign-in-attempt.ts';
import { codeView, identifyView, type SignInView, secondFactorView } from './sign-in-views.ts';

/** Where the script of the passkey step is. */
export const PASSKEY_SCRIPT = '/__assets/passkey.js';

/** Answers that there is no such sign-in under way. */
export const answerExpired = (c: Context) =>
  answerPage(
    c,
    {
      title: 'Sign-in not found',
      body: html`<h1>This sign-in has ended</h1>
        <p class="lead">It took too long, or it is done already. Start again from the application.</p>`,
    },
    400,
  );

const signInPath = (interactionId: string): string =>
  `/sign-in?${new URLSearchParams({ interaction: interactionId })}`;

const answerSecondFactor = async (c: Context, view: SignInView, status: 200 | 422) => {
  const { context, interaction } = view;
  const { step } = interaction;
  const user = step.type === 'second-factor' ? context.users.find(step.proved.userId) : undefined;
  if (step.type !== 'second-factor' || !user) return answerExpired(c);
  const { totp, backupCodes } = secondFactorsOf(context, user);
  const passkey = await passkeyOptions(context, user, requestOrigin(c.req.raw));
  if (passkey) step.challenge = passkey.challenge;
  const offers = {
    totp: totp !== undefined,
    backupCode: backupCodes !== undefined,
    passkey,
    trustedDays: trustedDeviceDays(context),
  };
  const body = secondFactorView(view, offers);
  return answerPage(
    c,
    { title: 'Verify your identity', body, ...(passkey && { script: PASSKEY_SCRIPT }) },
    status,
  );
};

/** Answers with the page of the step at which a sign-in stands. */
export const answerSignIn = (c: Context, view: SignInView) => {
  const status = view.problem === undefined ? 200 : 422;
  switch (view.interaction.step.type) {
    case 'identify':
      return answerPage(c, { title: 'Sign in', body: identifyView(view) }, status);
    case 'code':
      return answerPage(c, { title: 'Enter the code', body: codeView(view) }, status);
    case 'second-factor':
      return answerSecondFactor(c, view, status);
    case 'consent':
      return c.redirect(`/consent?${new URLSearchParams({ interaction: view.interaction.id })}`);
  }
};

/** Goes on with what came of a form: to the application, to the next page, or back with a problem. */
export const answerOutcome = (c: Context, view: SignInView, outcome: SignInOutcome) => {
  const { context, interaction } = view;
  switch (outcome.type) {
    case 'signed-in':
      return c.redirect(finishSignIn(c, context, interaction, outcome.proved), 303);
    case 'page':
      return c.redirect(signInPath(interaction.id), 303);
    case 'problem':
      return answerSignIn(c, { ...view, problem: outcome.text });
  }
};
