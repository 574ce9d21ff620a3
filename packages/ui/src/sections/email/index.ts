export { emailMessages } from './email.messages.ts';
export { EmailView, type EmailViewProps } from './email.view.tsx';
export { EmailSection } from './email-section.tsx';
export { useChangeEmail } from './use-change-email.ts';
export { type EmailState, useEmail } from './use-email.ts';
