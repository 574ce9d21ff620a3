import { describe, expect, it } from 'vitest';
import { passkeyProof, socialProof } from './test/samples.ts';
import { rejection, scriptedClient } from './test/scripted-client.ts';
import { done, json, refusal } from './test/scripted-fetch.ts';

/** A server that answers each request when told. */
const manualServer = (count: number) => {
  const answers: ((response: Response) => void)[] = [];
  const steps = Array.from(
    { length: count },
    () => () => new Promise<Response>((resolve) => answers.push(resolve)),
  );
  return { steps, answer: (response: Response) => answers.shift()?.(response) };
};

/** Lets everything that can go on go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('changes of factors and identities', () => {
  it('are sent one after the other', async () => {
    const { steps, answer } = manualServer(4);
    const { client, calls } = scriptedClient(steps);
    const all = Promise.all([
      client.mfa.replaceTotp({ secret: 's', code: '1' }),
      client.identities.link({ proof: socialProof }),
      client.passkeys.add({ proof: passkeyProof }),
      client.mfa.updateSettings({ skipMfaOnSignIn: true }),
    ]);
    for (const sent of [1, 2, 3]) {
      await settle();
      expect(calls).toHaveLength(sent);
      answer(done());
    }
    await settle();
    answer(json({ skipMfaOnSignIn: true }));
    await all;
    expect(calls.map(({ method, url }) => `${method} ${url.pathname.slice(16)}`)).toEqual([
      'PUT mfa-verifications/totp',
      'POST identities',
      'POST mfa-verifications',
      'PATCH mfa-settings',
    ]);
  });

  it('go on after one that failed', async () => {
    const { client } = scriptedClient([refusal('user.identity_not_exist', 404), done()]);
    const failing = rejection(client.identities.unlink({ target: 'a' }));
    const next = client.identities.unlink({ target: 'b' });
    expect(await failing).toMatchObject({ code: 'user.identity_not_exist' });
    await expect(next).resolves.toBeUndefined();
  });

  it('are never sent when they are aborted while they wait', async () => {
    const { steps, answer } = manualServer(2);
    const { client, calls } = scriptedClient(steps);
    const controller = new AbortController();
    const first = client.mfa.remove({ id: 'a' });
    const second = rejection(client.mfa.remove({ id: 'b' }, { signal: controller.signal }));
    const third = client.mfa.remove({ id: 'c' });
    await settle();
    controller.abort('left');
    expect(await second).toBe('left');
    answer(done());
    await settle();
    answer(done());
    await Promise.all([first, third]);
    expect(calls.map(({ url }) => url.pathname.at(-1))).toEqual(['a', 'c']);
  });

  it('do not hold up anything else', async () => {
    const { steps } = manualServer(5);
    const { client, calls } = scriptedClient(steps);
    void client.mfa.remove({ id: 'a' });
    void client.mfa.list();
    void client.account.userInfo();
    void client.email.remove();
    void client.account.update({ name: 'x' });
    await settle();
    expect(calls).toHaveLength(5);
  });

  it('of two clients do not wait for each other', async () => {
    const one = scriptedClient(manualServer(1).steps);
    const two = scriptedClient(manualServer(1).steps);
    void one.client.mfa.remove({ id: 'a' });
    void two.client.mfa.remove({ id: 'a' });
    await settle();
    expect([one.calls.length, two.calls.length]).toEqual([1, 1]);
  });
});
