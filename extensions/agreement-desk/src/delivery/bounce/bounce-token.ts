import { createHmac, timingSafeEqual } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuv';
const idLength = 26;
const signatureLength = 16;

/**
 * Names a notification in the address that bounces go to, so that nobody but us can report on it. Survives servers
 * that change capitals.
 *
 * @param notification a UUID
 * @throws RangeError for anything else
 */
export function bounceTokenOf(notification: string, secret: string): string {
	const hex = notification.replaceAll('-', '').toLowerCase();
	if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError(`${notification} is no UUID`);
	return toBase32(Buffer.from(hex, 'hex'), idLength) + signatureOf(hex, secret);
}

/** The notification that a token names, or null when it was not given out with this secret. */
export function notificationOfToken(token: string, secret: string): string | null {
	const given = token.toLowerCase();
	if (given.length !== idLength + signatureLength || !/^[0-9a-v]+$/.test(given)) return null;
	const hex = hexOf(given.slice(0, idLength));
	const expected = Buffer.from(signatureOf(hex, secret));
	if (!timingSafeEqual(expected, Buffer.from(given.slice(idLength)))) return null;
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** `bounces@support.test` and a token give `bounces+token@support.test`. */
export function bounceAddressOf(base: string, token: string): string {
	const at = base.lastIndexOf('@');
	return `${base.slice(0, at)}+${token}${base.slice(at)}`;
}

/** What stands behind the plus of an address and looks like a token, or null. */
export function tokenInAddress(address: string): string | null {
	return /\+([0-9a-v]{42})@/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

function signatureOf(hex: string, secret: string): string {
	return toBase32(createHmac('sha256', secret).update(`bounce:${hex}`).digest(), signatureLength);
}

/** The first bits of some bytes, five a character. */
function toBase32(bytes: Buffer, length: number): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return Array.from({ length }, (_, i) => {
		const five = bits.slice(i * 5, i * 5 + 5).padEnd(5, '0');
		return alphabet[Number.parseInt(five, 2)] ?? '';
	}).join('');
}

function hexOf(base32: string): string {
	const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Array.from({ length: 32 }, (_, i) =>
		Number.parseInt(bits.slice(i * 4, i * 4 + 4), 2).toString(16),
	).join('');
}
