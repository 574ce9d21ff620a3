export { deletionMessages } from './deletion.messages.ts';
export { DeletionView, type DeletionViewProps } from './deletion.view.tsx';
export { DeletionSection, type DeletionSectionProps } from './deletion-section.tsx';
export { useDeleteAccount } from './use-delete-account.ts';
export { type DeletionOptionsState, useDeletionOptions } from './use-deletion-options.ts';
