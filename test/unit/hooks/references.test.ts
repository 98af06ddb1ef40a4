import { expect, it } from 'vitest';
import { keysOfReferences } from '../../../extensions/agreement-desk/src/hooks/references.ts';
import { tickets } from '../../../schema/collections/tickets.ts';

it.each([
	['a key', 'c1', 'c1'],
	['a key in an object, as GraphQL sends it', { id: 'c1' }, 'c1'],
	['a row that is changed on the way', { id: 'c1', name: 'Wang' }, 'c1'],
	['a row that is made on the way', { name: 'Wang' }, { name: 'Wang' }],
	['nobody', null, null],
])('a reference to %s is seen by its key', (_, contact, expected) => {
	expect(keysOfReferences(tickets, { subject: 'Fire', contact })).toEqual({
		subject: 'Fire',
		contact: expected,
	});
});

it('what is no reference, or not given, stays as it is', () => {
	const payload = { subject: { id: 'x' }, messages: [{ id: 'm' }] };
	expect(keysOfReferences(tickets, payload)).toEqual(payload);
});
