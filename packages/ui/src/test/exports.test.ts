import { expect, it } from 'vitest';

/** What a change of which is a change for everyone who uses the package. */
const namesOf = (entry: object): string[] => Object.keys(entry).sort();

it('exports these values from the entry', async () => {
  expect(namesOf(await import('../index.ts'))).toMatchInlineSnapshot(`
    [
      "AccountCenter",
      "AccountProvider",
      "AccountRoot",
      "EmailSection",
      "EmailView",
      "PasswordSection",
      "PasswordView",
      "StepUpCancelledError",
      "StepUpUnansweredError",
      "UsernameSection",
      "UsernameView",
      "useAccount",
      "useAccountMutation",
      "useAccountQuery",
      "useEmail",
      "useEmailChange",
      "useFieldAccess",
      "usePassword",
      "usePasswordChange",
      "useSettings",
      "useStepUp",
      "useStepUpMethods",
      "useUsername",
      "useUsernameChange",
    ]
  `);
});

it('exports these values from the entry of each section', async () => {
  expect({
    email: namesOf(await import('../sections/email/index.ts')),
    password: namesOf(await import('../sections/password/index.ts')),
    username: namesOf(await import('../sections/username/index.ts')),
  }).toMatchInlineSnapshot(`
    {
      "email": [
        "EmailSection",
        "EmailView",
        "emailMessages",
        "useEmail",
        "useEmailChange",
      ],
      "password": [
        "PasswordSection",
        "PasswordView",
        "passwordMessages",
        "usePassword",
        "usePasswordChange",
      ],
      "username": [
        "UsernameSection",
        "UsernameView",
        "useUsername",
        "useUsernameChange",
        "usernameMessages",
      ],
    }
  `);
});
