import { createHmac, timingSafeEqual } from 'node:crypto';
import { sealText, type ChainEnd } from '../domain/timeline/chain-end.ts';

/** Seals the end of a timeline with a key that is not in the database, so that whoever changes that cannot seal anew. */
export interface Sealer {
	/** Null where the instance has no lasting secret, and so no key. */
	readonly seal: (ticket: string, end: ChainEnd) => string | null;
	/** Whether a seal fits; null where there is no key. */
	readonly fits: (ticket: string, end: ChainEnd, seal: string) => boolean | null;
	readonly hasKey: boolean;
}

/** So that the same secret gives other keys for other purposes. */
const purpose = 'agreement-desk: seal of a timeline, 1';

/**
 * The sealer of this instance. Its key is derived from SECRET; those of DESK_FORMER_SECRETS, divided by commas, are
 * still accepted after SECRET was replaced. Without SECRET, Directus makes one up at each start, which seals nothing.
 */
export function sealerOf(env: Readonly<Record<string, unknown>>): Sealer {
	const [current] = secretsIn(env['SECRET']).map(keyOf);
	if (!current) return { seal: () => null, fits: () => null, hasKey: false };
	const keys = [current, ...secretsIn(env['DESK_FORMER_SECRETS'], ',').map(keyOf)];
	return {
		seal: (ticket, end) => hmac(current, ticket, end).toString('hex'),
		fits: (ticket, end, seal) => keys.some((key) => isSame(hmac(key, ticket, end), seal)),
		hasKey: true,
	};
}

/** The secrets in a variable. Directus turns it into a number or a list where it looks like one. */
export function secretsIn(value: unknown, divider?: string): string[] {
	if (Array.isArray(value)) return divider ? value.flatMap((one) => secretsIn(one)) : [value.join()];
	if (typeof value !== 'string' && typeof value !== 'number') return [];
	const parts = divider ? String(value).split(divider) : [String(value)];
	return parts.filter((part) => part !== '');
}

function keyOf(secret: string): Buffer {
	return createHmac('sha256', secret).update(purpose).digest();
}

function hmac(key: Buffer, ticket: string, end: ChainEnd): Buffer {
	return createHmac('sha256', key).update(sealText(ticket, end)).digest();
}

function isSame(expected: Buffer, seal: string): boolean {
	const given = Buffer.from(seal, 'hex');
	return given.length === expected.length && timingSafeEqual(given, expected);
}
