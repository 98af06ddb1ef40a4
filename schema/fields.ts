import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import { text } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { ChoiceSet, ValueOf } from './choices.ts';
import type { FieldDefinition, Link } from './define.ts';
import { column, common, jsonDefault, type FieldOptions } from './field-options.ts';
import type { Repeater } from './repeater.ts';

export function uuidKey(): FieldDefinition<string> {
	return {
		type: 'uuid',
		...common(text('标识', 'ID'), { hidden: true, readonly: true }),
		special: ['uuid'],
		interface: 'input',
		column: { is_primary_key: true, is_nullable: false },
	};
}

/** A key that a person chooses and external apps can remember, such as `email` for a channel. */
export function codeKey(label: LocalizedText, note: LocalizedText): FieldDefinition<string> {
	return {
		type: 'string',
		...common(label, { note, required: true }),
		interface: 'input',
		column: { is_primary_key: true, is_nullable: false, max_length: 64 },
	};
}

function stringField(label: LocalizedText, options: FieldOptions & { maxLength?: number }) {
	return {
		type: 'string',
		...common(label, options),
		interface: 'input',
		column: column(options, { max_length: options.maxLength ?? 255 }),
	} as const;
}

export function string(
	label: LocalizedText,
	options: FieldOptions & { maxLength?: number } = {},
): FieldDefinition<string | null> {
	return stringField(label, options);
}

export function requiredString(
	label: LocalizedText,
	options: FieldOptions & { maxLength?: number } = {},
): FieldDefinition<string> {
	return stringField(label, { ...options, required: true });
}

export function longText(label: LocalizedText, options: FieldOptions = {}): FieldDefinition<string | null> {
	return {
		type: 'text',
		...common(label, { width: 'full', ...options }),
		interface: 'input-multiline',
		column: column(options),
	};
}

export function integer(
	label: LocalizedText,
	options: FieldOptions & { defaultValue?: number } = {},
): FieldDefinition<number | null> {
	return {
		type: 'integer',
		...common(label, options),
		interface: 'input',
		column: column(
			options,
			options.defaultValue === undefined ? {} : { default_value: options.defaultValue },
		),
	};
}

/** A whole number too large for 32 bits, such as milliseconds. The API shows it as text. */
export function bigInteger(
	label: LocalizedText,
	options: FieldOptions = {},
): FieldDefinition<string | null, number | null> {
	return { type: 'bigInteger', ...common(label, options), interface: 'input', column: column(options) };
}

/** An amount with decimals, such as hours; seven digits are kept on every database. */
export function amount(
	label: LocalizedText,
	options: FieldOptions & { defaultValue?: number } = {},
): FieldDefinition<number | null> {
	return {
		type: 'float',
		...common(label, options),
		interface: 'input',
		options: { step: 'any', min: 0 },
		column: column(options, {
			numeric_precision: 12,
			numeric_scale: 6,
			...(options.defaultValue === undefined ? {} : { default_value: options.defaultValue }),
		}),
	};
}

export function boolean(
	label: LocalizedText,
	defaultValue: boolean,
	options: FieldOptions = {},
): FieldDefinition<boolean> {
	return {
		type: 'boolean',
		...common(label, options),
		special: ['cast-boolean'],
		interface: 'boolean',
		display: 'boolean',
		column: { ...column(options), default_value: defaultValue },
	};
}

/** Yes, no, or not said. */
export function yesNo(
	label: LocalizedText,
	options: FieldOptions & { defaultValue?: boolean } = {},
): FieldDefinition<boolean | null> {
	return {
		type: 'boolean',
		...common(label, options),
		special: ['cast-boolean'],
		interface: 'boolean',
		display: 'boolean',
		column: column(
			options,
			options.defaultValue === undefined ? {} : { default_value: options.defaultValue },
		),
	};
}

/** A sum of money with its cents. The API shows it as text, so that none are lost. */
export function money(
	label: LocalizedText,
	options: FieldOptions = {},
): FieldDefinition<string | null, number | null> {
	return {
		type: 'decimal',
		...common(label, options),
		interface: 'input',
		options: { step: 0.01, min: 0 },
		column: column(options, { numeric_precision: 14, numeric_scale: 2 }),
	};
}

/** An instant. UTC in the database, epoch milliseconds in our store, ISO 8601 in the API. */
export function instant(
	label: LocalizedText,
	options: FieldOptions & { special?: readonly string[]; relative?: boolean } = {},
): FieldDefinition<string | null, number | null> {
	return {
		type: 'timestamp',
		...common(label, options),
		...(options.special ? { special: options.special } : {}),
		interface: 'datetime',
		options: { includeSeconds: true },
		display: 'datetime',
		displayOptions: { relative: options.relative ?? false, format: 'short' },
		column: column(options),
	};
}

/** A local calendar date, `YYYY-MM-DD`; it has no time zone of its own. */
export function localDate(label: LocalizedText, options: FieldOptions = {}): FieldDefinition<string | null> {
	return {
		type: 'date',
		...common(label, options),
		interface: 'datetime',
		display: 'datetime',
		column: column(options),
	};
}

