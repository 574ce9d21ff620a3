'use client';
import { useState } from 'react';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useLanguage, useMessages } from '../../i18n/use-messages.tsx';
import { tellApart } from '../../lib/tell-apart.ts';
import { Avatar } from '../../primitives/avatar.tsx';
import { Badge } from '../../primitives/badge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Card } from '../../primitives/card.tsx';
import { Confirm, preloadConfirm } from '../../primitives/confirm.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { Hint } from '../../primitives/hint.tsx';
import { GridIcon } from '../../primitives/icons/grid-icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { Row } from '../../primitives/row.tsx';
import { RowList } from '../../primitives/row-list.tsx';
import { AppPermissions } from './app-permissions.tsx';
import { appsMessages } from './apps.messages.ts';
import type { AuthorizedApp } from './authorized-app.ts';

/** Props of `AppsView`. Pure: everything comes in, everything goes out. */
export type AppsViewProps = {
  readonly apps: readonly AuthorizedApp[];
  /** Why no access can be taken away, in words. */
  readonly lock: string | undefined;
  /** What went wrong, in words. */
  readonly notice: string | undefined;
  /** The ids of the grants that are being ended. */
  readonly pending: readonly string[];
  readonly onRemove: (app: AuthorizedApp) => void;
};

/** The applications in rows: which one, since when, what it may do, and the way to take that away. */
export const AppsView = ({ apps, lock, notice, pending, onRemove }: AppsViewProps) => {
  const t = useMessages(appsMessages);
  const { locale } = useLanguage();
  const [asked, setAsked] = useState<AuthorizedApp>();
  const [asking, setAsking] = useState(false);

  const hint = ({ name, host, since }: AuthorizedApp) => (
    <>
      {host && host !== name
        ? t.rich('selfRegistered', { host: <bdi key="host">{host}</bdi> })
        : null}
      {host && host !== name && since ? '\u00a0· ' : null}
      {since ? t.rich('since', { time: <RelativeTime key="time" at={since} /> }) : null}
    </>
  );
  const names = tellApart(apps.map(({ name, host }) => ({ name, facts: [host] })));
  const actions = (app: AuthorizedApp, name: string) => (
    <Button
      size="sm"
      aria-label={t('removeApp', { app: name })}
      busy={app.grants.some((id) => pending.includes(id))}
      onClick={() => {
        setAsked(app);
        setAsking(true);
      }}
      onPointerEnter={preloadConfirm}
      onFocus={preloadConfirm}
    >
      {t('remove')}
    </Button>
  );

  return (
    <Card title={t('title')} description={t('description')}>
      {notice ? <Notice tone="danger">{notice}</Notice> : null}
      {apps.length === 0 ? (
        <EmptyState icon={<GridIcon />} title={t('empty')} description={t('emptyHint')} />
      ) : (
        <RowList label={t('list')}>
          {apps.map((app, index) => (
            <Row
              key={app.id}
              icon={<Avatar name={app.name} locale={locale} shape="square" size="md" />}
              label={<bdi>{app.name}</bdi>}
              badge={app.host ? <Badge tone="warning">{t('unverified')}</Badge> : undefined}
              hint={hint(app)}
              actions={lock === undefined ? actions(app, names[index] ?? '') : undefined}
            >
              <AppPermissions app={app} />
            </Row>
          ))}
        </RowList>
      )}
      {lock ? <Hint>{lock}</Hint> : null}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { app: asked?.name ?? '' })}
        description={t('removeBody', { app: asked?.name ?? '' })}
        confirmLabel={t('remove')}
        cancelLabel={t('cancel')}
        onConfirm={() => {
          // Closed first: if the server wants a verification, its dialog opens over the row, not over this one.
          setAsking(false);
          if (asked) onRemove(asked);
        }}
      />
    </Card>
  );
};
