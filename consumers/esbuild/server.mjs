// Serves what was built, with the routes of the server package beside it, under a strict Content Security Policy.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createAccountBackend, toNodeHandler } from '@account-center/server';

const { PORT, LOGTO_ENDPOINT, LOGTO_APP_ID } = process.env;
const backend = toNodeHandler(
  createAccountBackend({ endpoint: LOGTO_ENDPOINT, allowedClientIds: [LOGTO_APP_ID] }),
);
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };
const policy = `default-src 'self'; connect-src 'self' ${LOGTO_ENDPOINT}; img-src 'self' data: blob: http: https:; require-trusted-types-for 'script'`;

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/account-backend')) return backend(request, response);
  const asked = join('dist', pathname);
  const file = extname(asked) && existsSync(asked) ? asked : 'dist/index.html';
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('content-security-policy', policy);
  createReadStream(file).pipe(response);
}).listen(Number(PORT), 'localhost');
