export type { AccountSession } from './account-session.ts';
export { sessionsMessages } from './sessions.messages.ts';
export { SessionsView, type SessionsViewProps } from './sessions.view.tsx';
export { SessionsSection } from './sessions-section.tsx';
export { type SessionsState, useSessions } from './use-sessions.ts';
