import { describe, expect, it, vi } from 'vitest';
import { stepUpRecord } from './test/samples.ts';
import { createVerificationStore, type RecordStorage } from './verification-store.ts';

const memoryStorage = () => {
  const values = new Map<string, string>();
  const storage: RecordStorage = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  return { values, storage };
};

const forbiddenStorage: RecordStorage = {
  getItem: () => {
    throw new DOMException('No storage here', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('Full', 'QuotaExceededError');
  },
  removeItem: () => {
    throw new DOMException('No storage here', 'SecurityError');
  },
};

describe('the store of the step-up record', () => {
  it('starts empty, takes a record and gives the same object until it changes', () => {
    const store = createVerificationStore();
    expect(store.current()).toBeUndefined();
    const record = stepUpRecord();
    store.set(record);
    expect(store.current()).toBe(record);
    expect(store.current()).toBe(record);
    store.clear();
    expect(store.current()).toBeUndefined();
  });

  it('never gives an expired record', () => {
    let now = 1000;
    const store = createVerificationStore({ now: () => now });
    store.set(stepUpRecord('r', 2000));
    now = 1999;
    expect(store.current()?.id).toBe('r');
    now = 2000;
    expect(store.current()).toBeUndefined();
    now = 1000;
    expect(store.current()).toBeUndefined();
  });

  it('takes a record without a readable time for an expired one', () => {
    const store = createVerificationStore();
    store.set(stepUpRecord('r', Number.NaN));
    expect(store.current()).toBeUndefined();
  });

  it('tells subscribers of a new record and of its removal, not of what changes nothing', () => {
    const store = createVerificationStore();
    const listener = vi.fn();
    const unsubscribe = store.subscribe(listener);
    store.clear();
    expect(listener).toHaveBeenCalledTimes(0);
    store.set(stepUpRecord());
    expect(listener).toHaveBeenCalledTimes(1);
    store.clear();
    expect(listener).toHaveBeenCalledTimes(2);
    unsubscribe();
    store.set(stepUpRecord());
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('tells no one while it is only read: components read while they render', () => {
    let now = 1000;
    const store = createVerificationStore({ now: () => now });
    store.set(stepUpRecord('r', 2000));
    const listener = vi.fn();
    store.subscribe(listener);
    now = 3000;
    expect(store.current()).toBeUndefined();
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells everyone even when one leaves meanwhile', () => {
    const store = createVerificationStore();
    const heard: string[] = [];
    const leave = store.subscribe(() => {
      heard.push('first');
      leave();
    });
    store.subscribe(() => heard.push('second'));
    store.set(stepUpRecord());
    store.clear();
    expect(heard).toEqual(['first', 'second', 'second']);
  });
});

describe('with a storage', () => {
  it('survives the page', () => {
    const { storage, values } = memoryStorage();
    createVerificationStore({ storage }).set(stepUpRecord('kept'));
    expect([...values.keys()]).toEqual(['account-center.step-up']);
    expect(createVerificationStore({ storage }).current()).toEqual(stepUpRecord('kept'));
  });

  it('uses the key that it is given', () => {
    const { storage, values } = memoryStorage();
    createVerificationStore({ storage, storageKey: 'mine' }).set(stepUpRecord());
    expect([...values.keys()]).toEqual(['mine']);
  });

  it('leaves nothing behind after removal and expiry', () => {
    let now = 1000;
    const { storage, values } = memoryStorage();
    const store = createVerificationStore({ storage, now: () => now });
    store.set(stepUpRecord());
    store.clear();
    expect(values.size).toBe(0);
    store.set(stepUpRecord('r', 2000));
    now = 2000;
    store.current();
    expect(values.size).toBe(0);
  });

  it.each(['', '{', 'null', '42', '"text"', '[]', '{}', '{"expiresAt":9e15}', '{"id":"x"}'])(
    'takes no notice of a value that is not ours: %s',
    (value) => {
      const { storage, values } = memoryStorage();
      values.set('account-center.step-up', value);
      expect(createVerificationStore({ storage }).current()).toBeUndefined();
    },
  );

  it('serves from memory when the storage fails', () => {
    const store = createVerificationStore({ storage: forbiddenStorage });
    store.set(stepUpRecord('r'));
    expect(store.current()?.id).toBe('r');
    store.clear();
    expect(store.current()).toBeUndefined();
  });
});
