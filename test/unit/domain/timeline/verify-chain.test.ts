import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	verifyChain,
	type StoredEvent,
} from '../../../../extensions/agreement-desk/src/domain/timeline/verify-chain.ts';
import { chainOf, computedAnew, endOf, hashing, pick, sealWith, type Told } from './records.ts';

const told = (count: number): Told[] =>
	Array.from({ length: count }, (_, index) => ({ kind: 'escalated', data: { level: index } }));

const five = chainOf(told(5));
const untouched = { ticket: 'ticket', events: five, end: endOf(five) };
const kindsOf = (chain: Parameters<typeof verifyChain>[0], by = hashing) =>
	verifyChain(chain, by).map(({ kind, sequence }) => [kind, sequence].filter((part) => part !== undefined));
const withEvents = (events: readonly StoredEvent[]) => ({ ...untouched, events });
const changedAt = (index: number, change: Partial<StoredEvent>) =>
	five.map((event, place) => (place === index ? { ...event, ...change } : event));

describe('a timeline', () => {
	it('that nobody touched gives no finding, in whatever order it is read', () => {
		expect(verifyChain(untouched, hashing)).toEqual([]);
		expect(verifyChain(withEvents(five.toReversed()), hashing)).toEqual([]);
	});

	it.each<[string, readonly StoredEvent[], unknown[][]]>([
		['data', changedAt(1, { data: { level: 9 } }), [['event_changed', 2]]],
		['the actor', changedAt(0, { actor: 'somebody' }), [['event_changed', 1]]],
		['the instant', changedAt(4, { occurred_at: 1 }), [['event_changed', 5]]],
		['the instant at which it was recorded', changedAt(2, { recorded_at: 1 }), [['event_changed', 3]]],
		['the kind', changedAt(3, { kind: 'timer_met' }), [['event_changed', 4]]],
		['the clause', changedAt(3, { clause: '9.9' }), [['event_changed', 4]]],
		['the timer', changedAt(3, { timer: 'other' }), [['event_changed', 4]]],
		['what cannot be read any more', changedAt(3, { occurred_at: null, data: null }), [['event_changed', 4]]],
		[
			'the hash alone',
			changedAt(2, { hash: 'f'.repeat(64) }),
			[
				['event_changed', 3],
				['link_broken', 4],
			],
		],
		['the first is gone', five.slice(1), [['event_missing', 1]]],
		['one in the middle is gone', five.toSpliced(2, 1), [['event_missing', 3]]],
		['two in the middle are gone', five.toSpliced(1, 2), [['event_missing', 2]]],
		['the last is gone', five.slice(0, -1), [['end_missing', 5]]],
		['the last two are gone', five.slice(0, -2), [['end_missing', 4]]],
		['all are gone', [], [['end_missing', 1]]],
		['one more at the end, rightly hashed', chainOf(told(6)), [['event_inserted', 6]]],
		[
			'one put in between, all hashes anew',
			computedAnew(five.toSpliced(2, 0, { ...pick(five, 2), id: 'new', data: { level: 7 } })),
			[
				['event_inserted', 6],
				['end_changed', 5],
			],
		],
		['one changed, all hashes anew', computedAnew(changedAt(0, { actor: 'x' })), [['end_changed', 5]]],
		['one left out, all hashes anew', computedAnew(five.toSpliced(1, 1)), [['end_missing', 5]]],
		[
			'two that changed places',
			five.map((event, index) => ({ ...event, sequence: [1, 3, 2, 4, 5][index] ?? 0 })),
			[
				['link_broken', 2],
				['event_changed', 2],
				['link_broken', 3],
				['event_changed', 3],
				['link_broken', 4],
			],
		],
	])('in which was changed: %s', (_, events, findings) => {
		expect(kindsOf(withEvents(events))).toEqual(findings);
	});

	it('that was rewritten together with the end in its ticket is found by the seal', () => {
		const events = computedAnew(changedAt(0, { actor: 'x' }));
		const end = { ...endOf(events), chain_seal: untouched.end.chain_seal };
		expect(kindsOf({ ...untouched, events, end })).toEqual([['seal_wrong']]);
		expect(kindsOf({ ...untouched, events, end: { ...end, chain_seal: null } })).toEqual([['seal_missing']]);
		expect(kindsOf({ ...untouched, events, end: endOf(events, sealWith('guessed')) })).toEqual([
			['seal_wrong'],
		]);
	});

	it('of another ticket does not fit, seal and all', () => {
		const events = five.map((event) => ({ ...event, ticket: 'other' }));
		const kinds = kindsOf({ ...untouched, ticket: 'other', events });
		expect(kinds).toContainEqual(['seal_wrong']);
		expect(kinds).toContainEqual(['event_changed', 1]);
	});

	it('whose end is nowhere kept is not vouched for', () => {
		const end = { chain_length: null, chain_hash: null, chain_seal: null };
		expect(kindsOf({ ...untouched, end })).toEqual([['seal_missing']]);
	});

	it('is held to its end where the instance has no key, and not to a seal', () => {
		const keyless = sealWith(null);
		const end = { ...untouched.end, chain_seal: null };
		expect(kindsOf({ ...untouched, end }, keyless)).toEqual([]);
		expect(kindsOf({ ...untouched, end, events: five.slice(0, -1) }, keyless)).toEqual([['end_missing', 5]]);
	});
});

