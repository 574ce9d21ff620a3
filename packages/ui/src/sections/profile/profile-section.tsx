'use client';
import type { FlowAvailability } from '../../core/flows/flows.ts';
import { availabilityOf } from '../../data/availability-of.ts';
import { useLockText } from '../../data/use-lock-text.ts';
import { useRegisterFlows } from '../../data/use-register-flows.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useConfirmation } from '../../frame/use-confirmation.ts';
import { useFeedback } from '../../frame/use-feedback.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { profileMessages } from './profile.messages.ts';
import { ProfileView } from './profile.view.tsx';
import { ProfileHints } from './profile-hints.tsx';
import { useProfile } from './use-profile.ts';
import { useProfileForm } from './use-profile-form.ts';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const editor = lazyModule(() => import('./profile-editor.lazy.tsx'));
const avatarEditor = lazyModule(() => import('./avatar-editor.lazy.tsx'));

/** The picture is edited under this name; no field of a tenant is shown under it. */
const PICTURE = 'avatar';

/** The profile: picture, name and the tenant's own fields. */
export const ProfileSection = () => {
  const t = useMessages(profileMessages);
  const state = useProfile();
  const report = useFeedback();
  const lockText = useLockText();
  const { form, open, close: shut, save, editAgain } = useProfileForm(state.save);
  useIdle(editor.preload);

  const edit = (name: string) => {
    report.clear();
    open(name);
  };
  const fieldOf = (name: string | undefined): FlowAvailability =>
    availabilityOf(state, ({ entries }) => {
      if (name === undefined) {
        return entries.some(({ lock }) => !lock) ? 'free' : (entries[0]?.lock ?? 'not_shown');
      }
      const entry = entries.find((one) => one.name === name);
      return entry ? (entry.lock ?? 'free') : 'not_shown';
    });
  const tell = useRegisterFlows(
    {
      'profile.edit': fieldOf,
      'avatar.change': availabilityOf(state, ({ avatar }) =>
        avatar ? (avatar.lock ?? 'free') : 'not_shown',
      ),
    },
    ({ id, argument }) => {
      if (id === 'avatar.change') return edit(PICTURE);
      const entries = state.status === 'ready' ? state.entries : [];
      const entry = entries.find(({ name, lock }) => !lock && name === (argument ?? name));
      if (entry) edit(entry.name);
    },
  );
  const close = () => {
    shut();
    tell({ status: 'cancelled' });
  };
  const removal = useConfirmation(
    {
      'avatar.remove': availabilityOf(state, ({ avatar }) => {
        if (!avatar) return 'not_shown';
        return avatar.lock ?? (avatar.url ? 'free' : 'not_there');
      }),
    },
    report.clear,
  );

  return (
    <CardFrame
      state={state}
      title={t('title')}
      description={t('description')}
      skeleton={{ rows: 5 }}
    >
      {({ avatar, entries }) => {
        const entry = entries.find(({ name, lock }) => name === form?.name && !lock);
        return (
          <>
            <ProfileView
              avatar={
                avatar && {
                  url: avatar.url,
                  name: avatar.name,
                  lock: lockText(avatar.lock),
                  removing: avatar.remove.isPending,
                  onIntent: avatarEditor.preload,
                  onEdit: () => edit(PICTURE),
                  ...removal.props,
                  onRemove: () => {
                    close();
                    void removal.confirm(async () => {
                      const result = await avatar.remove.run();
                      report.show(result, t('avatarRemoved'));
                      return result;
                    });
                  },
                  form:
                    form?.name === PICTURE && !avatar.lock ? (
                      <LazyPart of={avatarEditor} onClose={close}>
                        {({ AvatarEditor }) => (
                          <AvatarEditor
                            onEnd={(result) => {
                              report.show(result, t('avatarChanged'));
                              shut();
                              tell(result);
                            }}
                            onClose={close}
                          />
                        )}
                      </LazyPart>
                    ) : undefined,
                }
              }
              entries={entries.map((shown) => ({ entry: shown, lock: lockText(shown.lock) }))}
              notice={report.notice}
              onEditAgain={
                editAgain &&
                (() => {
                  report.clear();
                  editAgain();
                })
              }
              onDismiss={report.clear}
              open={entry?.name}
              onEdit={({ name }) => edit(name)}
              onIntent={editor.preload}
              form={
                entry ? (
                  <LazyPart of={editor} onClose={close}>
                    {({ ProfileEditor }) => (
                      <ProfileEditor
                        key={entry.name}
                        entry={entry}
                        draft={form?.draft ?? entry.draft}
                        onSave={async (draft) => {
                          const result = await save(entry, draft);
                          report.show(result, t('saved'));
                          tell(result);
                        }}
                        onClose={close}
                      />
                    )}
                  </LazyPart>
                ) : undefined
              }
            />
            {process.env.NODE_ENV === 'development' ? (
              <ProfileHints avatar={avatar} entries={entries} />
            ) : null}
          </>
        );
      }}
    </CardFrame>
  );
};
