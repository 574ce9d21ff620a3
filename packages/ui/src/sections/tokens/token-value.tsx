'use client';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Button } from '../../primitives/button.tsx';
import { CopyButton } from '../../primitives/copy-button.tsx';
import { Field } from '../../primitives/field.tsx';
import { FormActions } from '../../primitives/form-actions.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TextArea } from '../../primitives/text-area.tsx';
import { usePart } from '../../theme/use-part.ts';
import { tokensMessages } from './tokens.messages.ts';

/** Props of `TokenValue`. */
export type TokenValueProps = {
  readonly name: string;
  /** The secret. It is shown and copied, and kept nowhere. */
  readonly value: string;
  readonly onClose: () => void;
};

/** The value of a new token, this once. It stays until the user says that it is copied. */
export const TokenValue = ({ name, value, onClose }: TokenValueProps) => {
  const t = useMessages(tokensMessages);
  const part = usePart();
  return (
    <div {...part('tokens-value')}>
      <Notice tone="success" title={t('valueTitle', { name })}>
        {t('once')}
      </Notice>
      <Field label={t('value')}>
        <TextArea
          readOnly
          autoFocus
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onFocus={({ target }) => target.select()}
          className="ac-tokens-secret"
        />
      </Field>
      <FormActions>
        <CopyButton
          value={value}
          label={t('copy')}
          copiedLabel={t('copied')}
          failedLabel={t('copyFailed')}
        />
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </FormActions>
    </div>
  );
};
