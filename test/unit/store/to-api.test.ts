import { expect, it } from 'vitest';
import { ticketTable } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { toApi } from '../../../extensions/agreement-desk/src/store/to-api.ts';

it('shows instants as ISO 8601, to the millisecond, and the rest as it is', () => {
	const values = {
		received_at: 1_795_392_000_123,
		next_due_at: null,
		escalation_level: 2,
		urgent: true,
		number: 'CS-1',
	};
	expect(toApi(ticketTable, values)).toEqual({ ...values, received_at: '2026-11-23T00:00:00.123Z' });
});

it('adds no column', () => {
	expect(toApi(ticketTable, {})).toEqual({});
});
