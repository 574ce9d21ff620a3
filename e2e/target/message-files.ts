import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Message = { readonly address?: string; readonly phone?: string; readonly code: string };

const read = async (file: string): Promise<Message | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Not written yet, or being written just now.
    return undefined;
  }
};

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * The code of the last message that Logto's mock connectors wrote, if it went to this recipient. Each message replaces
 * the one before; waits up to five seconds for the right one.
 */
export const lastCodeIn = async (folder: string, recipient: string): Promise<string> => {
  const isEmail = recipient.includes('@');
  const file = join(folder, isEmail ? 'mock_email_record.txt' : 'mock_sms_record.txt');
  for (let tries = 0; tries < 50; tries += 1) {
    const message = await read(file);
    if (message && (isEmail ? message.address : message.phone) === recipient) return message.code;
    await pause(100);
  }
  throw new Error(`No message went to ${recipient}`);
};
