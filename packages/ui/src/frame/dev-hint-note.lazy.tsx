'use client';
import { type CSSProperties, useSyncExternalStore } from 'react';
import { localSetting } from '../lib/local-setting.ts';
import { CopyButton } from '../primitives/copy-button.tsx';
import { devHintText } from './dev-hint-text.ts';
import type { DevHintTopic } from './dev-hint-topic.ts';

const key = 'account-center:dev-hints';
const setting = localSetting(key);
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const isHidden = () => setting.get() === 'off';

const hide = () => {
  setting.set('off');
  for (const listener of listeners) listener();
  // biome-ignore lint/suspicious/noConsole: the only place where the way back can be told
  console.info(`Hints are hidden. They are back after localStorage.removeItem('${key}').`);
};

// Here and not in a style sheet: what hosts serve has no rule for it.
const box: CSSProperties = {
  display: 'grid',
  gridColumn: '1 / -1',
  gap: 6,
  padding: '10px 14px',
  border: '1px dashed var(--ac-border-strong, currentColor)',
  borderRadius: 'var(--ac-radius-card)',
  color: 'var(--ac-text-muted)',
  background: 'var(--ac-surface-sunken)',
  fontSize: 'var(--ac-font-size-sm)',
  textAlign: 'start',
};
const head: CSSProperties = { display: 'flex', gap: 12, justifyContent: 'space-between' };
const code: CSSProperties = {
  minInlineSize: 0,
  overflowWrap: 'anywhere',
  fontFamily: 'ui-monospace, monospace',
  color: 'var(--ac-text)',
};
const quiet: CSSProperties = {
  flex: 'none',
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
};

/** A hint for whoever builds the app: what is wrong, what mends it, and what to copy. */
export const DevHintNote = ({ about }: { readonly about: DevHintTopic }) => {
  const isOff = useSyncExternalStore(subscribe, isHidden, () => false);
  const text = devHintText(about);
  if (isOff || !text) return null;
  return (
    <aside style={box} dir="ltr" lang="en" data-dev-hint={about.kind}>
      <div style={head}>
        <strong style={{ color: 'var(--ac-text)' }}>Development: {text.problem}</strong>
        <button type="button" style={quiet} onClick={hide}>
          Hide hints
        </button>
      </div>
      <span>{text.remedy}</span>
      {text.code ? (
        <span style={{ ...head, alignItems: 'center' }}>
          <code style={code}>{text.code}</code>
          <CopyButton
            value={text.code}
            label="Copy"
            copiedLabel="Copied"
            failedLabel="Select it and copy"
            size="sm"
          />
        </span>
      ) : null}
    </aside>
  );
};
