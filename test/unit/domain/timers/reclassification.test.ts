import { describe, expect, it } from 'vitest';
import { everyTicket } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import type { Conditions } from '../../../../extensions/agreement-desk/src/domain/agreement/commitment.ts';
import { readingAnswers } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import type { FactSpan, Timeline } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import {
	at,
	call,
	custom,
	facts,
	lines,
	mail,
	registered,
	reply,
	timeline,
	timersFor,
	timersOf,
} from './build-timeline.ts';

/** General at first, then this from these times on. */
function becoming(...changes: [string, Partial<FactSpan>][]): FactSpan[] {
	let last = facts();
	return [last, ...changes.map(([time, change]) => (last = { ...last, ...change, from: at(time) }))];
}

const complexAt = (time: string) => becoming([time, { complexity: 'complex' }]);
const progress = (time: string) => reply(time, { kind: 'progress_update' });
const handedOn = (time: string) => ({ id: time, at: at(time), withinTeam: false });

describe('R14, a general request that turns out to be complex', () => {
	it.each([
		['11-24 10:00', 'superseded'],
		['11-24 18:00', 'superseded'],
		['11-24 18:00:00.001', 'breached'],
	])('at %s: 2.2.1 is %s', (time, state) => {
		const [timer] = timersFor('general_progress', registered({ facts: complexAt(time) }));
		expect(timer).toMatchObject({ state, endReason: 'reclassified', stoppedAt: at(time), stoppedBy: null });
	});

	it('cures what was missed if agreed', () => {
		const agreed = { 'reading.late_reclassification_cures': true };
		expect(
			lines(timersFor('general_progress', registered({ facts: complexAt('11-26 10:00') }), agreed)),
		).toEqual(['#1 11-23 10:00 -> 11-24 18:00 superseded reclassified 11-26 10:00']);
	});

	it('changes nothing about what was told before', () => {
		const history = registered({ facts: complexAt('11-26 10:00'), messages: [progress('11-24 10:00')] });
		expect(lines(timersFor('general_progress', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-24 10:00',
		]);
		const atOnce = registered({ facts: complexAt('11-24 10:00'), messages: [progress('11-24 10:00')] });
		expect(timersFor('general_progress', atOnce)[0]?.state).toBe('met');
	});

	it('R13, owes the duties of 2.2.2 from registration', () => {
		const history = registered({ facts: complexAt('11-24 10:00') });
		expect(lines(timersFor('complex_escalation', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 running',
		]);
		expect(lines(timersFor('complex_eta_notice', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 running',
		]);
		expect(lines(timersFor('complex_update_cadence', history))).toEqual([
			'#1 11-24 10:00 -> 11-25 18:00 running',
		]);
	});

	it('R13, or from the classification if agreed', () => {
		const agreed = { 'complex.clock_start': 'classification' } as const;
		const history = registered({ facts: complexAt('11-24 10:00'), escalations: [handedOn('11-23 11:00')] });
		expect(lines(timersFor('complex_escalation', history, agreed))).toEqual([
			'#1 11-24 10:00 -> 11-25 18:00 running',
		]);
		expect(lines(timersFor('complex_eta_notice', history, agreed))).toEqual([
			'#1 11-24 10:00 -> 11-25 18:00 running',
		]);
		const early = timeline({ facts: complexAt('11-23 11:00'), registeredAt: at('11-23 12:00') });
		expect(lines(timersFor('complex_escalation', early, agreed))).toEqual([
			'#1 11-23 12:00 -> 11-24 18:00 running',
		]);
		const always = registered({ facts: [facts({ complexity: 'complex' })] });
		expect(timersFor('complex_escalation', always, agreed)[0]?.startedAt).toBe(at('11-23 10:00'));
	});

	it('may have done its duty before it was known to be one', () => {
		const history = registered({ facts: complexAt('11-24 10:00'), escalations: [handedOn('11-23 11:00')] });
		expect(lines(timersFor('complex_escalation', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 11:00',
		]);
	});

	it('owes nothing for the time after which it had been solved as a general one', () => {
		const history = registered({
			facts: complexAt('11-27 10:00'),
			resolutions: [{ from: at('11-25 10:00'), to: at('11-27 09:00') }],
		});
		expect(timersFor('complex_escalation', history)).toEqual([]);
		expect(lines(timersFor('complex_update_cadence', history))).toEqual([
			'#1 11-27 10:00 -> 11-30 18:00 running',
		]);
	});
});

describe('a complex request that turns out to be general', () => {
	const back = (time: string, given: Partial<Timeline> = {}) =>
		registered({
			facts: [facts({ complexity: 'complex' }), facts({ from: at(time) })],
			...given,
		});

	it('owes word from its registration on, what was told before included', () => {
		expect(lines(timersFor('general_progress', back('11-24 10:00')))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 running',
		]);
		const told = back('11-24 10:00', { messages: [progress('11-23 11:00')] });
		expect(lines(timersFor('general_progress', told))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 11:00',
		]);
	});

	it('leaves the duties of 2.2.2 where they stood', () => {
		expect(lines(timersFor('complex_escalation', back('11-24 10:00')))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 superseded reclassified 11-24 10:00',
		]);
		expect(
			lines(timersFor('complex_update_cadence', back('11-24 10:00', { messages: [reply('11-23 12:00')] }))),
		).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 12:00',
			'#2 11-23 12:00 -> 11-24 18:00 superseded reclassified 11-24 10:00',
		]);
	});

	it('keeps them when it is solved afterwards', () => {
		const before = back('11-24 10:00', { messages: [reply('11-23 12:00')] });
		const solved = { ...before, resolutions: [{ from: at('11-26 10:00'), to: Infinity }] };
		for (const metric of ['complex_escalation', 'complex_eta_notice', 'complex_update_cadence'] as const) {
			expect(timersFor(metric, solved)).toEqual(timersFor(metric, before));
		}
	});

	it('solved in the very instant, is moot for that', () => {
		const history = back('11-24 10:00', { resolutions: [{ from: at('11-24 10:00'), to: Infinity }] });
		expect(lines(timersFor('complex_update_cadence', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 cancelled resolved 11-24 10:00',
		]);
	});

	it('is not cured of what was missed, whatever R14 says of the other way', () => {
		const agreed = { 'reading.late_reclassification_cures': true };
		expect(lines(timersFor('complex_escalation', back('11-25 10:00'), agreed))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 breached reclassified 11-25 10:00',
		]);
	});
});

