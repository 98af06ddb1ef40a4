/** The filter of Directus for tickets that somebody still has to do something about. */
export const isOpen = { status: { _nin: ['resolved', 'closed', 'cancelled', 'rejected'] } } as const;
