import { expect, it } from 'vitest';
import { ticketNumber } from '../../../extensions/agreement-desk/src/desk/ticket-number.ts';
import { createBusinessCalendar } from '../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { describeOnHosts } from '../domain/calendar/host-zones.ts';
import { officeHours } from '../domain/calendar/sample-calendars.ts';
import { agreement } from './build-state.ts';
import { loaded } from './office.ts';

function numberOf(receivedAt: string, sequence: number, timezone = 'Asia/Shanghai') {
	const business = createBusinessCalendar(officeHours({}, timezone));
	const calendar = loaded({ business });
	return ticketNumber(Date.parse(receivedAt), agreement({ calendar }), async () => sequence);
}

describeOnHosts('a ticket number', () => {
	it.each([
		['2026-11-22T15:59:59Z', 'Asia/Shanghai', 'CS-20261122-000042'],
		['2026-11-22T16:00:00Z', 'Asia/Shanghai', 'CS-20261123-000042'],
		['2026-11-22T16:00:00Z', 'America/New_York', 'CS-20261122-000042'],
	])(
		'has the day of receipt as the agreement counts it: %s in %s',
		async (receivedAt, timezone, expected) => {
			expect(await numberOf(receivedAt, 42, timezone)).toBe(expected);
		},
	);

	it('grows longer rather than lose a digit', async () => {
		expect(await numberOf('2026-11-22T00:00:00Z', 1_234_567)).toBe('CS-20261122-1234567');
	});
});
