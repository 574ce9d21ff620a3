import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it } from 'vitest';
import { CodeInput } from '../primitives/code-input.tsx';
import { PasswordInput } from '../primitives/password-input.tsx';
import { TextArea } from '../primitives/text-area.tsx';

const password = (
  <PasswordInput
    aria-label="Secret"
    autoComplete="new-password"
    showLabel="Show"
    hideLabel="Hide"
  />
);

describe('a field that has gone from the page', () => {
  it.each([
    ['a password', password, 'Corr3ct-Horse'],
    ['a code', <CodeInput key="code" aria-label="Secret" />, '123456'],
    ['a value that is shown once', <TextArea key="area" aria-label="Secret" />, 'pat_abc'],
  ])('keeps nothing of %s, whoever still holds it', async (_, field, secret) => {
    const { rerender, unmount } = render(<StrictMode>{field}</StrictMode>);
    const input = screen.getByLabelText<HTMLInputElement>('Secret');
    await userEvent.type(input, secret);
    rerender(<StrictMode>{field}</StrictMode>);
    expect(input.value).toBe(secret);
    unmount();
    expect(input.value).toBe('');
    expect(input.outerHTML).not.toContain(secret);
  });

  it('shows what it was given in strict mode too', () => {
    render(
      <StrictMode>
        <TextArea aria-label="Secret" readOnly value="pat_abc" />
      </StrictMode>,
    );
    expect(screen.getByLabelText('Secret')).toHaveValue('pat_abc');
  });
});
