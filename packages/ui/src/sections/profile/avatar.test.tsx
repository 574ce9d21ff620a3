import { createFakeLogto } from '@account-center/mocks';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { profileRow } from '../../test/profile-steps.ts';
import { type RenderAccountOptions, renderAccount } from '../../test/render-account.tsx';
import { signedInAs } from '../../test/signed-in-as.ts';
import { withPolicy } from '../../test/with-policy.ts';
import { ProfileSection } from './index.ts';

// The fake takes files of Node's own, and asks for their class when it is loaded.
vi.hoisted(() => {
  globalThis.File = process.getBuiltinModule('node:buffer').File as unknown as typeof File;
});

const upload = '/api/my-account/user-assets/avatar';
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const picture = () => new File([png], 'me.png', { type: 'image/png' });

/** What the canvas was asked to draw: left, top and side of the square in the picture. */
let drawn: number[][] = [];

beforeEach(() => {
  drawn = [];
  // jsdom can neither decode nor draw pictures.
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    if (file.size < 20) throw new DOMException('broken', 'InvalidStateError');
    return { width: 800, height: 400, close: () => undefined };
  });
  const context = {
    clearRect: () => undefined,
    drawImage: (_: unknown, ...numbers: number[]) => drawn.push(numbers.slice(0, 3)),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(
    context as unknown as ReturnType<HTMLCanvasElement['getContext']>,
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) => {
    done(new Blob([png], { type: type ?? 'image/png' }));
  });
});

const boundary = '----------------------------boundary';

/** jsdom's forms cannot be sent by Node's fetch: the same form, written out. */
const written = (init: RequestInit): RequestInit => {
  if (!(init.body instanceof FormData)) return init;
  const { name } = init.body.get('file') as File;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const encoder = new TextEncoder();
  const body = [...encoder.encode(head), ...png, ...encoder.encode(`\r\n--${boundary}--\r\n`)];
  const headers = new Headers(init.headers);
  headers.set('content-type', `multipart/form-data; boundary=${boundary}`);
  return { ...init, headers, body: Uint8Array.from(body) };
};

const render = (avatar: string | null = null, options: RenderAccountOptions = {}) => {
  const logto = createFakeLogto({ latency: 1 });
  return renderAccount(<ProfileSection />, {
    logto,
    props: { fetch: (input, init) => logto.fetch(input, init && written(init)) },
    scenario: signedInAs({ username: 'alice', name: 'Alice Liddell', ...(avatar && { avatar }) }),
    tenant: withPolicy({}, { avatarStorage: true }),
    ...options,
  });
};

type Rendered = Awaited<ReturnType<typeof render>>;

const stored = ({ logto, signedIn }: Rendered) =>
  logto.state.users.find(signedIn.user.id)?.avatar ?? null;

const openEditor = async ({ user }: Rendered, name = 'Add picture') => {
  await user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('button', { name: 'Choose a file' });
};

const choose = (file: File) => {
  const input = document.querySelector('input[type=file]');
  if (!input) throw new Error('There is no input for files');
  fireEvent.change(input, { target: { files: [file] } });
};

const cropper = () =>
  screen.findByRole('application', { name: 'Part of the picture that is shown' });