describe('there and back again', () => {
	const twice = becoming(
		['11-23 12:00', { complexity: 'complex' }],
		['11-23 15:00', { complexity: 'general' }],
	);

	it('is one obligation after the other, counted on', () => {
		const history = registered({ facts: twice, messages: [progress('11-24 10:00')] });
		expect(lines(timersFor('general_progress', history))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 superseded reclassified 11-23 12:00',
			'#2 11-23 10:00 -> 11-24 18:00 met 11-24 10:00',
		]);
	});

	it('does not judge again what was over before', () => {
		const early = registered({ facts: twice, messages: [progress('11-23 11:00')] });
		expect(lines(timersFor('general_progress', early))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 met 11-23 11:00',
		]);
		const between = registered({ facts: twice, messages: [progress('11-23 13:00')] });
		expect(timersFor('general_progress', between).map(({ state }) => state)).toEqual(['superseded']);
	});

	it('judges what was over in the instant of coming back', () => {
		const history = registered({ facts: twice, messages: [progress('11-23 15:00')] });
		expect(timersFor('general_progress', history).map(({ state }) => state)).toEqual(['superseded', 'met']);
	});

	it('put right in the same instant never happened', () => {
		const corrected = becoming(
			['11-23 12:00', { complexity: 'complex' }],
			['11-23 12:00', { complexity: 'general' }],
		);
		expect(lines(timersFor('general_progress', registered({ facts: corrected })))).toEqual([
			'#1 11-23 10:00 -> 11-24 18:00 running',
		]);
		expect(timersFor('complex_escalation', registered({ facts: corrected }))).toEqual([]);
		const atReceipt = [facts({ complexity: 'complex' }), facts()];
		expect(timersFor('general_progress', registered({ facts: atReceipt }))).toHaveLength(1);
		expect(timersFor('complex_escalation', registered({ facts: atReceipt }))).toEqual([]);
	});
});

describe('conditions', () => {
	const when = (conditions: Partial<Conditions>, history: Timeline) =>
		timersOf(custom('first_response', { conditions: { ...everyTicket, ...conditions } }), history).length;
	const one = facts({
		channelType: 'chat',
		ticketType: 'problem',
		plan: 'gold',
		language: 'en',
		urgent: true,
	});

	it.each<[Partial<Conditions>, number]>([
		[{}, 1],
		[{ channelTypes: ['email', 'chat'] }, 1],
		[{ channelTypes: ['email'] }, 0],
		[{ channelTypes: [] }, 0],
		[{ ticketTypes: ['problem', 'complaint'] }, 1],
		[{ ticketTypes: ['complaint'] }, 0],
		[{ complexity: 'general' }, 1],
		[{ complexity: 'complex' }, 0],
		[{ urgent: true }, 1],
		[{ urgent: false }, 0],
		[{ plans: ['gold'] }, 1],
		[{ plans: ['silver'] }, 0],
		[{ languages: ['fr', 'en'] }, 1],
		[{ languages: ['fr'] }, 0],
		[{ languages: ['en'], plans: ['silver'] }, 0],
	])('%j', (conditions, expected) => {
		expect(when(conditions, timeline({ facts: [one] }))).toBe(expected);
	});

	it.each<[Partial<Conditions>]>([
		[{ channelTypes: ['email'] }],
		[{ plans: ['gold'] }],
		[{ languages: ['en'] }],
	])('are not met by what is not known: %j', (conditions) => {
		const unknown = facts({ channelType: null, plan: null, language: null });
		expect(when(conditions, timeline({ facts: [unknown] }))).toBe(0);
	});
});

