'use client';
import { CardFrame } from '../../frame/card-frame.tsx';
import { useMessages } from '../../i18n/use-messages.tsx';
import { enterpriseMessages } from './enterprise.messages.ts';
import { EnterpriseView } from './enterprise.view.tsx';
import { useEnterpriseAccounts } from './use-enterprise-accounts.ts';

/** The accounts at the identity provider of the user's organization, with who manages them. */
export const EnterpriseSection = () => {
  const t = useMessages(enterpriseMessages);
  const state = useEnterpriseAccounts();
  return (
    <CardFrame
      state={state}
      title={t('title')}
      description={t('description')}
      skeleton={{ icon: true, action: false }}
    >
      {({ accounts }) => <EnterpriseView accounts={accounts} />}
    </CardFrame>
  );
};
