import { articles } from '../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import {
	clauseOf,
	type ParameterColumn,
	type ParameterDefinition,
	type ParameterRows,
	type ParameterSection,
} from '../extensions/agreement-desk/src/domain/agreement/parameters/definition.ts';
import {
	definitionOf,
	parameterKeys,
	type parameterDefinitions,
	type ParameterColumnName,
	type ParameterKey,
	type ParameterValue,
} from '../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { cellOf } from '../extensions/agreement-desk/src/domain/agreement/parameters/columns.ts';
import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { FieldDefinition } from './define.ts';
import {
	amount,
	group,
	integer,
	longText,
	multiSelect,
	records,
	select,
	string,
	tags,
	yesNo,
} from './fields.ts';
import type { FieldOptions } from './field-options.ts';
import { parameterRows } from './parameter-rows.ts';

type ColumnOf<K extends ParameterKey> = (typeof parameterDefinitions)[K]['columns'][number];

/** What a cell holds: a part of the value, the rows of a repeater, or the value itself. */
type CellOf<V, C> = C extends { readonly part: infer P extends keyof V }
	? V[P]
	: C extends { readonly input: { readonly type: 'rows' } }
		? Record<string, unknown>[]
		: V;

type FieldsOf<K extends ParameterKey> = {
	readonly [C in ColumnOf<K> as C['name']]: FieldDefinition<CellOf<ParameterValue<K>, C> | null>;
};

type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** One field for each column of the register, under its literal name and with the type of what it holds. */
export type ParameterFields = Together<{ [K in ParameterKey]: FieldsOf<K> }[ParameterKey]>;

const [first, second, third] = articles;

/** The folding groups of the form, after the parts of the agreement. */
export const parameterGroups = {
	parties: group(first.heading, 'handshake'),
	response: group(second.heading, 'timer'),
	rights: group(third.heading, 'balance', 'closed'),
	supplementary: group(text('补充约定', 'Supplementary terms'), 'post_add', 'closed'),
	reading: group(text('解释规则', 'Reading rules'), 'menu_book', 'closed'),
} as const;

const groupOf: Readonly<Record<ParameterSection, keyof typeof parameterGroups>> = {
	parties_and_channels: 'parties',
	scope: 'parties',
	response: 'response',
	handling: 'response',
	quality: 'response',
	rights: 'rights',
	supplementary: 'supplementary',
	reading: 'reading',
};

/** One studio field for each column of the register, grouped by article. A new version starts with the usual values. */
export function parameterFields(): ParameterFields {
	const entries = parameterKeys.flatMap((key) => {
		const definition = definitionOf(key);
		return definition.columns.map((column) => [column.name, fieldOf(key, definition, column)] as const);
	});
	// The entries are made from the very register that the type is made from; a test compares the two.
	return Object.fromEntries(entries) as unknown as ParameterFields;
}

function fieldOf(
	key: ParameterKey,
	definition: ParameterDefinition,
	column: ParameterColumn,
): FieldDefinition<unknown, unknown> {
	const { section, presets, filledByDefault } = definition;
	const { label, note } = column;
	const clause = clauseOf(definition, column);
	const start = filledByDefault && presets.standard !== null ? cellOf(column, presets.standard) : null;
	const field = inputOf(column, { label, start, options: { note, clause, group: groupOf[section] } });
	return { ...field, parameter: key };
}

interface Input {
	readonly label: ParameterColumn['label'];
	/** The value that a new version starts with. */
	readonly start: unknown;
	readonly options: FieldOptions;
}

function inputOf({ name, input }: ParameterColumn, { label, start, options }: Input) {
	switch (input.type) {
		case 'string':
			return string(label, { ...options, maxLength: longStrings[name] ?? 255 });
		case 'text':
			return longText(label, options);
		case 'amount':
			return amount(label, { ...options, ...startingAt(typeof start === 'number' ? start : null) });
		case 'integer':
			return integer(label, { ...options, ...startingAt(typeof start === 'number' ? start : null) });
		case 'boolean':
			return yesNo(label, { ...options, ...startingAt(typeof start === 'boolean' ? start : null) });
		case 'tags':
			return tags(label, { ...options, ...startingAt(textsIn(start)) });
		case 'select':
			return withStart(select(label, input.choices, options), start);
		case 'multi_select':
			return withStart(
				multiSelect(label, input.choices, options),
				start === null ? null : JSON.stringify(start),
			);
		case 'rows':
			return rowsOf(input.rows, { label, start, options });
	}
}

/** Columns whose values may be longer than those of others. */
const longStrings: Readonly<Partial<Record<string, number>>> = {
	channel_chat_url: 1000,
	channel_portal_url: 1000,
} satisfies Partial<Record<ParameterColumnName, number>>;

function startingAt<T>(defaultValue: T | null) {
	return defaultValue === null ? {} : { defaultValue };
}

function textsIn(value: unknown): readonly string[] | null {
	return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : null;
}

/** For dropdowns, whose builders want a choice of their own set: that it is one, a test sees to. */
function withStart(
	field: FieldDefinition<unknown, unknown>,
	start: unknown,
): FieldDefinition<unknown, unknown> {
	if (typeof start !== 'string') return field;
	return { ...field, column: { ...field.column, default_value: start } };
}

function rowsOf(shape: ParameterRows, { label, start, options }: Input) {
	return records<unknown>(label, parameterRows[shape], {
		...options,
		...startingAt(Array.isArray(start) ? start : null),
	});
}
