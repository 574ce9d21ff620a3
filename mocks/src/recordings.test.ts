import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFakeLogto } from './index.ts';
import { playRecording } from './test/play-recording.ts';
import type { Recording } from './test/recording.ts';

const folder = new URL('../recordings/', import.meta.url);
const recordings = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path): Recording => JSON.parse(readFileSync(new URL(path, folder), 'utf8')));

describe('the fake answers as a real server was recorded to', () => {
  it('has recordings to play', () => {
    expect(recordings.length).toBeGreaterThan(60);
  });

  it.each(recordings.map((recording) => [recording.name, recording] as const))(
    '%s',
    async (_, recording) => {
      const logto = createFakeLogto({ endpoint: 'http://localhost:3001' });
      expect(await playRecording(logto, recording)).toEqual([]);
      expect(logto.state.failures).toEqual([]);
    },
  );
});
