import type { Hono } from 'hono';
import type { FakeContext } from '../context.ts';
import { PAGES_CSS } from '../html/page.ts';
import { pagesCss } from '../html/pages-css.ts';
import { passkeyScript } from '../html/passkey-script.ts';
import { requestOrigin } from '../oidc/request-origin.ts';
import {
  answerExpired,
  answerOutcome,
  answerSignIn,
  PASSKEY_SCRIPT,
} from '../sign-in/answer-sign-in.ts';
import { codeStep, resendCodeStep, sendCodeStep } from '../sign-in/code-step.ts';
import { passwordStep } from '../sign-in/password-step.ts';
import { secondFactorStep, TRUSTING_SECOND_FACTOR } from '../sign-in/second-factor-step.ts';
import type { SignInAttempt, SignInOutcome } from '../sign-in/sign-in-attempt.ts';
import { registerOutboxPage } from './outbox-page.ts';
import { registerSocialSignIn } from './social-sign-in.ts';

type Action = (attempt: SignInAttempt) => SignInOutcome | Promise<SignInOutcome>;

const startOver: Action = ({ interaction }) => {
  interaction.step = { type: 'identify' };
  return { type: 'page' };
};

const actions = new Map<string, Action>([
  ['password', passwordStep],
  ['send-code', sendCodeStep],
  ['resend-code', resendCodeStep],
  ['code', codeStep],
  ['second-factor', secondFactorStep],
  [TRUSTING_SECOND_FACTOR, secondFactorStep],
  ['start-over', startOver],
]);

/** The pages for people: sign-in, the way through social accounts, the outbox, and their style sheet. */
export const registerSignInPage = (app: Hono, context: FakeContext): void => {
  app.get(PAGES_CSS, (c) => c.body(pagesCss, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get(PASSKEY_SCRIPT, (c) =>
    c.body(passkeyScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );

  app.get('/sign-in', (c) => {
    const interaction = context.oidc.interactions.find(c.req.query('interaction') ?? '');
    return interaction ? answerSignIn(c, { context, interaction }) : answerExpired(c);
  });

  app.post('/sign-in', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const interaction = context.oidc.interactions.find(form.get('interaction') ?? '');
    if (!interaction) return answerExpired(c);
    // Enter in a field submits without a button of its own in some browsers
    const action = actions.get(form.get('action') ?? 'password') ?? passwordStep;
    const { headers } = c.req.raw;
    const attempt = { context, interaction, form, origin: requestOrigin(c.req.raw), headers };
    const view = { context, interaction, typed: form.get('identifier') ?? undefined };
    return answerOutcome(c, view, await action(attempt));
  });

  registerSocialSignIn(app, context);
  registerOutboxPage(app, context);
};
