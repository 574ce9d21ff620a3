declare const LOGTO_ENDPOINT: string;
declare const LOGTO_APP_ID: string;

export const endpoint = LOGTO_ENDPOINT;
export const appId = LOGTO_APP_ID;
