import { describe, expect, it } from 'vitest';
import {
	fromColumns,
	toColumns,
} from '../../../extensions/agreement-desk/src/domain/agreement/parameters/columns.ts';
import {
	definitionOf,
	parameterKeys,
} from '../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import {
	standardParameters,
	validateParameters,
} from '../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { choiceSets } from '../../../schema/choices.ts';
import type { FieldDefinition } from '../../../schema/define.ts';
import { parameterFields, parameterGroups } from '../../../schema/parameter-fields.ts';

type Field = FieldDefinition<unknown, unknown>;

const fields: Readonly<Record<string, Field>> = parameterFields();
const columns = parameterKeys.flatMap((key) =>
	definitionOf(key).columns.map((column) => ({ key, column, name: column.name, field: fields[column.name] })),
);

/** The value that the database puts into a column that is left out. */
function startOf(field: Field | undefined): unknown {
	const start: unknown = field?.column?.default_value ?? null;
	return field?.type === 'json' && typeof start === 'string' ? JSON.parse(start) : start;
}

describe('the studio', () => {
	it('has a field for each column of the register and no other, in the order of the clauses', () => {
		expect(Object.keys(fields)).toEqual(columns.map(({ name }) => name));
	});

	it.each(columns)(
		'$name knows its parameter, label, note and clause, and stands in a group',
		({ key, column, field }) => {
			expect(field).toMatchObject({ parameter: key, label: column.label, note: column.note });
			expect(field?.clause).toMatch(/^\d(?:\.\d+)+$/);
			expect(Object.keys(parameterGroups)).toContain(field?.group);
		},
	);

	it('groups by the articles of the text', () => {
		const articles = { parties: '1', response: '2', rights: '3' } as const;
		for (const [group, article] of Object.entries(articles)) {
			const clauses = columns.filter(({ field }) => field?.group === group).map(({ field }) => field?.clause);
			expect(clauses.length, group).toBeGreaterThan(0);
			expect(clauses.filter((clause) => !clause?.startsWith(`${article}.`))).toEqual([]);
		}
	});

	it('takes an input that fits what the column holds', () => {
		const types: Readonly<Record<string, string>> = {
			string: 'string',
			text: 'text',
			amount: 'float',
			integer: 'integer',
			boolean: 'boolean',
			tags: 'json',
			select: 'string',
			multi_select: 'json',
			rows: 'json',
		};
		for (const { column, field, name } of columns) expect(field?.type, name).toBe(types[column.input.type]);
	});

	it('offers in a dropdown exactly what the register takes', () => {
		for (const { key, column, name } of columns) {
			const { input, part } = column;
			if (input.type !== 'select') continue;
			for (const { value } of choiceSets[input.choices]) {
				const usual = definitionOf(key).presets.standard;
				const whole = part === undefined ? value : { ...(usual as object), [part]: value };
				const { problems } = validateParameters({ [key]: whole });
				// A score needs a scale; that is about another column.
				expect(
					problems.filter((problem) => problem.column === name),
					`${name} ${value}`,
				).toEqual([]);
			}
		}
	});
});

describe('a new version', () => {
	const row = Object.fromEntries(columns.map(({ name, field }) => [name, startOf(field)]));

	it('starts with the usual values, but for those whose emptiness has a meaning', () => {
		const { parameters, problems } = validateParameters(fromColumns(row));
		expect(problems).toEqual([]);
		const usual = Object.fromEntries(
			Object.entries(standardParameters()).filter(
				([key]) => key !== 'business_hours.periods' && key !== 'calendar.timezone',
			),
		);
		expect(parameters).toEqual(usual);
	});

	it('keeps what the first release started with', () => {
		expect(row).toMatchObject({
			sla_registration_hours: 2,
			sla_registration_basis: 'calendar',
			sla_email_first_reply_hours: 4,
			sla_email_first_reply_next_open_hours: 4,
			sla_general_progress_value: 1,
			sla_general_progress_unit: 'working_days',
			sla_general_progress_basis: 'business',
			sla_urgent_response_hours: 1,
			sla_urgent_response_basis: 'calendar',
		});
	});
});

describe('a column', () => {
	it('is as long as the longest value that the register takes', () => {
		for (const { key, column, field, name } of columns) {
			const longest = field?.column?.max_length;
			if (column.input.type !== 'string' || longest === undefined) continue;
			for (const start of ['', 'https://a.example/', `${'x'.repeat(60)}@`, '0']) {
				for (const length of [longest + 1, 2 * longest]) {
					const { problems } = validateParameters({ [key]: start.padEnd(length, start === '0' ? '1' : 'x') });
					expect(
						problems.some((problem) => problem.key === key),
						`${name}, ${length}`,
					).toBe(true);
				}
			}
		}
	});

	it('holds whatever a value is turned into', () => {
		const made = toColumns(standardParameters());
		expect(Object.keys(made).filter((name) => !(name in fields))).toEqual([]);
	});
});
