import { OidcError } from './oidc-error.ts';
import { parseScopes } from './scopes.ts';
import { issueResourceToken, opaqueResponse, type TokenGrant } from './token-response.ts';

/** Gives a machine-to-machine application a token of its own, for the Management API with scope `all`. */
export const clientCredentialsGrant: TokenGrant = async (request) => {
  const { context, application, form } = request;
  if (application.type !== 'MachineToMachine') {
    throw new OidcError(
      'unauthorized_client',
      'requested grant type is not allowed for this client',
    );
  }
  const resource = form.get('resource');
  if (!resource) {
    return opaqueResponse(context.oidc.issueAccessToken({ clientId: application.id, scopes: [] }));
  }
  const mayManage = application.hasManagementAccess !== false;
  const scope = mayManage && parseScopes(form.get('scope')).includes('all') ? 'all' : '';
  return issueResourceToken(request, { resource, subject: application.id, scope });
};
