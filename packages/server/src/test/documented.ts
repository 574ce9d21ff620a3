import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { matchPath } from '../http/route.ts';
import { createOpenApiDocument, templateOf } from '../openapi/openapi-document.ts';
import { routeTable } from '../route-table.ts';
import { BACKEND, type Got } from './got.ts';

const document = createOpenApiDocument();
const ajv = new Ajv2020({ strict: true, allErrors: true });
const base = new URL(BACKEND).pathname;

/** The parts of the document that answers are compared with. */
type Responses = Record<
  string,
  { content?: Record<string, { schema: object }>; headers?: Record<string, unknown> }
>;

/** What was answered so far, as `METHOD /path STATUS`. */
export const answered = new Set<string>();

/** Every answer that the document knows, in the same form. */
export const documented = (): string[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.keys(responses as Responses).map(
        (status) => `${method.toUpperCase()} ${path} ${status}`,
      ),
    ),
  );

/** Fails unless the document knows an answer: its status, its headers, and everything in its body. */
export const expectDocumented = (
  { method, url }: Request,
  { status, body, headers }: Got,
): void => {
  const { pathname } = new URL(url);
  const route = routeTable.find(
    (row) => row.method === method && matchPath(base + row.path, pathname),
  );
  if (!route) return;
  const path = templateOf(route);
  const answer = `${method} ${path} ${status}`;
  answered.add(answer);
  const responses = document.paths[path]?.[method.toLowerCase()]?.responses as Responses;
  const known = responses[status];
  expect(known, `${answer} is not documented`).toBeDefined();
  for (const name of Object.keys(known?.headers ?? {})) {
    expect(headers.has(name), `${answer} has no ${name}`).toBe(true);
  }
  const schema = known?.content?.['application/json']?.schema;
  if (!schema) {
    expect(body, answer).toBeNull();
    return;
  }
  const validate = ajv.getSchema(answer) ?? ajv.addSchema(schema, answer).getSchema(answer);
  expect(validate?.(body), `${answer}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
};