/** The same field with another display in lists, which the extension brings along. */
export function shownAs<F extends FieldDefinition<unknown, unknown>>(
	field: F,
	display: 'desk-due' | 'desk-timer-state' | 'desk-masked',
	displayOptions: Readonly<Record<string, unknown>>,
): F {
	return { ...field, display, displayOptions };
}

/** A list of small records that a person edits in a repeater. */
export function records<T>(
	label: LocalizedText,
	repeater: Repeater,
	options: FieldOptions & { defaultValue?: readonly T[] } = {},
): FieldDefinition<T[] | null> {
	return {
		type: 'json',
		...common(label, { width: 'full', ...options }),
		special: ['cast-json'],
		interface: 'list',
		repeater,
		column: column(options, jsonDefault(options.defaultValue)),
	};
}

/** Machine-made JSON, shown as it is. */
export function json<T>(label: LocalizedText, options: FieldOptions = {}): FieldDefinition<T | null> {
	return {
		type: 'json',
		...common(label, { width: 'full', ...options }),
		special: ['cast-json'],
		interface: 'input-code',
		options: { language: 'JSON', lineNumber: false },
		column: column(options),
	};
}

/** A dropdown. */
export function select<S extends ChoiceSet>(
	label: LocalizedText,
	set: S,
	options: FieldOptions & { defaultValue?: ValueOf<S> } = {},
): FieldDefinition<ValueOf<S> | null> {
	return {
		type: 'string',
		...common(label, options),
		interface: 'select-dropdown',
		display: 'labels',
		choices: set,
		column: column(options, {
			max_length: 64,
			...(options.defaultValue === undefined ? {} : { default_value: options.defaultValue }),
		}),
	};
}

/** Several choices at once, kept as a JSON array. */
export function multiSelect<S extends ChoiceSet>(
	label: LocalizedText,
	set: S,
	options: FieldOptions & { defaultValue?: readonly ValueOf<S>[] } = {},
): FieldDefinition<ValueOf<S>[] | null> {
	return {
		type: 'json',
		...common(label, options),
		special: ['cast-json'],
		interface: 'select-multiple-dropdown',
		display: 'labels',
		choices: set,
		column: column(options, jsonDefault(options.defaultValue)),
	};
}

/** Words that a person adds one by one, kept as a JSON array. */
export function tags(
	label: LocalizedText,
	options: FieldOptions & { defaultValue?: readonly string[] } = {},
): FieldDefinition<string[] | null> {
	return {
		type: 'json',
		...common(label, { width: 'full', ...options }),
		special: ['cast-json'],
		interface: 'tags',
		options: { alphabetize: false },
		display: 'labels',
		column: column(options, jsonDefault(options.defaultValue)),
	};
}

export interface ReferenceOptions extends FieldOptions {
	readonly template?: string;
	/** The one-to-many field on the other side. */
	readonly aliasOnOther?: string;
	/** False where the row is written before the one it points to (see docs/decisions.md, "No constraint on ticket"). */
	readonly constrained?: boolean;
	readonly special?: readonly string[];
	/** In a collection that joins two others: the field that points to the other one. */
	readonly junctionField?: string;
	/** Rows that have no life of their own go with the one they belong to. */
	readonly onDelete?: 'CASCADE';
	/** The type of the other side's key. */
	readonly keyType?: 'uuid' | 'string';
}

export function reference(
	label: LocalizedText,
	collection: string,
	options: ReferenceOptions = {},
): FieldDefinition<string | null> {
	const toUser = collection === 'directus_users';
	return {
		type: options.keyType ?? 'uuid',
		...common(label, options),
		special: options.special ?? ['m2o'],
		interface: 'select-dropdown-m2o',
		display: toUser ? 'user' : 'related-values',
		...(options.template
			? {
					options: { template: options.template },
					...(toUser ? {} : { displayOptions: { template: options.template } }),
				}
			: {}),
		column: column(options, options.keyType === 'string' ? { max_length: 64 } : {}),
		references: {
			collection,
			constrained: options.constrained ?? true,
			...(options.aliasOnOther ? { aliasOnOther: options.aliasOnOther } : {}),
			...(options.onDelete ? { onDelete: options.onDelete } : {}),
			...(options.junctionField ? { junctionField: options.junctionField } : {}),
		},
	};
}

/** A folding group of the form. It has no column. */
export function group(
	label: LocalizedText,
	icon: string,
	start: 'open' | 'closed' = 'open',
	options: Pick<FieldOptions, 'shownWhen'> = {},
): FieldDefinition<never> {
	return {
		type: 'alias',
		...common(label, { ...options, width: 'full' }),
		special: ['alias', 'no-data', 'group'],
		interface: 'group-detail',
		options: { start, headerIcon: icon },
	};
}

/** A button that leads to a page of ours. It has no column. */
export function link(label: LocalizedText, to: Link, options: FieldOptions = {}): FieldDefinition<never> {
	return {
		type: 'alias',
		...common(label, { width: 'full', ...options }),
		special: ['alias', 'no-data'],
		interface: 'presentation-links',
		link: to,
	};
}

export { list } from './list-field.ts';
