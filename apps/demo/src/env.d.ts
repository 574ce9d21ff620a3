/** The URL of the Logto server. */
declare const __LOGTO_ENDPOINT__: string;

/** The id of the single-page application in Logto. */
declare const __LOGTO_APP_ID__: string;
