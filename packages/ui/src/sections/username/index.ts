export type { UsernamePolicy } from '../../data/policies.ts';
export { type UsernameState, useUsername } from './use-username.ts';
export { useUsernameChange } from './use-username-change.ts';
export { usernameMessages } from './username.messages.ts';
export { UsernameView, type UsernameViewProps } from './username.view.tsx';
export { UsernameSection } from './username-section.tsx';
