import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { FakeContext } from '../context.ts';
import { answerPage, type Markup } from '../html/page.ts';
import { createControlGuard } from '../http/control-guard.ts';
import type { OutboxMessage } from '../state/outbox.ts';

const row = ({ recipient, code, type, sentAt }: OutboxMessage): Markup => html`<tr>
  <td>${new Date(sentAt).toISOString().slice(11, 19)}</td>
  <td>${recipient}</td>
  <td class="code">${code}</td>
  <td>${type}</td>
</tr>`;

/** `GET /__outbox`: every message that would have been sent, newest first, for people. */
export const registerOutboxPage = (app: Hono, { endpoint, outbox }: FakeContext): void => {
  app.get('/__outbox', createControlGuard(endpoint), (c) => {
    const messages = outbox.list().reverse();
    const body = html`<h1>Outbox</h1>
      <p class="lead">Codes that a real server would have sent. Reload to see new ones.</p>
      ${
        messages.length === 0
          ? html`<p class="hint">Nothing was sent yet.</p>`
          : html`<table>
              <thead>
                <tr><th>Time (UTC)</th><th>To</th><th>Code</th><th>For</th></tr>
              </thead>
              <tbody>${messages.map(row)}</tbody>
            </table>`
      }`;
    return answerPage(c, { title: 'Outbox', look: 'wide', body });
  });
};
