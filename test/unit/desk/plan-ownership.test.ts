import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declinedIn } from '../../../extensions/agreement-desk/src/desk/declined.ts';
import { planOwnership } from '../../../extensions/agreement-desk/src/desk/plan-ownership.ts';
import { planTicket } from '../../../extensions/agreement-desk/src/desk/plan-ticket.ts';
import type { TicketState } from '../../../extensions/agreement-desk/src/desk/ticket-plan.ts';
import type { EventKind } from '../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import type { HistoryEvent } from '../../../extensions/agreement-desk/src/store/read-history.ts';
import type { TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, applied, at, contextAt, local, message, state } from './build-state.ts';
import { factsOf } from '../../../extensions/agreement-desk/src/desk/plan-facts.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const byTurn = agreement({ agreed: { 'assignment.rule': 'round_robin' } });

function event(kind: EventKind, time: string, data: object = {}, actor: string | null = null): HistoryEvent {
	return { ticket: 'ticket', kind, occurredAt: at(time), recordedAt: at(time), actor, data };
}

const received = event('ticket_received', '11-23 10:00');
const assigned = (to: string | null, time: string, more: object = {}) =>
	event('assigned', time, { from: null, to, by: 'assign', ...more });
const moved = (from: string, to: string, time: string, actor: string | null = null) =>
	event('ticket_changed', time, { changes: { status: [from, to] } }, actor);

/** Anna has it since 10:00 and has not touched it; what is given comes on top. */
function annas(row: Partial<TicketRow> = {}, given: Partial<Omit<TicketState, 'ticket'>> = {}): TicketState {
	return state({
		history: [received, assigned('anna', '11-23 10:00')],
		...given,
		ticket: { status: 'registered', assignee: 'anna', assigned_at: at('11-23 10:00'), ...row },
	});
}

const plan = (given: TicketState, time: string) => planOwnership({ given, told: given }, { now: at(time) });
const shown = (given: TicketState, time: string) => {
	const { need, nextAt } = plan(given, time);
	const lapse = need?.lapse ? `${need.lapse.reason} ${String(local(need.lapse.at)).slice(5, 16)}` : null;
	return { lapse, next: local(nextAt)?.slice(5, 16) ?? null, vacant: need?.isVacant ?? false };
};

