export { deletionMessages } from './deletion.messages.ts';
export { DeletionView, type DeletionViewProps } from './deletion.view.tsx';
export { DeletionSection, type DeletionSectionProps } from './deletion-section.tsx';
export { useAccountDeletion } from './use-account-deletion.ts';
export { type DeletionState, useDeletion } from './use-deletion.ts';
