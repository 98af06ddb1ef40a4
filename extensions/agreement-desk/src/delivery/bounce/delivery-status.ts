import type { BounceResult, RecipientReport } from './bounce.ts';

/** The fields of a `message/delivery-status` part (RFC 3464). */
export interface DeliveryStatus {
	readonly envelopeId: string | null;
	readonly recipients: readonly RecipientReport[];
}

/** Nobody reports on more of them at once. */
const mostRecipients = 100;

export function readDeliveryStatus(part: string): DeliveryStatus {
	const groups = part
		.replaceAll('\r\n', '\n')
		.split(/\n[ \t]*\n/)
		.map(fieldsOf)
		.filter((fields) => fields.size > 0);
	const envelopeId = groups.find((fields) => fields.has('original-envelope-id'))?.get('original-envelope-id');
	const recipients = groups
		.filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
		.slice(0, mostRecipients)
		.map(reportOf);
	return { envelopeId: envelopeId ? fromXtext(envelopeId) : null, recipients };
}

/** By lower-case name, folded lines joined; of a repeated field the first counts. */
export function fieldsOf(block: string): Map<string, string> {
	const fields = new Map<string, string>();
	for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
		const colon = line.indexOf(':');
		const name = line.slice(0, colon).trim().toLowerCase();
		if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
	}
	return fields;
}

function reportOf(fields: Map<string, string>): RecipientReport {
	// the one we wrote to: the final one may be where a forwarder sent it on
	const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? '';
	const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null;
	const diagnostic = fields.get('diagnostic-code')?.slice(0, 500) ?? null;
	return {
		recipient: addressIn(named),
		result: resultOf(fields.get('action')?.toLowerCase() ?? '', status, diagnostic),
		status,
		diagnostic,
	};
}

/** RFC 5321 allows 254; some servers write more around it. */
const longestAddress = 500;

/** `rfc822; "Wang" <wang@example.com>` */
function addressIn(named: string): string {
	const value = named.slice(named.indexOf(';') + 1).trim();
	// searched for one by one: a pattern would try every pair of them, and anybody can write a million
	const [open, close] = [value.lastIndexOf('<'), value.lastIndexOf('>')];
	const bare = open !== -1 && close > open ? value.slice(open + 1, close) : value;
	return fromUnitext(withoutXtext(bare.slice(0, longestAddress))).toLowerCase();
}

function resultOf(action: string, status: string | null, diagnostic: string | null): BounceResult {
	if (action.startsWith('delayed')) return 'delayed';
	if (/^(delivered|relayed|expanded)/.test(action)) return 'delivered';
	return failureOf(status, diagnostic);
}

/** 5.x.x that are not about the address: a full box, too large a mail, given up after days. */
const notTheAddress = new Set(['5.2.2', '5.2.3', '5.3.4', '5.4.7']);

/** A delivery that was given up. */
export function failureOf(status: string | null, diagnostic: string | null): 'hard' | 'soft' {
	const words = diagnostic ?? '';
	if (/quota|(mail)?box (is )?full|over its limit|空间不足|已满/i.test(words)) return 'soft';
	if (status !== null && (status.startsWith('4') || notTheAddress.has(status))) return 'soft';
	if (status === null && /(?:^|[\s;])4\d\d(?=[\s-])/.test(words)) return 'soft';
	return 'hard';
}

/**
 * An address in which a server left the two printable signs as RFC 3461 spells them. Most have read them already, and
 * there a plus is a plus: `wang+42@example.com` has no `B` in it.
 */
function withoutXtext(address: string): string {
	return address.replaceAll('+2B', '+').replaceAll('+3D', '=');
}

/** RFC 6533: `\x{738B}` for 王. */
function fromUnitext(address: string): string {
	return address.replace(/\\x\{([0-9A-F]{2,6})\}/gi, (written, hex: string) => {
		const point = Number.parseInt(hex, 16);
		return isCharacter(point) ? String.fromCodePoint(point) : written;
	});
}

/** Neither a control character nor half of one. */
function isCharacter(point: number): boolean {
	return point >= 0xa0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

/** RFC 3461: `+2B` for a plus. */
function fromXtext(value: string): string {
	return value.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
