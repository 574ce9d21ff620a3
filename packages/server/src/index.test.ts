import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('exports what it exports', () => {
  expect(Object.keys(entry).sort()).toMatchInlineSnapshot(`
    [
      "DeletionRefusedError",
      "createAccountBackend",
      "createAccountProxy",
      "createMemoryStore",
      "createOpenApiDocument",
      "createRedisStore",
      "toNodeHandler",
    ]
  `);
});
