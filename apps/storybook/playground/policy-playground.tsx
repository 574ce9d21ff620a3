import { AccountCenter } from '@account-center/ui';
import { useEffect, useState } from 'react';
import type { Translations } from '../../../packages/ui/src/i18n/use-messages.tsx';
import type { HostPage } from '../.storybook/frame.tsx';
import { Frame } from '../.storybook/frame.tsx';
import './playground.css';
import { createPlaygroundAccount, type PlaygroundAccount } from './playground-account.ts';
import type { PlaygroundChoices } from './playground-choices.ts';
import { PlaygroundPanel } from './playground-panel.tsx';

type PolicyPlaygroundProps = {
  readonly choices: PlaygroundChoices;
  readonly onChange: (change: Partial<PlaygroundChoices>) => void;
  readonly onReset: () => void;
  readonly page: HostPage;
  readonly translations: Translations;
};

/** The account center as the chosen user of the chosen tenant sees it, beside the panel to choose with. */
export function PolicyPlayground({
  choices,
  onChange,
  onReset,
  page,
  translations,
}: PolicyPlaygroundProps) {
  const [account, setAccount] = useState<PlaygroundAccount>();
  const chosen = JSON.stringify(choices);
  useEffect(() => {
    let live = true;
    createPlaygroundAccount(JSON.parse(chosen)).then((next) => {
      if (live) setAccount(next);
    });
    return () => {
      live = false;
    };
  }, [chosen]);

  return (
    <div className="pg">
      <PlaygroundPanel choices={choices} onChange={onChange} onReset={onReset} />
      <div className="pg-view">
        {account ? (
          <Frame page={page} translations={translations} account={account}>
            <AccountCenter />
          </Frame>
        ) : null}
      </div>
    </div>
  );
}
