import { z } from 'zod/v3';
import {
  canStepUp,
  requireEditable,
  requireFirstParty,
  requireStepUp,
  userOf,
} from '../http/checks.ts';
import { internalError } from '../http/internal-error.ts';
import { noContent } from '../http/no-content.ts';
import { assertThat } from '../http/request-error.ts';
import type { UserRoutes } from '../http/user-routes.ts';
import { isLeakCheckBroken } from '../rules/leak-check.ts';
import { passwordIssues } from '../rules/password-policy.ts';

const passwordChange = z.object({ password: z.string().min(1) });

/** `POST /api/my-account/password`. It ends no session and no token. */
export const registerPassword = (routes: UserRoutes): void => {
  routes.on('POST', '/api/my-account/password', { body: passwordChange }, (request) => {
    const { context, body } = request;
    requireFirstParty(request);
    const user = userOf(request);
    if (canStepUp(user) || !context.features.firstPasswordWithoutStepUp) requireStepUp(request);
    requireEditable(request, 'password');
    if (isLeakCheckBroken(context)) return internalError();
    const { passwordPolicy } = context.tenant.current.signInExperience;
    const issues = passwordIssues(body.password, passwordPolicy, {
      name: user.name,
      username: user.username,
      email: user.primaryEmail,
      phone: user.primaryPhone,
    });
    assertThat(issues.length === 0, 'password.rejected', { status: 422, data: issues });
    assertThat(user.password !== body.password, 'user.same_password', { status: 422 });
    context.users.update(user.id, {
      password: body.password,
      passwordUpdatedAt: context.clock.now(),
    });
    return noContent();
  });
};
