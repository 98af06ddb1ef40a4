import { DateTime } from 'luxon';
import type { AgreementZone } from '../../store/read-zones.ts';

/** A day of an agreement: never that of the host or of a browser. */
export interface LocalDay {
	readonly timezone: string;
	/** `2026-11-29`. */
	readonly date: string;
	/** When it begins, epoch ms. */
	readonly from: number;
}

/** The day that an instant (epoch ms) falls on in each zone in which agreements count; that of active ones first. */
export function daysAt(zones: readonly AgreementZone[], now: number): LocalDay[] {
	const ordered = [
		...zones.filter(({ status }) => status === 'active'),
		...zones.filter(({ status }) => status !== 'active'),
	];
	return [...new Set(ordered.map(({ timezone }) => timezone))].map((timezone) => {
		const day = DateTime.fromMillis(now, { zone: timezone }).startOf('day');
		return { timezone, date: day.toFormat('yyyy-MM-dd'), from: day.toMillis() };
	});
}
