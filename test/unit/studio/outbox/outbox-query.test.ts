import { describe, expect, it } from 'vitest';
import {
	askedIn,
	countsOf,
	filterOf,
	queryOf,
} from '../../../../extensions/agreement-desk/src/module/outbox/outbox-query.ts';

const nothing = { part: 'all', method: null, kind: null, channel: null, search: '', page: 1 } as const;

describe('what a list of the outbox asks for', () => {
	it.each([
		[{}, nothing],
		[{ part: 'nonsense', page: '-3', method: '' }, nothing],
		[
			{ part: 'dead', page: '2', search: 'li', method: 'email' },
			{ ...nothing, part: 'dead', page: 2, search: 'li', method: 'email' },
		],
	])('%j', (query, asked) => {
		expect(askedIn(query)).toEqual(asked);
		expect(askedIn(queryOf(askedIn(query)))).toEqual(asked);
	});

	it('is a filter of Directus', () => {
		expect(filterOf(nothing)).toEqual({});
		expect(filterOf({ ...nothing, part: 'delivered', method: 'sms' })).toEqual({
			_and: [{ state: { _in: ['sent'] } }, { delivered_at: { _nnull: true } }, { method: { _eq: 'sms' } }],
		});
		expect(JSON.stringify(filterOf({ ...nothing, search: ' li ' }))).toContain(
			'"recipient":{"_icontains":"li"}',
		);
	});

	it('counts its parts from the counts by state', () => {
		const counts = [
			{ state: 'sent', count: 5 },
			{ state: 'queued', count: 2 },
			{ state: 'sending', count: 1 },
			{ state: 'dropped', count: 1 },
		];
		expect(countsOf(counts)).toMatchObject({
			all: 9,
			waiting: 3,
			sent: 5,
			delivered: null,
			dead: 0,
			over: 1,
		});
	});
});
