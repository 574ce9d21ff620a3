export { appsMessages } from './apps.messages.ts';
export type { ListedApps } from './apps.queries.ts';
export { AppsView, type AppsViewProps } from './apps.view.tsx';
export { AppsSection, type AppsSectionProps } from './apps-section.tsx';
export type { ConnectedApp } from './connected-app.ts';
export { type AppsState, useApps } from './use-apps.ts';
