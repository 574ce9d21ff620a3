export type { UsernamePolicy } from '../../data/policies.ts';
export { useChangeUsername } from './use-change-username.ts';
export { type UsernameState, useUsername } from './use-username.ts';
export { usernameMessages } from './username.messages.ts';
export { UsernameView, type UsernameViewProps } from './username.view.tsx';
export { UsernameSection } from './username-section.tsx';
