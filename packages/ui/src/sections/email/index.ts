export { emailMessages } from './email.messages.ts';
export { EmailView, type EmailViewProps } from './email.view.tsx';
export { EmailSection } from './email-section.tsx';
export { type EmailState, useEmail } from './use-email.ts';
export { useEmailChange } from './use-email-change.ts';
