import type { CollectionDefinition, FieldDefinition } from '../../../../schema/define.ts';
import type { Vendor } from './db.ts';
import { shown } from '../domain/shown.ts';

/**
 * Directus keeps instants in MySQL as UTC wall time although the driver speaks the host's zone; it shifts
 * by the host's offset on the way in and out. We do the same, or the two would read each other wrongly.
 */
function hostOffsetMs(ms: number): number {
	return new Date(ms).getTimezoneOffset() * 60_000;
}

/** Epoch milliseconds as the driver of this database wants them bound. */
export function encodeInstant(ms: number, vendor: Vendor): Date {
	return new Date(vendor === 'mysql' ? ms + hostOffsetMs(ms) : ms);
}

/** What a driver returns for an instant, as epoch milliseconds. SQLite keeps integers, others return dates. */
export function decodeInstant(value: unknown, vendor: Vendor): number | null {
	if (value === null || value === undefined) return null;
	const ms =
		value instanceof Date ? value.getTime() : typeof value === 'number' ? value : Date.parse(shown(value));
	if (!Number.isFinite(ms))
		throw new TypeError(`The database returned "${shown(value)}" where an instant is kept`);
	return vendor === 'mysql' ? ms - hostOffsetMs(ms) : ms;
}

/** A local date. Drivers return a Date at midnight of the host's zone, and SQLite the milliseconds of one. */
export function decodeLocalDate(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number') return decodeLocalDate(new Date(value));
	if (!(value instanceof Date)) return shown(value).slice(0, 10);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

type Codec = (value: unknown, vendor: Vendor) => unknown;

const decoders: Readonly<Partial<Record<FieldDefinition<unknown>['type'], Codec>>> = {
	timestamp: decodeInstant,
	date: decodeLocalDate,
	boolean: (value) => (value === null || value === undefined ? null : Boolean(value)),
	json: (value): unknown => (typeof value === 'string' ? JSON.parse(value) : (value ?? null)),
	bigInteger: (value) => (value === null || value === undefined ? null : Number(value)),
	float: (value) => (value === null || value === undefined ? null : Number(value)),
};

const encoders: Readonly<Partial<Record<FieldDefinition<unknown>['type'], Codec>>> = {
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
