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
  gridColumn: '1 / -1',
  border: '1px dashed var(--ac-border-strong, currentColor)',
  borderRadius: 'var(--ac-radius-card)',
  color: 'var(--ac-text-muted)',
  background: 'var(--ac-surface-sunken)',
  fontSize: 'var(--ac-font-size-sm)',
  textAlign: 'start',
};
/** Close to the section that it is about, which it follows. */
const attached: CSSProperties = { marginBlockStart: 'calc(6px - var(--ac-section-gap, 0px))' };
const head: CSSProperties = {
  padding: '6px 14px',
  color: 'var(--ac-text)',
  overflowWrap: 'anywhere',
  cursor: 'pointer',
};
const body: CSSProperties = { display: 'grid', gap: 8, padding: '2px 14px 10px' };
const line: CSSProperties = {
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  justifyContent: 'space-between',
};
const code: CSSProperties = {
  minInlineSize: 0,
  overflowWrap: 'anywhere',
  fontFamily: 'ui-monospace, monospace',
  color: 'var(--ac-text)',
};
const quiet: CSSProperties = {
  justifySelf: 'start',
  minBlockSize: 24,
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
};

/** Those that stand under a section; the others stand for one that is not there. */
const isAttached = ({ kind }: DevHintTopic) => kind !== 'settings' && kind !== 'backend';

/**
 * A hint for whoever builds the app: what is wrong, what mends it, and what to copy. One about a lock is a line that
 * opens, because a policy that is read-only locks many sections at once.
 */
export const DevHintNote = ({ about }: { readonly about: DevHintTopic }) => {
  const isOff = useSyncExternalStore(subscribe, isHidden, () => false);
  const text = devHintText(about);
  if (isOff || !text) return null;
  return (
    <aside
      style={isAttached(about) ? { ...box, ...attached } : box}
      dir="ltr"
      lang="en"
      data-dev-hint={about.kind}
    >
      <details open={about.kind !== 'locked'}>
        <summary style={head}>Development: {text.problem}</summary>
        <div style={body}>
          <span>{text.remedy}</span>
          {text.code ? (
            <span style={line}>
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
          <button type="button" style={quiet} onClick={hide}>
            Hide hints
          </button>
        </div>
      </details>
    </aside>
  );
};