describe('the clock of an owner', () => {
	const customer = (time: string) =>
		message({
			id: time,
			author_type: 'customer',
			author: null,
			kind: 'customer_message',
			sent_at: at(time),
			date_created: at(time),
		});
	const reply = (time: string, more: object = {}) =>
		message({ id: time, author: 'anna', sent_at: at(time), date_created: at(time), ...more });
	const taken = { taken_at: at('11-23 10:05') };

	it.each<[string, TicketState, string, ReturnType<typeof shown>]>([
		['runs from the assignment', annas(), '11-23 10:10', { lapse: null, next: '11-23 10:30', vacant: false }],
		[
			'and ends',
			annas(),
			'11-23 10:30',
			{ lapse: 'not_taken 11-23 10:30', next: '11-23 10:30', vacant: false },
		],
		[
			'at its true instant, however late it is found',
			annas(),
			'11-26 10:00',
			{ lapse: 'not_taken 11-23 10:30', next: '11-23 10:30', vacant: false },
		],
		['stands still for who took it', annas(taken), '11-26 10:00', { lapse: null, next: null, vacant: false }],
		[
			'runs again when the customer writes',
			annas(taken, { messages: [customer('11-23 11:00')] }),
			'11-23 11:01',
			{ lapse: null, next: '11-23 16:30', vacant: false },
		],
		[
			'until somebody answers',
			annas(taken, { messages: [customer('11-23 11:00'), reply('11-23 11:30')] }),
			'11-25 10:00',
			{ lapse: null, next: null, vacant: false },
		],
		[
			'be it a colleague',
			annas(taken, { messages: [customer('11-23 11:00'), reply('11-23 11:30', { author: 'bert' })] }),
			'11-25 10:00',
			{ lapse: null, next: null, vacant: false },
		],
		[
			'a mail under way is an answer',
			annas(taken, { messages: [customer('11-23 11:00'), reply('11-23 11:30', { sent_at: null })] }),
			'11-25 10:00',
			{ lapse: null, next: null, vacant: false },
		],
		[
			'a note is none',
			annas(taken, { messages: [customer('11-23 11:00'), reply('11-23 11:30', { is_public: false })] }),
			'11-23 12:00',
			{ lapse: null, next: '11-23 16:30', vacant: false },
		],
		[
			'nor is a bot',
			annas(taken, { messages: [customer('11-23 11:00'), reply('11-23 11:30', { author_type: 'bot' })] }),
			'11-23 12:00',
			{ lapse: null, next: '11-23 16:30', vacant: false },
		],
		[
			'what was answered before counts no more',
			annas(taken, { messages: [customer('11-23 10:10'), reply('11-23 10:20'), customer('11-23 11:00')] }),
			'11-23 11:01',
			{ lapse: null, next: '11-23 16:30', vacant: false },
		],
		...(
			['pending_customer', 'pending_third_party', 'resolved', 'closed', 'cancelled', 'rejected'] as const
		).map((status): [string, TicketState, string, ReturnType<typeof shown>] => [
			`stands still while it is ${status}`,
			annas({ status }),
			'11-26 10:00',
			{ lapse: null, next: null, vacant: false },
		]),
		[
			'begins anew when it comes back',
			annas(taken, {
				messages: [customer('11-23 11:00')],
				history: [received, moved('pending_third_party', 'in_progress', '11-24 09:00')],
			}),
			'11-24 10:00',
			{ lapse: null, next: '11-24 14:30', vacant: false },
		],
		[
			'never ran for tickets of before',
			annas({ assigned_at: null }),
			'11-26 10:00',
			{ lapse: null, next: null, vacant: false },
		],
		[
			'has no owner to take it from',
			annas({ assignee: null }, { history: [received, assigned(null, '11-23 10:01')] }),
			'11-26 10:00',
			{ lapse: null, next: null, vacant: false },
		],
	])('%s', (_title, given, time, expected) => {
		expect(shown(given, time)).toEqual(expected);
	});

	it.each<[string, Partial<Omit<TicketState, 'ticket'>>, string | null]>([
		['a reply', { messages: [reply('11-23 10:20')] }, '11-23 10:20'],
		['a note', { messages: [reply('11-23 10:20', { is_public: false, sent_at: null })] }, '11-23 10:20'],
		[
			'a status',
			{
				history: [
					received,
					assigned('anna', '11-23 10:00'),
					moved('registered', 'in_progress', '11-23 10:25', 'anna'),
				],
			},
			'11-23 10:25',
		],
		[
			'not that of somebody else',
			{ history: [received, moved('registered', 'in_progress', '11-23 10:25', 'bert')] },
			null,
		],
		['not what they did before it was theirs', { messages: [reply('11-23 09:59')] }, null],
		['the first of several', { messages: [reply('11-23 10:29'), reply('11-23 10:20')] }, '11-23 10:20'],
	])('is taken by %s', (_title, given, expected) => {
		const { patch } = plan(annas({}, given), '11-23 10:29');
		expect(patch.taken_at === null ? null : local(patch.taken_at ?? 0)?.slice(5, 16)).toBe(expected);
		expect(patch.first_handler).toBe(expected === null ? null : 'anna');
	});

	it('keeps who handled it first', () => {
		expect(plan(annas({ ...taken, first_handler: 'zoe' }), '11-23 10:29').patch.first_handler).toBe('zoe');
	});
});

describe('a ticket that nobody has', () => {
	const vacant = (row: Partial<TicketRow> = {}, given: Partial<Omit<TicketState, 'ticket'>> = {}) =>
		annas(
			{ assignee: null, assigned_at: null, ...row },
			{ agreement: byTurn, history: [received], ...given },
		);

	it.each<[string, TicketState, boolean, string | null]>([
		['waits to be given out', vacant(), true, '11-23 10:31'],
		['while it is worked on too', vacant({ status: 'in_progress' }), true, '11-23 10:31'],
		['not before it is registered', vacant({ status: 'new' }), false, null],
		['not while the customer has to answer', vacant({ status: 'pending_customer' }), false, null],
		['not once it is solved', vacant({ status: 'resolved' }), false, null],
		['not where it is taken by hand', vacant({}, { agreement: agreement() }), false, null],
		['at once when it has just come in', vacant({}, { history: [] }), true, '11-23 10:30'],
	])('%s', (_title, given, isVacant, next) => {
		expect(shown(given, '11-23 10:30')).toEqual({ lapse: null, vacant: isVacant, next });
	});
});

