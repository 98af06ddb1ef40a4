import { DateTime } from 'luxon';
import { text } from '../domain/localized-text.ts';
import { invalid } from './refusal.ts';

/** What a client sent, before anything about it is known. */
export type Payload = Readonly<Record<string, unknown>>;

/**
 * An instant from the API, epoch ms; null when absent. A time without an offset is read as UTC, as Directus
 * does, and never in the host's zone.
 *
 * @throws Refusal when it is not an instant.
 */
export function readInstant(
	payload: Payload,
	place: string,
	name: string,
	clause: string | null = null,
): number | null {
	const value = payload[name];
	if (value === undefined || value === null) return null;
	const ms =
		value instanceof Date ? value.getTime() : typeof value === 'string' ? parseInstant(value) : Number.NaN;
	if (Number.isFinite(ms)) return ms;
	throw invalid(
		`${place}.${name}`,
		clause,
		text(
			'不是有效的时间，请使用 2026-11-22T09:00:00Z 这样的格式',
			'is not an instant; write it like 2026-11-22T09:00:00Z',
		),
	);
}

function parseInstant(value: string): number {
	// A date alone is no instant, and words around one are a mistake.
	if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return Number.NaN;
	return DateTime.fromISO(value.replace(' ', 'T'), { zone: 'utc' }).toMillis();
}
