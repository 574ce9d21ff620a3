import type { FakeLogto } from '../index.ts';

/** Someone with a browser without JavaScript: keeps cookies, follows redirects, submits forms. */
export type Visitor = {
  /** The last page, as HTML. */
  readonly page: string;
  /** The status of the last page. */
  readonly status: number;
  /** Where the browser is; outside of the fake it stops. */
  readonly address: string;
  readonly cookies: ReadonlyMap<string, string>;
  open(url: string): Promise<void>;
  /** Presses the button with this text, with the values typed into its form. */
  submit(button: string, values?: Record<string, string>): Promise<void>;
  /** Follows the link with this text. */
  follow(link: string): Promise<void>;
};

const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

const inputsOf = (form: string) =>
  [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    return name ? [[name, attribute(tag, 'value') ?? ''] as const] : [];
  });

/** The form that a button belongs to and what pressing the button sends. */
const findForm = (page: string, button: string) => {
  for (const [form] of page.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
    for (const [tag] of form.matchAll(/<button\b[\s\S]*?<\/button>/g)) {
      if (!plain(tag).startsWith(button)) continue;
      const opening = /<form\b[^>]*>/.exec(form)?.[0] ?? '';
      const name = attribute(tag, 'name');
      const pressed = name ? [[name, attribute(tag, 'value') ?? ''] as const] : [];
      return { action: attribute(opening, 'action'), fields: [...inputsOf(form), ...pressed] };
    }
  }
  throw new Error(`no button ${button} on the page: ${plain(page)}`);
};

/** Opens a browser with an empty jar of cookies. */
export const createVisitor = (
  logto: Pick<FakeLogto, 'endpoint' | 'fetch'>,
  headers: Record<string, string> = { 'user-agent': 'Test browser' },
): Visitor => {
  const cookies = new Map<string, string>();
  let page = '';
  let status = 0;
  let address = logto.endpoint;

  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.some((item) => item.toLowerCase() === 'max-age=0')) cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  const go = async (url: string, init?: RequestInit): Promise<void> => {
    address = new URL(url, address).href;
    if (!address.startsWith(`${logto.endpoint}/`)) return;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await logto.fetch(
      new Request(address, { ...init, headers: { ...headers, ...init?.headers, cookie } }),
    );
    keep(response);
    const location = response.headers.get('location');
    if (location !== null) return go(location);
    page = await response.text();
    status = response.status;
  };

  return {
    get page() {
      return page;
    },
    get status() {
      return status;
    },
    get address() {
      return address;
    },
    cookies,
    open: (url) => go(url),
    submit(button, values = {}) {
      const { action, fields } = findForm(page, button);
      const body = new URLSearchParams({ ...Object.fromEntries(fields), ...values }).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      return go(action ?? address, { method: 'POST', body, headers: type });
    },
    follow(link) {
      for (const [tag] of page.matchAll(/<a\b[\s\S]*?<\/a>/g)) {
        if (plain(tag) === link) return go(attribute(tag, 'href') ?? '');
      }
      throw new Error(`no link ${link} on the page: ${plain(page)}`);
    },
  };
};
