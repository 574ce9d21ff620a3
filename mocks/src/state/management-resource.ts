/** The resource indicator of the Management API of the tenant `default`. */
export const MANAGEMENT_RESOURCE = 'https://default.logto.app/api';
