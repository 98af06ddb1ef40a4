import { DateTime } from 'luxon';
import type { GoverningAgreement } from './governing-agreement.ts';

/**
 * `CS-YYYYMMDD-nnnnnn`: the local day of receipt in the agreement's time zone, and a running number that
 * is never used twice. It does not start again each day, so the number alone is unique too.
 */
export async function ticketNumber(
	receivedAt: number,
	{ calendar }: GoverningAgreement,
	nextSequence: () => Promise<number>,
): Promise<string> {
	const day = DateTime.fromMillis(receivedAt, { zone: calendar.business.definition.timezone }).toFormat(
		'yyyyMMdd',
	);
	return `CS-${day}-${String(await nextSequence()).padStart(6, '0')}`;
}
