export { phoneMessages } from './phone.messages.ts';
export { PhoneView, type PhoneViewProps } from './phone.view.tsx';
export { PhoneSection } from './phone-section.tsx';
export { type PhoneState, usePhone } from './use-phone.ts';
export { usePhoneChange } from './use-phone-change.ts';
