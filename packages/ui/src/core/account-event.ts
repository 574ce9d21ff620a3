/** Something that the user did and the server has confirmed. Carries no secret and no personal data. */
export type AccountEvent = {
  readonly type:
    | 'email.added'
    | 'email.changed'
    | 'email.removed'
    | 'phone.added'
    | 'phone.changed'
    | 'phone.removed'
    | 'username.added'
    | 'username.changed'
    | 'username.removed'
    | 'password.added'
    | 'password.changed'
    | 'passkey.added'
    | 'passkey.renamed'
    | 'passkey.removed'
    | 'passkey.prompt-changed'
    | 'two-step.turned-on'
    | 'two-step.turned-off'
    | 'authenticator.added'
    | 'authenticator.replaced'
    | 'authenticator.removed'
    | 'backup-codes.added'
    | 'backup-codes.replaced'
    | 'backup-codes.removed'
    | 'step-up.verified';
};
