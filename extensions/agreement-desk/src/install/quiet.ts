/** For Directus's services: every cache is cleared once, at the end, instead of after each of some two hundred changes. */
export const quiet = { autoPurgeSystemCache: false, autoPurgeCache: false } as const;
