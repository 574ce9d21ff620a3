export const endpoint: string = import.meta.env.VITE_LOGTO_ENDPOINT;
export const appId: string = import.meta.env.VITE_LOGTO_APP_ID;