describe('what the row alone says about its owner', () => {
	const told = (row: Partial<TicketRow>) => factsOf({ ...state().ticket, status: 'registered', ...row });
	const changed = (
		before: string | null,
		after: string | null,
		by: string | null,
		given: Partial<Omit<TicketState, 'ticket'>> = {},
	) =>
		annas(
			{
				assignee: after,
				tracked: told({ assignee: before }),
				stale_since: at('11-23 10:20'),
				user_updated: by,
				taken_at: at('11-23 10:05'),
			},
			given,
		);

	it.each<[string, TicketState, object | null, string | null, string | null]>([
		[
			'a transfer',
			changed('anna', 'bert', 'lead'),
			{ from: 'anna', to: 'bert', by: 'transfer' },
			'11-23 10:20',
			null,
		],
		[
			'an assignment',
			changed(null, 'bert', 'lead', { history: [received] }),
			{ from: null, to: 'bert', by: 'assign' },
			'11-23 10:20',
			null,
		],
		[
			'somebody who takes it',
			changed(null, 'bert', 'bert', { history: [received] }),
			{ from: null, to: 'bert', by: 'claim' },
			'11-23 10:20',
			'11-23 10:20',
		],
		['a release', changed('anna', null, 'anna'), { from: 'anna', to: null, by: 'release' }, null, null],
		[
			'nothing that was told by an endpoint',
			changed('anna', 'bert', 'lead', { history: [received, assigned('bert', '11-23 10:00')] }),
			null,
			'11-23 10:00',
			'11-23 10:05',
		],
		['nothing where nothing changed', changed('anna', 'anna', 'lead'), null, '11-23 10:00', '11-23 10:05'],
	])('%s', (_title, given, data, assignedAt, takenAt) => {
		const { events, need, patch } = plan(given, '11-23 10:21');
		const time = (ms: number | null | undefined) =>
			ms === null || ms === undefined ? null : (local(ms)?.slice(5, 16) ?? null);
		expect(events.map((one) => one.data)).toEqual(data ? [{ team: null, reason: null, ...data }] : []);
		expect(need?.handover ?? null).toEqual(data ? expect.objectContaining(data) : null);
		expect([time(patch.assigned_at), time(patch.taken_at)]).toEqual([assignedAt, takenAt]);
		for (const { occurredAt } of events) expect(local(occurredAt)).toContain('11-23 10:20');
	});

	it('a new ticket that comes with its owner is told of too', () => {
		const given = annas({ assigned_at: null, user_updated: 'lead' }, { history: [] });
		const { events, patch } = plan(given, '11-23 10:21');
		expect(events).toMatchObject([{ kind: 'assigned', data: { from: null, to: 'anna', by: 'assign' } }]);
		expect(local(patch.assigned_at ?? 0)).toContain('11-23 10:21');
	});

	it('is told once: the plan after it finds nothing left to tell', () => {
		const owner = fc.constantFrom('anna', 'bert', null);
		fc.assert(
			fc.property(
				owner,
				owner,
				owner,
				fc.constantFrom('anna', 'bert', 'lead', null),
				(before, after, last, by) => {
					const history = last === null ? [received] : [received, assigned(last, '11-23 10:00')];
					const given = changed(before, after, by, { history });
					const first = planTicket(given, contextAt(at('11-23 10:21')));
					const again = planTicket(applied(given, first), contextAt(at('11-23 10:21')));
					expect(again.events).toEqual([]);
					expect(again.ticketPatch).toEqual({});
				},
			),
			runs,
		);
	});
});

it('who gave it back or let it lapse does not get it again', () => {
	const history = [
		received,
		assigned('anna', '11-23 10:00'),
		event('ownership_lapsed', '11-23 10:30', { assignee: 'anna', reason: 'not_taken' }),
		assigned('bert', '11-23 10:30', { from: 'anna' }),
		assigned(null, '11-23 11:00', { from: 'bert', by: 'release' }),
		assigned('cleo', '11-23 11:00', { from: 'zoe', by: 'transfer' }),
	];
	expect(declinedIn(history)).toEqual(['anna', 'bert']);
});
