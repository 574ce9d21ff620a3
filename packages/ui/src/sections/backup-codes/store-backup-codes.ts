import { type AccountClient, isApiError } from '@account-center/client';
import { readProblem } from '../../core/problem.ts';
import { removeFactor } from '../../data/use-factor-removal.ts';

/** New codes on their way to the server. */
export type CodesToStore = {
  readonly codes: readonly string[];
  /** Ids of the sets that they replace. */
  readonly replaces: readonly string[];
  /** Set as soon as a former set is gone, or may be: from then on the new codes must not be lost. */
  formerGone: boolean;
};

const areStored = async (client: AccountClient, codes: readonly string[]): Promise<boolean> => {
  const stored = await client.mfa.backupCodes();
  return stored.codes.some(({ code }) => code === codes[0]);
};

/**
 * Stores codes in the place of the former ones. The server knows no replacement: the former are removed, then the new
 * ones added. May be run again after it failed half-way.
 */
export const storeBackupCodes = async (
  client: AccountClient,
  input: CodesToStore,
): Promise<void> => {
  for (const id of input.replaces) {
    try {
      await removeFactor(client, { id });
      input.formerGone = true;
    } catch (error) {
      // Without an answer they may be gone all the same.
      if (!isApiError(error)) input.formerGone = true;
      throw error;
    }
  }
  try {
    await client.mfa.addBackupCodes({ codes: input.codes });
  } catch (error) {
    // An earlier try whose answer was lost may have stored them.
    const exist = (await readProblem(error))?.messageKey === 'backupCodesExist';
    if (!exist || !(await areStored(client, input.codes))) throw error;
  }
};
