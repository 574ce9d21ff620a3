import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFakeLogto, type FakeRelease, releases } from './index.ts';
import { type Change, changes } from './releases.ts';
import { playRecording } from './test/play-recording.ts';
import type { Recording } from './test/recording.ts';

const folder = new URL('../recordings/', import.meta.url);
const recordings = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort()
  .map((path): Recording => JSON.parse(readFileSync(new URL(path, folder), 'utf8')));

/** The release that is the same as the server that was recorded, its development switch off. */
const recorded = '1.43' satisfies FakeRelease;

const others = releases.filter((release) => release !== recorded);
const isNewer = (release: FakeRelease) => releases.indexOf(release) > releases.indexOf(recorded);

/** The changes between a release and the recorded one, and whether the release has them. */
const changesFrom = (release: FakeRelease) =>
  Object.values(changes).filter(({ since }) => {
    const at = releases.indexOf(since);
    const [low, high] = [releases.indexOf(release), releases.indexOf(recorded)].toSorted(
      (left, right) => left - right,
    );
    return at > Number(low) && at <= Number(high);
  });

/** What a difference may say when a release merely lacks keys, or has others. */
const keyDifference = (release: FakeRelease): RegExp => {
  const between = changesFrom(release);
  const added = between.flatMap(({ adds = [] }) => adds);
  const dropped = between.flatMap(({ drops = [] }) => drops);
  const [gone, fresh] = isNewer(release) ? [dropped, added] : [added, dropped];
  const one = (keys: readonly string[]) => `(?:${keys.join('|') || '(?!)'})`;
  return new RegExp(`\\.${one(gone)}: missing,|\\.${one(fresh)}: not expected,`);
};

/** Recordings of what another release does in another way than by keys, and the changes that are the reason. */
const otherwise: Readonly<Record<string, readonly Change[]>> = {
  'devices/not-released': [changes.trustedDevices],
  'email/blocked': [changes.blocklistBeforeCode],
  'mfa/totp-add': [changes.factorEnablesMfa],
  'passkey/mfa-off': [changes.passkeyField],
  'password/first': [changes.firstPasswordWithoutStepUp],
  'scopes/openid-only': [changes.providerTokenScope, changes.identityReplacement],
  'sessions/revoke-other': [changes.currentSession],
  'sessions/two-devices': [changes.currentSession],
  'social/link-bare': [changes.socialWithoutStepUp],
  'social/link-twice': [changes.identityReplacement],
  'step-up/send-cap': [changes.sendCap],
  'username/bad': [changes.usernamePolicy],
};

const playOn = async (release: FakeRelease, recording: Recording) => {
  const logto = createFakeLogto({ endpoint: 'http://localhost:3001', release });
  const found = await playRecording(logto, recording);
  expect(logto.state.failures).toEqual([]);
  return found;
};

it('has recordings to play, and each names the server that it is of', () => {
  expect(recordings.length).toBeGreaterThan(60);
  expect(new Set(recordings.map(({ release }) => release))).toEqual(
    new Set(['main of 2026-08-21']),
  );
});

describe('the fake answers as a real server was recorded to', () => {
  it.each(recordings.map((recording) => [recording.name, recording] as const))(
    '%s',
    async (_, recording) => {
      expect(await playOn(recorded, recording)).toEqual([]);
    },
  );
});

describe.each(others)(
  'as Logto %s it differs by what the table of releases says alone',
  (release) => {
    it.each(recordings.map((recording) => [recording.name, recording] as const))(
      '%s',
      async (name, recording) => {
        const found = await playOn(release, recording);
        const rest = found.filter((line) => !keyDifference(release).test(line));
        const between = changesFrom(release);
        if (otherwise[name]?.some((change) => between.includes(change)))
          expect(rest).not.toEqual([]);
        else expect(rest).toEqual([]);
      },
    );
  },
);
