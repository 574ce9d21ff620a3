import { expect, it } from 'vitest';
import { readUserAgent } from './user-agent.lazy.ts';

const named = (agent: string) => {
  const { kind, browser, system } = readUserAgent(agent);
  return `${browser} on ${system} (${kind})`;
};

it.each([
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome on macOS (desktop)',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari on iPhone (mobile)',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.5 Mobile/15E148 Safari/604.1',
    'Safari on iPad (mobile)',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome on Android (mobile)',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Microsoft Edge on Windows (desktop)',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
    'Firefox on Linux (desktop)',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome on Chrome OS (desktop)',
  ],
])('reads %s', (agent, name) => {
  expect(named(agent)).toBe(name);
});

it.each([
  'curl/8.9.1',
  'node',
  'MyApp/1.2 CFNetwork/1490 Darwin/23.5.0',
  '💥 (((',
  'x'.repeat(20_000),
])('keeps what it does not know: %.20s', (agent) => {
  expect(readUserAgent(agent)).toEqual({ kind: 'unknown', agent });
});

it('takes nothing for nothing', () => {
  expect(readUserAgent(' ')).toEqual({ kind: 'unknown' });
});
