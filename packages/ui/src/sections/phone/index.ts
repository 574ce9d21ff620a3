export { phoneMessages } from './phone.messages.ts';
export { PhoneView, type PhoneViewProps } from './phone.view.tsx';
export { PhoneSection } from './phone-section.tsx';
export { useChangePhone } from './use-change-phone.ts';
export { type PhoneState, usePhone } from './use-phone.ts';
