import type { YearStatus } from '../../domain/calendar/types.ts';

/** A sign for each status of a year, of the Material icons. */
export const yearIcons: Readonly<Record<YearStatus, string>> = {
	missing: 'error',
	provisional: 'hourglass_empty',
	published: 'pending_actions',
	approved: 'verified',
};
