import { describe, expect, it } from 'vitest';
import { agreements } from '../../../schema/collections/agreements.ts';
import { grownRepeater } from '../../../extensions/agreement-desk/src/install/ensure-repeaters.ts';
import { toFieldPayload } from '../../../extensions/agreement-desk/src/install/to-directus.ts';

const wanted = toFieldPayload('desk_agreements', 'escalation_ladder', agreements.fields.escalation_ladder, 1)
	.meta.options;

/** As the first releases installed it, with a label of the admin's own. */
const stored = {
	template: '{{at_percent}}',
	fields: [
		{ field: 'at_percent', name: 'When', type: 'integer', meta: { interface: 'input' } },
		{
			field: 'notify',
			name: 'Who',
			meta: { options: { choices: [{ value: 'manager', text: 'The boss' }] }, width: 'full' },
		},
	],
};

interface Grown {
	readonly template: string;
	readonly fields: readonly {
		readonly field: string;
		readonly name: string;
		readonly meta: { readonly options?: { readonly choices: readonly { value: string; text: string }[] } };
	}[];
}

describe('a repeater of an older release', () => {
	const grown = JSON.parse(grownRepeater(JSON.stringify(stored), wanted) ?? 'null') as Grown;

	it('learns the inputs that were added, behind those that were there', () => {
		const fields = grown.fields.map(({ field }) => field);
		expect(fields.slice(0, 3)).toEqual(['at_percent', 'notify', 'trigger']);
		expect(fields).toContain('raise_severity');
		expect(new Set(fields).size).toBe(fields.length);
	});

	it('keeps what an admin has worded, and offers what is new in its dropdowns', () => {
		expect(grown.template).toBe('{{at_percent}}');
		expect(grown.fields[0]?.name).toBe('When');
		const choices = grown.fields[1]?.meta.options?.choices ?? [];
		expect(choices[0]).toEqual({ value: 'manager', text: 'The boss' });
		expect(choices.map(({ value }) => value)).toContain('on_duty');
	});

	it('is left alone once it knows all of it', () => {
		expect(grownRepeater(JSON.stringify(grown), wanted)).toBeNull();
		expect(grownRepeater(wanted, wanted)).toBeNull();
	});

	it.each([null, '{"template":"x"}'])('that is no repeater any more stays as it is: %s', (options) => {
		expect(grownRepeater(options, wanted)).toBeNull();
	});
});
