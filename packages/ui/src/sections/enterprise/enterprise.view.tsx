'use client';
import { useMessages } from '../../i18n/use-messages.tsx';
import { Card } from '../../primitives/card.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { BuildingIcon } from '../../primitives/icons/building-icon.tsx';
import { Logo } from '../../primitives/logo.tsx';
import { Row } from '../../primitives/row.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { usePart } from '../../theme/use-part.ts';
import { enterpriseMessages } from './enterprise.messages.ts';

/** Props of `EnterpriseView`. Pure: everything comes in. */
export type EnterpriseViewProps = {
  readonly accounts: readonly {
    readonly issuer: string;
    readonly id: string;
    /** What the provider is called. */
    readonly provider: string;
    readonly logo: string | undefined;
    readonly logoDark: string | undefined;
    readonly name: string | undefined;
    readonly email: string | undefined;
  }[];
};

/** The accounts at the organization's identity provider, to be seen and not changed. */
export const EnterpriseView = ({ accounts }: EnterpriseViewProps) => {
  const t = useMessages(enterpriseMessages);
  const part = usePart();
  return (
    <Card title={t('title')} description={t('description')}>
      <RowList label={t('title')}>
        {accounts.map(({ issuer, id, provider, logo, logoDark, name, email }) => (
          <Row
            key={`${issuer} ${id}`}
            icon={<Logo src={logo} darkSrc={logoDark} icon={<BuildingIcon />} />}
            label={<bdi>{provider}</bdi>}
            value={
              <span {...part('enterprise-account')}>
                <span {...part('enterprise-title')}>
                  <bdi>{name ?? email ?? id}</bdi>
                </span>
                {name && email ? (
                  <span {...part('enterprise-detail')}>
                    <bdi>{email}</bdi>
                  </span>
                ) : null}
              </span>
            }
            hint={<Hint>{t('managed')}</Hint>}
          />
        ))}
      </RowList>
    </Card>
  );
};
