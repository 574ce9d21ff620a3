import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const JSON_TYPE = 'application/json';

const request = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('https://backend.test/', {
    method: 'POST',
    body,
    headers: { 'content-type': JSON_TYPE, ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });

/** A body of chunks, of which no one says how long it is. */
const chunked = (chunks: Iterable<string | Uint8Array>, close = true) => {
  const state = { read: 0, cancelled: false };
  const all = chunks[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = all.next();
        if (done) {
          if (close) controller.close();
          else await new Promise(() => undefined);
          return;
        }
        state.read += 1;
        controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value);
      },
      cancel() {
        state.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, state };
};

const code = async (read: Promise<unknown>) => {
  try {
    return await read;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('the type', () => {
  it.each([JSON_TYPE, 'Application/JSON', 'application/json; charset=UTF-8', 'application/json;'])(
    'may be written %s',
    async (type) => {
      expect(await readBody(request('{}', { 'content-type': type }), JSON_TYPE, 1000)).toBe('{}');
    },
  );

  it.each([
    '',
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'application/json+evil',
    'application/json; charset=utf-16',
    'application/json; boundary=x',
    'application/json, text/plain',
    'multipart/form-data',
  ])('is not %j', async (type) => {
    expect(await code(readBody(request('{}', { 'content-type': type }), JSON_TYPE, 1000))).toBe(
      'backend.unsupported_media_type',
    );
  });

  it('is not compressed', async () => {
    const zipped = request('{}', { 'content-encoding': 'gzip' });
    expect(await code(readBody(zipped, JSON_TYPE, 1000))).toBe('backend.unsupported_media_type');
  });
});

describe('the size', () => {
  it('is 16 kB and not a byte more', async () => {
    const most = 'x'.repeat(16 * 1024);
    expect(await readBody(request(most), JSON_TYPE, 1000)).toBe(most);
    expect(await code(readBody(request(`${most}x`), JSON_TYPE, 1000))).toBe(
      'backend.body_too_large',
    );
    expect(await code(readBody(request('ä'.repeat(9000)), JSON_TYPE, 1000))).toBe(
      'backend.body_too_large',
    );
  });

  it('is counted where no one says how much is to come, and the rest is left unread', async () => {
    const { stream, state } = chunked(Array.from({ length: 1000 }, () => 'x'.repeat(1024)));
    expect(await code(readBody(request(stream), JSON_TYPE, 1000))).toBe('backend.body_too_large');
    expect(state.read).toBeLessThan(20);
    expect(state.cancelled).toBe(true);
  });

  it('is refused before reading where it is said', async () => {
    const { stream, state } = chunked(['{}']);
    const promised = request(stream, { 'content-length': '999999' });
    expect(await code(readBody(promised, JSON_TYPE, 1000))).toBe('backend.body_too_large');
    expect(state.read).toBe(0);
  });

  it('is not believed where it is said to be less', async () => {
    const { stream } = chunked(Array.from({ length: 20 }, () => 'x'.repeat(1024)));
    const promised = request(stream, { 'content-length': '2' });
    expect(await code(readBody(promised, JSON_TYPE, 1000))).toBe('backend.body_too_large');
  });
});

it('ends what does not end', async () => {
  const { stream, state } = chunked(['{'], false);
  const began = Date.now();
  expect(await code(readBody(request(stream), JSON_TYPE, 100))).toBe('backend.body_timeout');
  expect(Date.now() - began).toBeLessThan(1000);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(state.cancelled).toBe(true);
});

it('puts characters together that come in parts', async () => {
  const bytes = new TextEncoder().encode('"💡"');
  const { stream } = chunked(Array.from(bytes, (byte) => Uint8Array.of(byte)));
  expect(await readBody(request(stream), JSON_TYPE, 1000)).toBe('"💡"');
});

it('takes no bytes that are no text', async () => {
  for (const bytes of [[0xff], [0xc3], [0xed, 0xa0, 0x80]]) {
    const { stream } = chunked([Uint8Array.from(bytes)]);
    expect(await code(readBody(request(stream), JSON_TYPE, 1000))).toBe('backend.invalid_request');
  }
});

it('tells a broken connection', async () => {
  const stream = new ReadableStream({
    pull: (controller) => controller.error(new Error('Connection reset')),
  });
  expect(await code(readBody(request(stream), JSON_TYPE, 1000))).toBe('backend.invalid_request');
});

it('reads nothing where there is nothing', async () => {
  expect(await readBody(request(null), JSON_TYPE, 1000)).toBe('');
});
