import { describe, expect, it } from 'vitest';
import {
	everyTicket,
	type Commitment,
} from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import { presetParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { createBusinessCalendar } from '../../../../extensions/agreement-desk/src/domain/calendar/business-calendar.ts';
import { fieldsOf } from '../../../../extensions/agreement-desk/src/domain/simulation/fields.ts';
import { simulatedTicket } from '../../../../extensions/agreement-desk/src/domain/simulation/simulated-ticket.ts';
import { officeHours } from '../calendar/sample-calendars.ts';

const calendar = {
	source: 'request',
	id: null,
	name: null,
	business: createBusinessCalendar(officeHours()),
	dayNames: new Map(),
} as const;
const [first] = compileCommitments(presetParameters('standard'));
if (first === undefined) throw new Error('nothing is agreed');
const about = (...conditions: Partial<Commitment['conditions']>[]): Commitment[] =>
	conditions.map((one) => ({ ...first, conditions: { ...everyTicket, ...one } }));
const ticket = (request: object, selected: readonly Commitment[] = []) =>
	simulatedTicket(
		fieldsOf(request, { place: '', clause: null, known: ['received_at', 'events', 'ticket'] }),
		{ calendar, selected },
	);
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`);
const received = { received_at: '2026-11-23T09:00' };
const event = (kind: string, time: string, more: object = {}) => ({
	kind,
	at: `2026-11-23T${time}`,
	...more,
});

describe('an imagined ticket was received', () => {
	it.each([
		['when the request says', { ...received, events: [event('numbered', '08:00')] }, '09:00'],
		[
			'with the event that says so',
			{ events: [event('numbered', '08:00'), event('received', '08:30')] },
			'08:30',
		],
		['with the earlier of both', { ...received, events: [event('received', '08:30')] }, '08:30'],
		['with the earlier of both, whichever', { ...received, events: [event('received', '09:30')] }, '09:00'],
		[
			'with its first event',
			{ events: [event('classified', '10:00', { complexity: 'complex' }), event('numbered', '09:45')] },
			'09:45',
		],
	])('%s', (_, request, time) => {
		expect(ticket(request).receivedAt).toBe(at(time));
	});

	it('or cannot be counted', () => {
		expect(() => ticket({})).toThrow('received_at: is needed, or an event');
	});
});

describe('an imagined ticket is', () => {
	const ordinary = {
		channelType: 'email',
		ticketType: 'service_request',
		complexity: 'general',
		complaintLevel: 'general',
		urgent: false,
		plan: null,
		language: null,
	};

	it('an ordinary request by e-mail', () => {
		expect(ticket(received).facts).toEqual(ordinary);
		expect(ticket(received, about({}, {})).facts).toEqual(ordinary);
	});

	it('what the commitments that are asked about apply to', () => {
		const selected = about(
			{ channelTypes: ['phone', 'chat'], ticketTypes: ['complaint'], plans: ['gold', 'vip'] },
			{ channelTypes: ['chat', 'phone'], complexity: 'complex', plans: ['vip'], languages: ['en', 'zh'] },
			{ languages: ['zh'], urgent: true },
		);
		expect(ticket(received, selected).facts).toEqual({
			channelType: 'phone',
			ticketType: 'complaint',
			complexity: 'complex',
			complaintLevel: 'general',
			urgent: false,
			plan: 'vip',
			language: 'zh',
		});
	});

	it('ordinary where they have nothing in common', () => {
		const selected = about(
			{ channelTypes: ['phone'], plans: ['gold'], languages: ['en'] },
			{ channelTypes: ['chat'], plans: ['vip'], languages: ['zh'] },
		);
		expect(ticket(received, selected).facts).toEqual(ordinary);
	});

	it('what the request says, before all', () => {
		const request = { ...received, ticket: { channel: 'chat', plan: 'gold', urgent: true } };
		expect(
			ticket(request, about({ channelTypes: ['phone'], plans: ['vip'], languages: ['en'] })).facts,
		).toEqual({
			...ordinary,
			channelType: 'chat',
			plan: 'gold',
			urgent: true,
			language: 'en',
		});
	});

	const selected = about({
		ticketTypes: ['complaint'],
		complexity: 'complex',
		plans: ['vip'],
		languages: ['en'],
	});
	const asked = { ...ordinary, ticketType: 'complaint', complexity: 'complex', plan: 'vip', language: 'en' };

	it.each([
		[{ type: 'complaint' }, { ticketType: 'service_request' }],
		[{ complexity: 'complex' }, { complexity: 'general' }],
		[{ plan: 'vip' }, { plan: null }],
		[{ language: 'en' }, { language: null }],
		// what it becomes besides says nothing of what it was
		[{ plan: 'gold', language: 'zh' }, {}],
	])('not yet what an event has it become: %j', (change, before) => {
		const request = { ...received, events: [event('changed', '10:00', change)] };
		expect(ticket(request, selected).facts).toEqual({ ...asked, ...before });
	});

	it('what it was before the first of several changes, in whatever order they are written', () => {
		const [earlier, later] = [
			event('changed', '10:00', { plan: 'gold' }),
			event('changed', '11:00', { plan: 'vip', language: 'en' }),
		];
		for (const events of [
			[earlier, later],
			[later, earlier],
		]) {
			expect(ticket({ ...received, events }, selected).facts).toEqual({ ...asked, language: null });
		}
	});
});
