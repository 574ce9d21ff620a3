export type { SecondStep } from './second-step.ts';
export { twoStepMessages } from './two-step.messages.ts';
export { TwoStepView, type TwoStepViewProps } from './two-step.view.tsx';
export { TwoStepSection } from './two-step-section.tsx';
export { type TwoStepState, type TwoStepStatus, useTwoStep } from './use-two-step.ts';
