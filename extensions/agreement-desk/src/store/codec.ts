import type { CollectionDefinition, FieldDefinition } from '../../../../schema/define.ts';
import type { Vendor } from './db.ts';
import { shown } from '../domain/shown.ts';

/**
 * Directus keeps instants in MySQL as UTC wall time although the driver speaks the host's zone; it shifts them
 * on the way in and out. We do the same part by part, or the two would read each other wrongly. In a zone with
 * summer time the hour that is skipped in spring cannot be kept that way: on MySQL run the host in UTC.
 */
function utcPartsAsLocal(ms: number): Date {
	const at = new Date(ms);
	const date = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()] as const;
	return new Date(...date, at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds());
}

function localPartsAsUtc(ms: number): number {
	const at = new Date(ms);
	const date = [at.getFullYear(), at.getMonth(), at.getDate()] as const;
	return Date.UTC(...date, at.getHours(), at.getMinutes(), at.getSeconds(), at.getMilliseconds());
}

/** Epoch milliseconds as the driver of this database wants them bound. */
export function encodeInstant(ms: number, vendor: Vendor): Date {
	return vendor === 'mysql' ? utcPartsAsLocal(ms) : new Date(ms);
}

/** What a driver returns for an instant, as epoch milliseconds. SQLite keeps integers, others return dates. */
export function decodeInstant(value: unknown, vendor: Vendor): number | null {
	if (value === null || value === undefined) return null;
	const ms =
		value instanceof Date ? value.getTime() : typeof value === 'number' ? value : Date.parse(shown(value));
	if (!Number.isFinite(ms))
		throw new TypeError(`The database returned "${shown(value)}" where an instant is kept`);
	return vendor === 'mysql' ? localPartsAsUtc(ms) : ms;
}

/** A local date. Drivers return a Date at midnight of the host's zone, and SQLite the milliseconds of one. */
export function decodeLocalDate(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return decodeLocalDate(new Date(value));
	if (!(value instanceof Date)) return shown(value).slice(0, 10);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

/** Directus binds a local date as midnight of the host's zone, which is what the drivers give back for one. */
export function encodeLocalDate(date: string): Date {
	const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
	return new Date(year, month - 1, day);
}

type Codec = (value: unknown, vendor: Vendor) => unknown;

const decoders: Readonly<Partial<Record<FieldDefinition<unknown>['type'], Codec>>> = {
	timestamp: decodeInstant,
	date: decodeLocalDate,
	boolean: (value) => (value === null || value === undefined ? null : Boolean(value)),
	json: (value): unknown => (typeof value === 'string' ? JSON.parse(value) : (value ?? null)),
	bigInteger: (value) => (value === null || value === undefined ? null : Number(value)),
	float: (value) => (value === null || value === undefined ? null : Number(value)),
	decimal: (value) => (value === null || value === undefined ? null : Number(value)),
};

const encoders: Readonly<Partial<Record<FieldDefinition<unknown>['type'], Codec>>> = {
	date: (value) => (typeof value === 'string' ? encodeLocalDate(value) : value),
	timestamp: (value, vendor) => (typeof value === 'number' ? encodeInstant(value, vendor) : value),
	json: (value): unknown => (value === null || value === undefined ? null : JSON.stringify(value)),
};

function apply(codecs: typeof decoders, definition: CollectionDefinition, row: object, vendor: Vendor) {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(row)) {
		const type = definition.fields[name]?.type;
		const codec = type ? codecs[type] : undefined;
		result[name] = codec ? codec(value, vendor) : value;
	}
	return result;
}

/** Turns what a driver returned into the types of the definition. Columns that are not ours pass unchanged. */
export function decodeRow(
	definition: CollectionDefinition,
	row: object,
	vendor: Vendor,
): Record<string, unknown> {
	return apply(decoders, definition, row, vendor);
}

/** The opposite way. */
export function encodeRow(
	definition: CollectionDefinition,
	row: object,
	vendor: Vendor,
): Record<string, unknown> {
	return apply(encoders, definition, row, vendor);
}

/** The same row as JSON tells it, whatever the database: instants as ISO 8601, all else as it is. */
export function plainRow(definition: CollectionDefinition, row: object): Record<string, unknown> {
	const plain: Record<string, unknown> = {};
	for (const [name, value] of Object.entries<unknown>({ ...row })) {
		const isInstant = definition.fields[name]?.type === 'timestamp' && typeof value === 'number';
		if (value !== undefined) plain[name] = isInstant ? new Date(value).toISOString() : value;
	}
	return plain;
}
