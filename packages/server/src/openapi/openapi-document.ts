import * as z from 'zod/mini';
import { type BackendErrorCode, errorCatalog } from '../error-catalog.ts';
import { userHeader } from '../http/claimed-user.ts';
import type { Route } from '../http/route.ts';
import { checkOptions } from '../options/check-options.ts';
import { checkText } from '../options/check-value.ts';
import { routeTable } from '../route-table.ts';
import { groupBy } from './group-by.ts';
import type { ResponseDoc } from './responses.ts';
import { errorsOf } from './route-errors.ts';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: unknown };

/** A document of OpenAPI 3.1, as an object that `JSON.stringify` makes text of. */
export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: JsonObject;
  readonly servers: readonly JsonObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly components: JsonObject;
};

/** Options of {@link createOpenApiDocument}. */
export type OpenApiOptions = {
  /** Where the backend is, base path included; `/account-backend` by default. */
  readonly url?: string | undefined;
};

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): JsonObject => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

const headersOf = (headers: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  );

const successOf = ({ description, schema, headers }: ResponseDoc): JsonObject => ({
  description,
  ...(headers && { headers: headersOf(headers) }),
  ...(schema && { content: json(schemaOf(schema, 'output')) }),
});

const toApiError = (codes: readonly BackendErrorCode[]): JsonObject => ({
  description: codes.map((code) => `\`${code}\`: ${errorCatalog[code].message}`).join('\n\n'),
  content: json({
    type: 'object',
    properties: {
      code: { enum: codes },
      message: { type: 'string' },
      data: { type: 'object', description: 'What machines need to know beside the code.' },
    },
    required: ['code', 'message'],
    additionalProperties: false,
  }),
});

const responsesOf = (route: Route): JsonObject => {
  const byStatus = groupBy(errorsOf(route), (code) => errorCatalog[code].status);
  return Object.fromEntries([
    ...Object.entries(route.responses).map(([status, answer]) => [status, successOf(answer)]),
    ...[...byStatus].map(([status, codes]) => [status, toApiError(codes)]),
  ]);
};

const recordHeader: JsonObject = {
  name: 'logto-verification-id',
  in: 'header',
  description: 'The step-up record. Users who have nothing to verify with have none.',
  schema: { type: 'string', pattern: '^[a-z0-9]{21}$' },
};

const userParameter: JsonObject = {
  name: userHeader,
  in: 'header',
  description:
    'The id of the user whose account the page shows. Refused when the token is another user’s.',
  schema: { type: 'string' },
};

const pathParameters = (path: string): readonly JsonObject[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
  }));

const operationOf = (route: Route): JsonObject => {
  const { id, summary, access, body, path } = route;
  const parameters = [
    ...pathParameters(path),
    ...(access === 'anyone' ? [] : [userParameter]),
    ...(access === 'verified-user' ? [recordHeader] : []),
  ];
  return {
    operationId: id,
    summary,
    security: access === 'anyone' ? [] : [{ accessToken: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { [body.type]: { schema: schemaOf(body.schema, 'input') } },
      },
    }),
    responses: responsesOf(route),
  };
};

/** The path of a route as OpenAPI writes it. */
export const templateOf = ({ path }: Route): string => path.replaceAll(/:(\w+)/g, '{$1}');

/**
 * Makes the OpenAPI description of a backend, from the table that it answers by.
 *
 * @throws TypeError for options that make no sense
 */
export const createOpenApiDocument = (options: OpenApiOptions = {}): OpenApiDocument => {
  checkOptions(options, { url: checkText });
  return documentAt(options.url ?? '/account-backend');
};

const documentAt = (url: string): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title: 'Account backend',
    description: 'What a browser cannot or must not do itself in an account center for Logto.',
    version: '1',
  },
  servers: [{ url }],
  paths: Object.fromEntries(
    [...groupBy(routeTable, templateOf)].map(([path, routes]) => [
      path,
      Object.fromEntries(routes.map((route) => [route.method.toLowerCase(), operationOf(route)])),
    ]),
  ),
  components: {
    securitySchemes: {
      accessToken: {
        type: 'http',
        scheme: 'bearer',
        description: "The user's opaque access token, with the scope `openid`.",
      },
    },
  },
});
