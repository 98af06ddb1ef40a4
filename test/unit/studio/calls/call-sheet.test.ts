import { describe, expect, it } from 'vitest';
import {
	bodyOf,
	clockOf,
	missingIn,
	newSheet,
	phaseOf,
	sayClock,
	type CallSheet,
} from '../../../../extensions/agreement-desk/src/module/calls/call-sheet.ts';

const ringing = Date.parse('2026-11-23T02:00:00Z');
const id = '3b241101-e2bb-4255-8caf-4136c566a962';
const contact = { id: 'c', name: 'Li Lei', phone: '021', language: 'zh-CN', organization: null };
const sheet = (changes: Partial<CallSheet> = {}): CallSheet => ({
	...newSheet({ id, channel: 'hotline', now: ringing }),
	...changes,
});

describe('a call as it is written down', () => {
	it.each([
		[{}, 'ringing'],
		[{ answeredAt: ringing + 1 }, 'talking'],
		[{ answeredAt: ringing + 1, endedAt: ringing + 2 }, 'ended'],
		[{ endedAt: ringing + 2 }, 'missed'],
	] as const)('%j is %s', (changes, phase) => expect(phaseOf(sheet(changes))).toBe(phase));

	it('runs from the ringing, then from the answer, and stops at the end', () => {
		expect(clockOf(sheet(), ringing + 5_000)).toBe(5_000);
		expect(clockOf(sheet({ answeredAt: ringing + 5_000 }), ringing + 7_000)).toBe(2_000);
		expect(clockOf(sheet({ endedAt: ringing + 9_000 }), ringing + 99_000)).toBe(9_000);
		// a clock of this computer that is behind does not run backwards
		expect(clockOf(sheet(), ringing - 1_000)).toBe(0);
	});

	it.each([
		[0, '0:00'],
		[59_999, '0:59'],
		[65_000, '1:05'],
		[3_723_000, '1:02:03'],
	])('%i ms read %s', (ms, words) => expect(sayClock(ms)).toBe(words));

	it.each([
		['nothing done yet', {}, ['phase', 'who', 'subject']],
		['answered', { answeredAt: ringing + 1 }, ['who', 'subject']],
		['with a contact', { answeredAt: ringing + 1, contact }, ['subject']],
		['ready', { answeredAt: ringing + 1, contact, subject: 'Fire' }, []],
		['about a ticket', { answeredAt: ringing + 1, ticket: { id: 't', number: '1', subject: 's' } }, []],
		['given up by somebody known', { endedAt: ringing + 1, contact }, []],
		['given up by nobody knows whom', { endedAt: ringing + 1, customer: 'o' }, []],
		[
			'a new contact without a customer',
			{ endedAt: ringing + 1, newContact: { name: 'Han', organization: null, language: 'zh-CN' } },
			['who'],
		],
		['a call-back', { direction: 'outbound', answeredAt: ringing + 1, contact, subject: 'x' }, ['ticket']],
	] as const)('%s still needs %j', (_what, changes, missing) =>
		expect(missingIn(sheet(changes))).toEqual(missing),
	);

	it('is sent as the server wants it, without what nobody said', () => {
		expect(
			bodyOf(sheet({ answeredAt: ringing + 60_000, contact, subject: ' Fire ', number: ' 021 ' })),
		).toEqual({
			idempotency_key: id,
			direction: 'inbound',
			channel: 'hotline',
			number: '021',
			ringing_at: '2026-11-23T02:00:00.000Z',
			answered_at: '2026-11-23T02:01:00.000Z',
			contact: 'c',
			subject: 'Fire',
			number_told: true,
		});
	});

	it('says nothing of subject and type of a ticket that is there, and no answer where nobody answered', () => {
		const ticket = { id: 't', number: '1', subject: 's' };
		const given = {
			ticket,
			subject: 'x',
			type: 'problem',
			reply: 'Hello',
			endedAt: ringing + 1_000,
		} as const;
		expect(bodyOf(sheet(given))).toEqual({
			idempotency_key: id,
			direction: 'inbound',
			channel: 'hotline',
			ringing_at: '2026-11-23T02:00:00.000Z',
			ended_at: '2026-11-23T02:00:01.000Z',
			ticket: 't',
		});
	});
});
