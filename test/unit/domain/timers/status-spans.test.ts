import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	statusSpans,
	type StatusChange,
} from '../../../../extensions/agreement-desk/src/domain/timers/status-spans.ts';
import { ticketStatuses } from '../../../../extensions/agreement-desk/src/domain/words.ts';

type Story = readonly (readonly [at: number, status: StatusChange['status']])[];

function spans(story: Story, customerWrote: readonly number[] = []) {
	const changes = story.map(([at, status]) => ({ at, status }));
	return statusSpans(changes, customerWrote);
}

const untold = { pauses: [], resolutions: [], ended: null };

describe('the history of a status', () => {
	it('means nothing while the request is worked on', () => {
		expect(spans([])).toEqual(untold);
		expect(
			spans([
				[1, 'new'],
				[2, 'registered'],
				[3, 'in_progress'],
			]),
		).toEqual(untold);
	});

	it.each<[string, Story, number[], [number, number][]]>([
		[
			'until the next status',
			[
				[10, 'pending_customer'],
				[20, 'in_progress'],
			],
			[],
			[[10, 20]],
		],
		[
			'until the customer writes',
			[
				[10, 'pending_customer'],
				[20, 'in_progress'],
			],
			[15],
			[[10, 15]],
		],
		['as long as nothing happens', [[10, 'pending_customer']], [], [[10, Infinity]]],
		[
			'though the customer had written before',
			[
				[10, 'pending_customer'],
				[20, 'in_progress'],
			],
			[5, 10],
			[[10, 20]],
		],
		[
			'on, when it is set once more',
			[
				[10, 'pending_customer'],
				[15, 'pending_customer'],
				[20, 'in_progress'],
			],
			[],
			[[10, 20]],
		],
		[
			'anew, when asked again after an answer',
			[
				[10, 'pending_customer'],
				[15, 'pending_customer'],
			],
			[12],
			[
				[10, 12],
				[15, Infinity],
			],
		],
		[
			'anew, when asked again as the answer comes',
			[
				[10, 'pending_customer'],
				[15, 'pending_customer'],
			],
			[15],
			[
				[10, 15],
				[15, Infinity],
			],
		],
		[
			'not at all, when it is over at once',
			[
				[10, 'pending_customer'],
				[10, 'in_progress'],
			],
			[],
			[],
		],
		['from the creation of the ticket', [[0, 'pending_customer']], [0, 7], [[0, 7]]],
	])('waits for the customer %s', (_, story, wrote, expected) => {
		const { pauses, ...rest } = spans(story, wrote);
		expect(pauses).toEqual(expected.map(([from, to]) => ({ from, to, reason: 'pending_customer' })));
		expect(rest).toEqual({ resolutions: [], ended: null });
	});

	it('waits for a third party whatever the customer writes', () => {
		expect(
			spans(
				[
					[10, 'pending_third_party'],
					[20, 'in_progress'],
				],
				[15],
			),
		).toEqual({
			...untold,
			pauses: [{ from: 10, to: 20, reason: 'pending_third_party' }],
		});
	});

	it('goes from one wait to the other', () => {
		const { pauses } = spans([
			[10, 'pending_customer'],
			[20, 'pending_third_party'],
			[30, 'in_progress'],
		]);
		expect(pauses).toEqual([
			{ from: 10, to: 20, reason: 'pending_customer' },
			{ from: 20, to: 30, reason: 'pending_third_party' },
		]);
	});

	it.each<[string, Story, [number, number][]]>([
		['for good', [[10, 'resolved']], [[10, Infinity]]],
		[
			'through its closing',
			[
				[10, 'resolved'],
				[20, 'closed'],
			],
			[[10, Infinity]],
		],
		[
			'until it is reopened',
			[
				[10, 'resolved'],
				[20, 'closed'],
				[30, 'in_progress'],
			],
			[[10, 30]],
		],
		[
			'and again',
			[
				[10, 'resolved'],
				[20, 'in_progress'],
				[30, 'closed'],
			],
			[
				[10, 20],
				[30, Infinity],
			],
		],
		[
			'until the customer is asked after all',
			[
				[10, 'resolved'],
				[20, 'pending_customer'],
				[30, 'resolved'],
			],
			[
				[10, 20],
				[30, Infinity],
			],
		],
	])('is solved %s, and stands still meanwhile', (_, story, expected) => {
		const { pauses, resolutions, ended } = spans(story, [12, 25]);
		expect(resolutions).toEqual(expected.map(([from, to]) => ({ from, to })));
		expect(pauses.filter(({ reason }) => reason === 'closed')).toEqual(
			expected.map(([from, to]) => ({ from, to, reason: 'closed' })),
		);
		expect(ended).toBeNull();
	});

	it.each<[string, Story, { at: number; reason: string } | null]>([
		['by the customer', [[10, 'cancelled']], { at: 10, reason: 'withdrawn' }],
		['by us', [[10, 'rejected']], { at: 10, reason: 'rejected' }],
		[
			'whatever closing adds',
			[
				[10, 'cancelled'],
				[20, 'closed'],
			],
			{ at: 10, reason: 'withdrawn' },
		],
		[
			'not, once it is reopened',
			[
				[10, 'cancelled'],
				[20, 'in_progress'],
			],
			null,
		],
		[
			'the second time only',
			[
				[10, 'cancelled'],
				[20, 'in_progress'],
				[30, 'rejected'],
			],
			{ at: 30, reason: 'rejected' },
		],
	])('is ended %s', (_, story, expected) => {
		const { ended, resolutions, pauses } = spans(story);
		expect(ended).toEqual(expected);
		expect({ resolutions, pauses }).toEqual({ resolutions: [], pauses: [] });
	});

	it('keeps pauses in order and apart, and none without length', () => {
		const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...ticketStatuses)), {
			maxLength: 12,
		});
		const wrote = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
		fc.assert(
			fc.property(story, wrote, (changes, messages) => {
				const ordered = changes.toSorted(([a], [b]) => a - b);
				const { pauses } = spans(
					ordered,
					messages.toSorted((a, b) => a - b),
				);
				let cursor = -1;
				for (const { from, to } of pauses) {
					expect(from).toBeGreaterThanOrEqual(cursor);
					expect(to).toBeGreaterThan(from);
					cursor = to;
				}
			}),
		);
	});

	it('stands still exactly while the status says so and the customer is silent', () => {
		const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(...ticketStatuses)), {
			maxLength: 8,
		});
		const wrote = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 4 });
		fc.assert(
			fc.property(story, wrote, (changes, messages) => {
				const ordered = changes.toSorted(([a], [b]) => a - b);
				const { pauses } = spans(
					ordered,
					messages.toSorted((a, b) => a - b),
				);
				for (let tick = 0; tick <= 30; tick++) {
					const paused = pauses.some(({ from, to }) => from <= tick && tick < to);
					expect([tick, paused]).toEqual([tick, standsStill(ordered, messages, tick)]);
				}
			}),
		);
	});
});

/** Tick by tick, without any notion of spans. */
function standsStill(story: Story, messages: readonly number[], tick: number): boolean {
	const past = story.filter(([at]) => at <= tick);
	const [since, status] = past.at(-1) ?? [0, 'new'];
	if (status === 'pending_third_party' || status === 'resolved') return true;
	if (status === 'closed') {
		const before = past.findLast(([, one]) => one !== 'closed');
		return before?.[1] !== 'cancelled' && before?.[1] !== 'rejected';
	}
	if (status !== 'pending_customer') return false;
	// asking again before there is an answer leaves things as they are, so only messages since the last asking count
	return !messages.some((at) => at > since && at <= tick);
}
