/** The origin under which a request reached the fake; the issuer and all its addresses follow it. */
export const requestOrigin = (request: Request): string => new URL(request.url).origin;

/** The issuer of tokens that this request asks for. */
export const issuerOf = (request: Request): string => `${requestOrigin(request)}/oidc`;