const anyTold = fc.record({
	kind: fc.constantFrom('ticket_received', 'message_added', 'timer_met', 'escalated'),
	data: fc.option(fc.jsonValue({ maxDepth: 2 })),
	actor: fc.option(fc.uuid()),
	clause: fc.option(fc.string()),
	timer: fc.option(fc.uuid()),
	occurred_at: fc.integer({ min: 0, max: 4e12 }),
});
const anyChain = fc.array(anyTold, { minLength: 1, maxLength: 12 }).map((all) => chainOf(all));

/** One thing that somebody may do to the rows of a timeline; null where it would change nothing. */
type Tampering = (events: readonly StoredEvent[], place: number) => StoredEvent[] | null;

const tamperings: Readonly<Record<string, Tampering>> = {
	change: (events, place) =>
		events.map((event, index) => (index === place ? { ...event, data: { other: event.data } } : event)),
	actor: (events, place) =>
		events.map((event, index) => (index === place ? { ...event, actor: `${event.actor}x` } : event)),
	instant: (events, place) =>
		events.map((event, index) =>
			index === place ? { ...event, occurred_at: (event.occurred_at ?? 0) + 1 } : event,
		),
	remove: (events, place) => events.toSpliced(place, 1),
	removeRest: (events, place) => events.slice(0, place),
	insert: (events, place) =>
		events.toSpliced(place, 0, { ...pick(events, place), id: 'new', kind: 'escalated' }),
	append: (events) => [...events, { ...pick(events, 0), id: 'new', sequence: events.length + 1 }],
	swap: (events, place) => {
		const [one, other] = [events[place], events[place + 1]];
		if (!one || !other || JSON.stringify(one.data) === JSON.stringify(other.data)) return null;
		return events.toSpliced(
			place,
			2,
			{ ...other, sequence: one.sequence },
			{ ...one, sequence: other.sequence },
		);
	},
};

describe('whatever the timeline', () => {
	it('it gives no finding as it was written', () => {
		fc.assert(
			fc.property(anyChain, (events) => {
				expect(verifyChain({ ticket: 'ticket', events, end: endOf(events) }, hashing)).toEqual([]);
			}),
		);
	});

	it.each(Object.entries(tamperings))('%s is found, also with all hashes computed anew', (_, tamper) => {
		fc.assert(
			fc.property(anyChain, fc.nat(), fc.constantFrom('rows', 'hashes', 'end'), (events, seed, reach) => {
				const tampered = tamper(events, seed % events.length);
				fc.pre(tampered !== null);
				const written = reach === 'rows' ? tampered : computedAnew(tampered);
				const { chain_seal } = endOf(events);
				const end = reach === 'end' ? { ...endOf(written), chain_seal } : endOf(events);
				expect(verifyChain({ ticket: 'ticket', events: written, end }, hashing)).not.toEqual([]);
			}),
		);
	});
});
