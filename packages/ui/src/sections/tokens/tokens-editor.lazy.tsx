'use client';
import { type NewPersonalAccessToken, serverNow } from '@account-center/client';
import { useState } from 'react';
import type { ActionResult } from '../../data/use-account-mutation.ts';
import { useTokenEnd } from './token-end.ts';
import { expiryOf } from './token-expiry.ts';
import { TokenForm } from './token-form.tsx';
import { TokenRenameForm } from './token-rename-form.tsx';
import { TokenValue } from './token-value.tsx';
import { useCreateAccessToken } from './use-create-access-token.ts';
import { useRenameAccessToken } from './use-rename-access-token.ts';

/** Props of `TokenCreator`. */
export type TokenCreatorProps = {
  readonly names: readonly string[];
  readonly maxLifetime: number | undefined;
  /** The token is there, or the server refuses that for good. */
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The form for a new token and then its value, wired. Loaded when it is wanted. */
export const TokenCreator = ({ names, maxLifetime, onEnd, onClose }: TokenCreatorProps) => {
  const create = useCreateAccessToken();
  // Here alone: it goes when the user closes it.
  const [created, setCreated] = useState<NewPersonalAccessToken>();
  const toFormResult = useTokenEnd((result) => {
    onEnd(result);
    onClose();
  });
  if (created) {
    return <TokenValue name={created.name} value={created.value} onClose={onClose} />;
  }
  return (
    <TokenForm
      names={names}
      maxLifetime={maxLifetime}
      onSubmit={async (values) => {
        const expiresAt = expiryOf(values, maxLifetime, serverNow()) ?? null;
        const result = await create.run({ name: values.name, expiresAt });
        if (result.status === 'done') {
          setCreated(result.data);
          onEnd({ status: 'done', data: undefined });
        }
        return toFormResult(result, values.expiry === 'date' ? 'date' : 'expiry');
      }}
      onCancel={onClose}
    />
  );
};

/** Props of `TokenRenamer`. */
export type TokenRenamerProps = {
  readonly current: string;
  readonly names: readonly string[];
  readonly onEnd: (result: ActionResult) => void;
  readonly onClose: () => void;
};

/** The form for another name, wired. */
export const TokenRenamer = ({ current, names, onEnd, onClose }: TokenRenamerProps) => {
  const rename = useRenameAccessToken(current);
  const toFormResult = useTokenEnd(onEnd);
  return (
    <TokenRenameForm
      current={current}
      names={names}
      onSubmit={async (name) => {
        const result = await rename.run(name);
        if (result.status === 'done') onEnd(result);
        return toFormResult(result);
      }}
      onCancel={onClose}
    />
  );
};
