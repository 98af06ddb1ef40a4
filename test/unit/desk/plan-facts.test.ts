import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { factsOf, planFacts } from '../../../extensions/agreement-desk/src/desk/plan-facts.ts';
import type { TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { at, ticket } from './build-state.ts';

const now = at('2026-11-23 12:00');
const told = ticket().tracked;

/** The plan for a ticket that was told, and then changed like this. */
function planned(given: Partial<TicketRow>) {
	const row = ticket({ tracked: told, ...given });
	return { row, ...planFacts({ ticket: row, history: [] }, { now }) };
}

it('has nothing to say of a ticket that is as it was', () => {
	expect(planned({})).toMatchObject({ patch: {}, events: [] });
});

it('has nothing to say of columns that no timeline follows', () => {
	expect(planned({ next_due_at: now, escalation_level: 2 }).events).toEqual([]);
});

it('tells of new words in the description by their digests, but not what an older release never looked at', () => {
	const digest = (words: string) => createHash('sha256').update(words).digest('hex');
	const before = factsOf(ticket({ description: 'Smoke' }));
	const row = ticket({ description: 'Smoke and fire', tracked: before });
	expect(planFacts({ ticket: row, history: [] }, { now }).events).toMatchObject([
		{ data: { changes: { description_digest: [digest('Smoke'), digest('Smoke and fire')] } } },
	]);
	const { description_digest: _unseen, ...older } = before;
	expect(planFacts({ ticket: { ...row, tracked: older }, history: [] }, { now }).events).toEqual([]);
});

describe('a change', () => {
	it.each<[keyof TicketRow, Partial<TicketRow>, unknown, unknown]>([
		['status', { status: 'registered', registered_at: now }, 'new', 'registered'],
		['assignee', { assignee: 'anna' }, null, 'anna'],
		['type', { type: 'complaint' }, 'service_request', 'complaint'],
		['subject', { subject: 'Fire is out' }, 'Printer on fire', 'Fire is out'],
		['channel', { channel: 'email' }, 'phone', 'email'],
		['complexity', { complexity: 'complex' }, 'general', 'complex'],
		['language', { language: 'en' }, null, 'en'],
		['contact', { contact: null }, 'contact', null],
		['urgent', { urgent: true, urgent_marked_at: now }, false, true],
	])('of %s is told with what was and what is', (name, given, before, after) => {
		const { patch, events, row } = planned(given);
		expect(events).toMatchObject([
			{ kind: 'ticket_changed', data: { changes: { [name]: [before, after] } } },
		]);
		expect(patch.tracked).toEqual(factsOf(row));
	});

	it('of several fields is one event', () => {
		const { events } = planned({ assignee: 'anna', subject: 'Fire is out' });
		expect(events).toHaveLength(1);
	});

	it('happened when the row was marked stale, by whoever changed it', () => {
		const stale_since = at('2026-11-23 11:59');
		const { events } = planned({ assignee: 'anna', stale_since, user_updated: 'bert' });
		expect(events[0]).toMatchObject({ occurredAt: stale_since, actor: 'bert' });
	});

	it('without such a mark was made past the desk: it is told as of now, and of nobody', () => {
		expect(planned({ assignee: 'anna', user_updated: 'bert' }).events).toMatchObject([
			{ occurredAt: now, actor: null, data: { changes: { assignee: [null, 'anna'] }, unmarked: true } },
		]);
		const stale_since = at('2026-11-23 11:59');
		expect(planned({ assignee: 'anna', stale_since }).events[0]?.data).not.toHaveProperty('unmarked');
	});
});

describe('the instants that follow from a row', () => {
	it.each<[string, Partial<TicketRow>, Partial<TicketRow>]>([
		['urgent for the first time', { urgent: true }, { urgent_marked_at: now }],
		['registered', { status: 'registered' }, { registered_at: now }],
		['in progress without registration', { status: 'in_progress' }, { registered_at: now }],
		['withdrawn', { status: 'cancelled' }, { cancelled_at: now }],
	])('%s', (_, given, instants) => {
		expect(planned(given).patch).toMatchObject(instants);
	});

	it.each<[string, Partial<TicketRow>]>([
		['urgent', { urgent: true, urgent_marked_at: 1 }],
		['registered', { status: 'registered', registered_at: 1 }],
		['withdrawn', { status: 'cancelled', cancelled_at: 1 }],
	])('stay as they are once they are known: %s', (_, given) => {
		const { patch } = planned(given);
		for (const name of ['urgent_marked_at', 'registered_at', 'cancelled_at'] as const) {
			expect(patch).not.toHaveProperty(name);
		}
	});

	it('name their clause on the timeline', () => {
		const clauses = planned({ urgent: true, status: 'registered' }).events.map(({ kind, clause }) => [
			kind,
			clause,
		]);
		expect(clauses).toEqual([
			['ticket_changed', undefined],
			['urgent_marked', '2.2.3'],
			['ticket_registered', '2.1.4'],
		]);
	});
});

describe('closing a request', () => {
	it.each(['cancelled', 'rejected'] as const)(
		'that was %s does not register it, today or later',
		(status) => {
			const cancelled_at = status === 'cancelled' ? at('2026-11-23 11:00') : null;
			const before = ticket({ status, cancelled_at });
			const closing: TicketRow = { ...before, status: 'closed' };
			const { patch, events } = planFacts({ ticket: closing, history: [] }, { now });
			expect(events.map(({ kind }) => kind)).toEqual(['ticket_changed']);
			expect(patch).toEqual({ tracked: factsOf(closing) });

			const history = events.map((event) => ({ ...event, recordedAt: now, data: event.data ?? null }));
			const later = planFacts({ ticket: { ...closing, ...patch }, history }, { now: now + 1 });
			expect(later).toEqual({ patch: {}, events: [] });
		},
	);

	it('that was open registers it, and takes no withdrawal for one of today', () => {
		const history = [
			['in_progress', 'cancelled'],
			['cancelled', 'in_progress'],
			['in_progress', 'closed'],
		].map((status) => ({
			ticket: 'ticket',
			kind: 'ticket_changed' as const,
			occurredAt: now,
			recordedAt: now,
			actor: null,
			data: { changes: { status } },
		}));
		const closed = ticket({ status: 'closed' });
		expect(planFacts({ ticket: closed, history }, { now }).patch).toMatchObject({ registered_at: now });
	});

	it('that was reopened after a withdrawal forgets when it was withdrawn', () => {
		const before = ticket({ status: 'cancelled', cancelled_at: 1 });
		const { patch } = planFacts({ ticket: { ...before, status: 'in_progress' }, history: [] }, { now });
		expect(patch).toMatchObject({ cancelled_at: null, registered_at: now });
	});
});

describe('a ticket of a version that did not keep track of complexity and language', () => {
	const earlier = (given: Partial<TicketRow>) => {
		const { complexity: _, language: __, ...rest } = factsOf(ticket());
		// As the JSON column still has it.
		return planned({ tracked: rest as ReturnType<typeof factsOf>, ...given });
	};

	it('has not changed by the upgrade', () => {
		expect(earlier({})).toMatchObject({ patch: {}, events: [] });
		expect(earlier({ complexity: null })).toMatchObject({ patch: {}, events: [] });
	});

	it('was general and of no language before it became anything else', () => {
		expect(earlier({ complexity: 'complex', language: 'en' }).events).toMatchObject([
			{
				kind: 'ticket_changed',
				data: { changes: { complexity: ['general', 'complex'], language: [null, 'en'] } },
			},
		]);
	});
});

describe('a ticket that was never told', () => {
	it('is told silently: what it was before is not known', () => {
		const row = { ...ticket({ assignee: 'anna' }), tracked: null };
		expect(planFacts({ ticket: row, history: [] }, { now })).toEqual({
			patch: { tracked: factsOf(row) },
			events: [],
		});
	});
});
