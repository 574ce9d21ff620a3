/** The OAuth errors that the fake answers, with the status of each. */
const statuses = {
  access_denied: 400,
  consent_required: 400,
  insufficient_scope: 403,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_redirect_uri: 400,
  invalid_request: 400,
  invalid_scope: 400,
  invalid_target: 400,
  invalid_token: 401,
  login_required: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  unsupported_response_mode: 400,
  unsupported_response_type: 400,
  unsupported_token_type: 400,
} as const;

/** The name of an OAuth error, such as `invalid_grant`. */
export type OidcErrorName = keyof typeof statuses;

type OidcStatus = (typeof statuses)[OidcErrorName];

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A refusal of the OpenID provider. It becomes an OAuth error body that also has Logto's `code` and `message`. */
export class OidcError extends Error {
  readonly error: OidcErrorName;
  readonly description: string;

  readonly status: OidcStatus;

  constructor(error: OidcErrorName, description: string, status: OidcStatus = statuses[error]) {
    super(description);
    this.name = 'OidcError';
    this.error = error;
    this.description = description;
    this.status = status;
  }

  /** The JSON body of the answer. */
  get body() {
    return {
      code: `oidc.${this.error}`,
      message: sentence(this.description),
      error: this.error,
      error_description: this.description,
    };
  }
}

/** An error that is told to the application at its redirect URI instead of to the visitor. */
export class AuthorizationError extends OidcError {
  readonly redirectUri: string;
  readonly state: string | undefined;

  constructor(
    error: OidcErrorName,
    description: string,
    target: { redirectUri: string; state?: string | undefined },
  ) {
    super(error, description);
    this.redirectUri = target.redirectUri;
    this.state = target.state;
  }
}
