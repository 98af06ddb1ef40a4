import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	chainText,
	type ChainedEvent,
} from '../../../../extensions/agreement-desk/src/domain/timeline/chain-text.ts';

const event: ChainedEvent = {
	ticket: '01a',
	sequence: 2,
	kind: 'timer_met',
	clause: '2.1.2',
	occurred_at: 1_795_000_000_000,
	recorded_at: 1_795_000_000_500,
	actor: null,
	timer: '01b',
	data: { metric: 'email_first_reply', elapsed_ms: 5 },
	previous_hash: 'ab',
};

describe('the text that is hashed', () => {
	it('is the same in whatever order the database returns the keys', () => {
		const reordered = { data: { elapsed_ms: 5, metric: 'email_first_reply' }, ...withoutData(event) };
		expect(chainText(reordered)).toBe(chainText(event));
	});

	it('is the same for any JSON, at any depth, that a database has reordered', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 3 }), (data) => {
				expect(chainText({ ...event, data: reversed(data) })).toBe(chainText({ ...event, data }));
			}),
		);
	});

	it('is the same after JSON was stored and read again', () => {
		const data = {
			due_at: '2026-11-23T10:00:00.000Z',
			left: undefined,
			list: [undefined, null, { a: undefined }],
		};
		const stored: unknown = JSON.parse(JSON.stringify(data));
		expect(chainText({ ...event, data: stored })).toBe(chainText({ ...event, data }));
		expect(chainText({ ...event, data: undefined })).toBe(chainText({ ...event, data: null }));
	});

	it.each<Partial<ChainedEvent>>([
		{ ticket: '01c' },
		{ sequence: 3 },
		{ kind: 'timer_breached' },
		{ clause: null },
		{ occurred_at: 0 },
		{ recorded_at: 0 },
		{ actor: 'someone' },
		{ timer: null },
		{ data: { metric: 'email_first_reply', elapsed_ms: 6 } },
		{ data: { list: [2, 1] } },
		{ previous_hash: 'cd' },
	])('differs once %o', (change) => {
		expect(chainText({ ...event, ...change })).not.toBe(chainText(event));
	});

	it('keeps the order of a list, which means something', () => {
		expect(chainText({ ...event, data: [1, 2] })).not.toBe(chainText({ ...event, data: [2, 1] }));
	});
});

function withoutData({ data: _, ...rest }: ChainedEvent): Omit<ChainedEvent, 'data'> {
	return rest;
}

/** The same JSON with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, reversed(inner)]);
	return Object.fromEntries(entries.reverse());
}