describe('the picture', () => {
  it('is the initials when there is none, and of those who have no name too', async () => {
    await render();
    const row = await profileRow('Picture');
    expect(within(row).getByRole('img', { name: 'No picture' })).toHaveTextContent('AL');
    expect(within(row).queryByRole('button', { name: 'Remove picture' })).toBeNull();
  });

  it('is never taken from an address that is not one of the web', async () => {
    const { container } = await render('javascript:alert(document.domain)');
    await profileRow('Picture');
    expect(container.querySelector('img')).toBeNull();
    expect(container.innerHTML).not.toContain('javascript:');
  });

  it('is removed after a question', async () => {
    const rendered = await render('https://example.com/me.png');
    await rendered.user.click(await screen.findByRole('button', { name: 'Remove picture' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove your picture?' });
    await rendered.user.click(within(dialog).getByRole('button', { name: 'Remove picture' }));
    await waitFor(() => expect(rendered.events).toEqual([{ type: 'avatar.removed' }]));
    expect(stored(rendered)).toBeNull();
    expect(await screen.findByRole('button', { name: 'Add picture' })).toBeVisible();
  });

  it('is there again when the removal is undone', async () => {
    const rendered = await render('https://example.com/me.png');
    const { user } = rendered;
    await user.click(await screen.findByRole('button', { name: 'Remove picture' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Remove picture' }));
    await screen.findByText('Picture removed.', { selector: '.ac-toast-message' });
    expect(stored(rendered)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Remove picture' })).toBeVisible();
    expect(await screen.findByText('Undone.', { selector: '.ac-toast-message' })).toBeVisible();
    expect(stored(rendered)).toBe('https://example.com/me.png');
    expect(rendered.events.map(({ type }) => type)).toEqual(['avatar.removed', 'avatar.changed']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('comes back when the server does not remove it', async () => {
    const rendered = await render('https://example.com/me.png');
    await profileRow('Picture');
    rendered.logto.faults.add({ path: '/api/my-account', method: 'PATCH', status: 500, times: 1 });
    await rendered.user.click(screen.getByRole('button', { name: 'Remove picture' }));
    const dialog = await screen.findByRole('alertdialog');
    await rendered.user.click(within(dialog).getByRole('button', { name: 'Remove picture' }));
    expect(await screen.findByText(/^Something went wrong on the server/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Remove picture' })).toBeVisible();
    expect(stored(rendered)).toBe('https://example.com/me.png');
  });
});

describe('a chosen file', () => {
  it('is cropped with the keyboard, uploaded and set', async () => {
    const rendered = await render();
    await openEditor(rendered);
    choose(picture());
    const stage = await cropper();
    await waitFor(() => expect(drawn.at(-1)).toEqual([200, 0, 400]));
    stage.focus();
    await rendered.user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(drawn.at(-1)).toEqual([180, 0, 400]));
    // As far as the picture goes, and no further.
    for (let times = 0; times < 5; times += 1) {
      await rendered.user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    }
    await waitFor(() => expect(drawn.at(-1)).toEqual([0, 0, 400]));
    fireEvent.change(screen.getByLabelText('Zoom'), { target: { value: '2' } });
    await waitFor(() => expect(drawn.at(-1)).toEqual([100, 100, 200]));

    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    await waitFor(() => expect(rendered.events).toEqual([{ type: 'avatar.changed' }]));
    expect(stored(rendered)).toMatch(/^http:\/\/.*avatar\.png$/);
    expect(await screen.findByRole('button', { name: 'Change picture' })).toHaveFocus();
  });

  it('can be dropped', async () => {
    const rendered = await render();
    await openEditor(rendered);
    const target = document.querySelector('.ac-profile-drop');
    if (!target) throw new Error('There is no place to drop');
    fireEvent.drop(target, { dataTransfer: { files: [picture()] } });
    expect(await cropper()).toBeVisible();
  });

  it.each([
    ['that is a script', new File(['<svg onload="alert(1)">'], 'me.png'), /This is no picture/],
    ['that is empty', new File([], 'me.png'), /This file is empty/],
    [
      'that is too large',
      Object.defineProperty(picture(), 'size', { value: 21.04 * 1024 * 1024 }),
      /This file has 21.1 MB/,
    ],
    ['that is damaged', new File([png.slice(0, 12)], 'me.png'), /cannot be opened/],
  ])('%s is refused with the reason, and another can be chosen', async (_, file, reason) => {
    const rendered = await render();
    await openEditor(rendered);
    choose(file);
    expect(await screen.findByText(reason)).toBeVisible();
    choose(picture());
    expect(await cropper()).toBeVisible();
    expect(rendered.logto.requests.filter(({ path }) => path === upload)).toEqual([]);
  });

  it('stays cropped when the upload fails, and can be sent again', async () => {
    const rendered = await render();
    await openEditor(rendered);
    rendered.logto.faults.add({ path: upload, status: 500, times: 1 });
    choose(picture());
    await cropper();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Use picture' })).toBeEnabled());
    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    expect(await screen.findByText(/^Something went wrong on the server/)).toBeVisible();
    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    await waitFor(() => expect(stored(rendered)).toMatch(/avatar\.png$/));
  });
});

describe('a tenant without a place for pictures', () => {
  it('is offered the address of one from then on, of the web alone', async () => {
    const rendered = await render(null, { tenant: withPolicy({}, { avatarStorage: false }) });
    await openEditor(rendered);
    choose(picture());
    await cropper();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Use picture' })).toBeEnabled());
    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    const input = await screen.findByLabelText('Address of the picture');
    expect(screen.queryByText('Choose a file')).toBeNull();

    await rendered.user.type(input, 'javascript:alert(1)');
    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    expect(input).toHaveAccessibleDescription(/begins with https/);
    await rendered.user.click(screen.getByRole('button', { name: 'Cancel' }));

    await rendered.user.click(screen.getByRole('button', { name: 'Add picture' }));
    const again = await screen.findByLabelText('Address of the picture');
    await rendered.user.type(again, 'https://example.com/me.png');
    await rendered.user.click(screen.getByRole('button', { name: 'Use picture' }));
    await waitFor(() => expect(rendered.events).toEqual([{ type: 'avatar.changed' }]));
    expect(stored(rendered)).toBe('https://example.com/me.png');
  });
});
