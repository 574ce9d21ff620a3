'use client';
import { useLockText } from '../../data/use-lock-text.ts';
import { CardFrame } from '../../frame/card-frame.tsx';
import { LazyPart } from '../../frame/lazy-part.tsx';
import { useReport } from '../../frame/use-report.ts';
import { useMessages } from '../../i18n/use-messages.tsx';
import { lazyModule } from '../../lib/lazy-module.ts';
import { useIdle } from '../../lib/use-idle.ts';
import { profileMessages } from './profile.messages.ts';
import { ProfileView } from './profile.view.tsx';
import { useProfile } from './use-profile.ts';
import { useProfileForm } from './use-profile-form.ts';

const editor = lazyModule(() => import('./profile-editor.lazy.tsx'));
const avatarEditor = lazyModule(() => import('./avatar-editor.lazy.tsx'));

/** The picture is edited under this name; no field of a tenant is shown under it. */
const PICTURE = 'avatar';

/** The profile: picture, name and the tenant's own fields. */
export const ProfileSection = () => {
  const t = useMessages(profileMessages);
  const state = useProfile();
  const report = useReport();
  const lockText = useLockText();
  const { form, open, close, save, editAgain } = useProfileForm(state.save);
  useIdle(editor.preload);

  const edit = (name: string) => {
    report.clear();
    open(name);
  };

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
          <ProfileView
            avatar={
              avatar && {
                url: avatar.url,
                name: avatar.name,
                lock: lockText(avatar.lock),
                removing: avatar.remove.busy,
                onIntent: avatarEditor.preload,
                onEdit: () => edit(PICTURE),
                onRemove: async () => {
                  close();
                  report.show(await avatar.remove.run(), t('avatarRemoved'));
                },
                form:
                  form?.name === PICTURE && !avatar.lock ? (
                    <LazyPart of={avatarEditor} onClose={close}>
                      {({ AvatarEditor }) => (
                        <AvatarEditor
                          onEnd={(result) => {
                            report.show(result, t('avatarChanged'));
                            close();
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
                      onSave={async (draft) => report.show(await save(entry, draft), t('saved'))}
                      onClose={close}
                    />
                  )}
                </LazyPart>
              ) : undefined
            }
          />
        );
      }}
    </CardFrame>
  );
};