describe('what a ticket becomes counts from then', () => {
	const urgent = { ...everyTicket, urgent: true };
	const marked = becoming(['11-23 15:00', { urgent: true }]);
	const oneHour = { target: { value: 1, unit: 'hours', basis: 'business' } } as const;

	it('R16, urgent from the mark on, not from receipt', () => {
		const agreed = custom('first_response', { conditions: urgent, ...oneHour });
		expect(lines(timersOf(agreed, timeline({ facts: marked })))).toEqual([
			'#1 11-23 15:00 -> 11-23 16:00 running',
		]);
		const answered = timeline({ facts: marked, messages: [reply('11-23 14:00')] });
		expect(timersOf(agreed, answered)).toEqual([]);
	});

	it('R16, or from receipt if agreed', () => {
		const rules = readingAnswers({ 'reading.urgent_clock_start': 'receipt' });
		const agreed = custom('first_response', { conditions: urgent, ...oneHour, rules });
		expect(lines(timersOf(agreed, timeline({ facts: marked })))).toEqual([
			'#1 11-23 10:00 -> 11-23 11:00 running',
		]);
	});

	it('urgent from the beginning counts from the beginning', () => {
		const agreed = custom('first_response', { conditions: urgent, ...oneHour });
		expect(lines(timersOf(agreed, timeline({ facts: [facts({ urgent: true })] })))).toEqual([
			'#1 11-23 10:00 -> 11-23 11:00 running',
		]);
	});

	it('no mark, no later start: what is owed to what is not urgent', () => {
		const agreed = custom('first_response', { conditions: { ...everyTicket, urgent: false } });
		const calm = [facts({ urgent: true }), facts({ from: at('11-23 15:00') })];
		expect(lines(timersOf(agreed, timeline({ facts: calm })))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 running',
		]);
	});

	it.each<[string, Partial<Conditions>, Partial<FactSpan>]>([
		['urgent', { urgent: true }, { urgent: true }],
		['a plan', { plans: ['gold'] }, { plan: 'gold' }],
		['a language', { languages: ['en'] }, { language: 'en' }],
		['a kind', { ticketTypes: ['problem'] }, { ticketType: 'problem' }],
	])('nothing that was over before is judged by it: %s', (_, conditions, change) => {
		const messages = [
			mail('11-23 10:00'),
			reply('11-23 11:00'),
			mail('11-23 11:30'),
			reply('11-24 17:00'),
			mail('11-25 09:00'),
		];
		const history = registered({ facts: becoming(['11-25 10:00', change]), messages });
		const held = { ...everyTicket, ...conditions };
		expect(timersOf(custom('first_response', { conditions: held }), history)).toEqual([]);
		const replies = timersOf(custom('next_reply', { conditions: held }), history);
		expect(replies.map(({ cycle, startedBy }) => [cycle, startedBy])).toEqual([[1, 'mail 11-25 09:00']]);
		const early = registered({
			facts: becoming(['11-25 10:00', change]),
			messages: [progress('11-23 11:00')],
		});
		const seenForWhatItIs = 'ticketTypes' in conditions ? 1 : 0;
		expect(timersOf(custom('general_progress', { conditions: held }), early)).toHaveLength(seenForWhatItIs);
	});

	it('open obligations of a plan keep what was used', () => {
		const history = timeline({ facts: becoming(['11-23 15:00', { plan: 'gold' }]) });
		const agreed = custom('first_response', { conditions: { ...everyTicket, plans: ['gold'] } });
		expect(lines(timersOf(agreed, history))).toEqual(['#1 11-23 10:00 -> 11-23 15:30 running']);
		const without = custom('first_response', { conditions: { ...everyTicket, plans: ['silver'] } });
		expect(timersOf(without, history)).toEqual([]);
	});

	it('a channel that is put right later counts as it always was', () => {
		const history = timeline({
			facts: [facts({ channelType: null }), facts({ from: at('11-24 10:00'), channelType: 'email' })],
			messages: [reply('11-23 11:00')],
		});
		expect(lines(timersFor('email_first_reply', history))).toEqual([
			'#1 11-23 10:00 -> 11-23 15:30 met 11-23 11:00',
		]);
	});

	it('what begins in the instant of leaving does not begin', () => {
		const calls = [call('11-23 11:00'), call('11-23 14:59'), call('11-23 15:00', { from: 'x' })];
		const agreed = custom('phone_answer', { conditions: { ...everyTicket, urgent: false } });
		expect(lines(timersOf(agreed, timeline({ facts: marked, calls })))).toEqual([
			'#1 11-23 11:00 -> 11-23 16:30 superseded reclassified 11-23 15:00',
			'#2 11-23 14:59 -> 11-24 09:59 superseded reclassified 11-23 15:00',
		]);
	});
});
