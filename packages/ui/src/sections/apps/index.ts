export { appsMessages } from './apps.messages.ts';
export type { ListedApps } from './apps.queries.ts';
export { AppsView, type AppsViewProps } from './apps.view.tsx';
export { AppsSection, type AppsSectionProps } from './apps-section.tsx';
export type { AuthorizedApp } from './authorized-app.ts';
export { type AuthorizedAppsState, useAuthorizedApps } from './use-authorized-apps.ts';
