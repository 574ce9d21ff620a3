/** What to look at, and with which rights. Everything but the endpoint may be left out: less can be told then. */
export type DiagnosisOptions = {
  /** The Logto server's URL, for example `https://auth.example.com`. */
  readonly endpoint: string;
  /** The application that the account center's users sign in to. */
  readonly appId?: string | undefined;
  /** The origin of the page with the account center, for example `https://app.example.com`. */
  readonly appOrigin?: string | undefined;
  /**
   * Where the server package is mounted: a URL, or a path of the origin, as `<AccountProvider backend>` takes it. It is
   * asked for the settings alone.
   */
  readonly backend?: string | undefined;
  /** Where social providers send users back to, one address or several; `/callback/social` of the origin by default. */
  readonly socialRedirectUri?: string | readonly string[] | undefined;
  /** A machine-to-machine application, whose role has the Management API's permission `all`. */
  readonly machine?:
    | { readonly id: string; readonly secret: string; readonly resource?: string | undefined }
    | undefined;
  /** An access token of a user of the application, to see what its scopes show. Nothing is changed with it. */
  readonly userToken?: string | undefined;
  /** Milliseconds for each request; 10,000 by default. */
  readonly timeout?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
};
