import { describe, expect, it } from 'vitest';
import { refuseEngineFields } from '../../../extensions/agreement-desk/src/desk/refuse-engine-fields.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { tickets } from '../../../schema/collections/tickets.ts';
import type { CollectionDefinition } from '../../../schema/define.ts';
import { collections } from '../../../schema/collections/index.ts';

function refusalOf(
	payload: Readonly<Record<string, unknown>>,
	definition: CollectionDefinition = tickets,
): Refusal | null {
	try {
		refuseEngineFields(definition, payload);
		return null;
	} catch (problem) {
		if (problem instanceof Refusal) return problem;
		throw problem;
	}
}

const owned = collections.flatMap((definition) =>
	Object.entries(definition.fields).flatMap(([name, { engineOwned }]) =>
		engineOwned ? [{ definition, name, place: `${definition.collection}.${name}` }] : [],
	),
);

describe('what the engine keeps', () => {
	it.each(owned)('$place is refused by name, whatever the value', ({ definition, name, place }) => {
		for (const value of [null, '', 0, false, 'x', {}]) {
			const refusal = refusalOf({ [name]: value }, definition);
			expect(refusal?.kind).toBe('forbidden');
			expect(refusal?.message.split(/ \(clause|:/)[0]).toBe(place);
		}
	});

	it('is refused beside what is allowed', () => {
		expect(refusalOf({ subject: 'Fire', number: 'CS-1' })?.message).toMatch(
			/^desk_tickets\.number \(clause 2\.1\.4\): is kept by the engine/,
		);
	});
});

describe('lists that the engine fills', () => {
	const rows = { create: [{ kind: 'urgent_marked' }], update: [], delete: [] };

	it.each(['timers', 'events', 'notifications'])('%s are refused', (name) => {
		for (const value of [[{}], ['id'], rows, { ...rows, create: [], delete: ['id'] }, 'id', 4]) {
			expect(refusalOf({ [name]: value })?.message).toMatch(
				new RegExp(`^desk_tickets\\.${name} .*is made by the engine`),
			);
		}
	});

	it.each([[[]], [null], [{ create: [], update: [], delete: [] }]])(
		'the studio may send %j: nothing',
		(value) => {
			expect(refusalOf({ timers: value })).toBeNull();
		},
	);
});

describe('what a client may write', () => {
	it.each([
		[{ subject: 'Fire', urgent: true, status: 'registered', assignee: null }],
		[{ messages: { create: [{ body: 'On our way' }], update: [], delete: [] } }],
		[{ a_field_of_the_admins_own: 1 }],
		[{ number: undefined }],
		[{}],
	])('%j', (payload) => {
		expect(refusalOf(payload)).toBeNull();
	});
});
