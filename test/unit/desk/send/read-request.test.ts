import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../../../extensions/agreement-desk/src/desk/refusal.ts';
import { readSendRequest } from '../../../../extensions/agreement-desk/src/desk/send/read-request.ts';

const told = { to: 'role', recipient: 'team_lead', subject: 'Look', text: 'at this' };

it('reads what a Flow fills in, with what is usual where it does not', () => {
	expect(readSendRequest(told)).toEqual({
		...{ to: 'role', recipient: 'team_lead', methods: null, way: 'all', ticket: null, key: null },
		say: { subject: 'Look', body: 'at this' },
	});
});

it.each<[unknown, readonly string[]]>([
	['email', ['email']],
	['in_app, email', ['in_app', 'email']],
	['email，sms、in_app', ['email', 'sms', 'in_app']],
	[
		['sms', 'email', 'sms'],
		['sms', 'email'],
	],
])('reads the methods %j in their order, each once', (methods, read) => {
	expect(readSendRequest({ ...told, methods }).methods).toEqual(read);
});

it.each<[unknown, object]>([
	['{"ticket.number": "CS-1"}', { 'ticket.number': 'CS-1' }],
	[{ 'ticket.number': 'CS-1' }, { 'ticket.number': 'CS-1' }],
	[undefined, {}],
])('reads the facts %j for a template', (facts, read) => {
	const { subject: _subject, text: _text, ...others } = told;
	const { say } = readSendRequest({ ...others, event: 'nudge', ...(facts === undefined ? {} : { facts }) });
	expect(say).toEqual({ event: 'nudge', facts: read });
});

it.each<[object, RegExp]>([
	[
		{ to: 'everybody' },
		/^to \(clause 1\.4\.4\): must be one of user, contact, role, channel; it is everybody/,
	],
	[{ methods: ['email', 7] }, /^methods .*it is 7/],
	[{ methods: ',' }, /^methods /],
	[{ way: 'slowly' }, /^way /],
	[{ ticket: 'CS-1' }, /^ticket .*there is no ticket CS-1/],
	[{ event: 'toString' }, /^event /],
	[{ subject: { a: 1 } }, /^subject .*must be a text/],
	[{ subject: 'x'.repeat(256) }, /^subject .*at most 255/],
	[{ text: 'a\0b' }, /^text .*cannot be kept/],
	[{ cc: 'x' }, /^cc .*no field of this operation/],
])('refuses %j in words that name the field', (wrong, message) => {
	expect(() => readSendRequest({ ...told, ...wrong })).toThrow(message);
});

it('refuses whatever else it is given, and throws nothing but refusals', () => {
	const fields = ['to', 'recipient', 'methods', 'way', 'ticket', 'event', 'facts', 'subject', 'text'];
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (given) => {
			try {
				readSendRequest({ ...told, ...given });
			} catch (problem) {
				expect(problem).toBeInstanceOf(Refusal);
			}
		}),
	);
});
