import { afterEach, describe, expect, it } from 'vitest';
import { refuseForeignRoot } from './refuse-foreign-root.ts';

const host = document.createElement('div');
document.body.append(host);

afterEach(() => host.replaceChildren());

const inShadow = (mode: 'open' | 'closed') => {
  const element = document.createElement('div');
  const outer = document.createElement('div');
  host.append(outer);
  outer.attachShadow({ mode }).append(element);
  return element;
};

describe('refuseForeignRoot', () => {
  it('accepts the page itself and open shadow roots', () => {
    expect(() => refuseForeignRoot(host)).not.toThrow();
    expect(() => refuseForeignRoot(inShadow('open'))).not.toThrow();
  });

  it('refuses a closed shadow root', () => {
    expect(() => refuseForeignRoot(inShadow('closed'))).toThrow(/a closed shadow root.*Render it/);
  });

  it('refuses another document', () => {
    const frame = document.createElement('iframe');
    host.append(frame);
    const body = frame.contentDocument?.body ?? document.body;
    expect(() => refuseForeignRoot(body)).toThrow(/another document/);
  });
});
