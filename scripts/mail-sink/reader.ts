import { simpleParser } from 'mailparser';
import type { AddressObject } from 'mailparser';
import type { MailStore } from './store.ts';
import { receivedAt } from './store.ts';

/** A message as `/messages.json` tells it. */
export interface Mail {
	id: string;
	/** ISO 8601, UTC. */
	received_at: string;
	/** The From header; the envelope's sender when there is none. */
	from: string;
	/** The addresses that the message was delivered to, blind copies included. */
	to: string[];
	subject: string;
	text: string;
	/** By lower-case name, unfolded; a repeated header's values are joined with a line feed. */
	headers: Record<string, string>;
}

export interface FullMail extends Mail {
	html: string | undefined;
	attachments: { name: string; type: string; bytes: number }[];
}

export interface Reader {
	/** All messages, newest first. */
	all: () => Promise<Mail[]>;
	one: (id: string) => Promise<FullMail | undefined>;
}

/** Reads messages out of a store. A message never changes, so each is parsed for the list once. */
export function createReader(store: MailStore): Reader {
	let known = new Map<string, Mail>();
	return {
		async all() {
			const fresh = new Map<string, Mail>();
			for (const id of await store.list()) {
				const mail = known.get(id) ?? (await readMail(id, store));
				if (!mail) continue;
				const { id: _id, received_at, from, to, subject, text, headers } = mail;
				fresh.set(id, { id, received_at, from, to, subject, text, headers });
			}
			known = fresh;
			return [...fresh.values()];
		},
		one: (id) => readMail(id, store),
	};
}

async function readMail(id: string, store: MailStore): Promise<FullMail | undefined> {
	const raw = await store.read(id);
	if (!raw) return undefined;
	const parsed = await simpleParser(raw);
	const headers = headersOf(parsed.headerLines);
	return {
		id,
		received_at: receivedAt(id)?.toISOString() ?? '',
		from: textOf(parsed.from) || bare(headers['return-path'] ?? ''),
		to: (headers['x-envelope-to'] ?? '').split('\n').map(bare).filter(Boolean),
		subject: parsed.subject ?? '',
		text: parsed.text ?? '',
		headers,
		html: parsed.html || undefined,
		attachments: parsed.attachments.map(({ filename, contentType, size }) => ({
			name: filename ?? '',
			type: contentType,
			bytes: size,
		})),
	};
}

function headersOf(lines: readonly { key: string; line: string }[]): Record<string, string> {
	const headers = new Map<string, string>();
	for (const { key, line } of lines) {
		const value = line
			.slice(line.indexOf(':') + 1)
			.replace(/\r?\n\s+/g, ' ')
			.trim();
		const before = headers.get(key);
		headers.set(key, before === undefined ? value : `${before}\n${value}`);
	}
	return Object.fromEntries(headers);
}

function textOf(address: AddressObject | undefined): string {
	return address?.text ?? '';
}

function bare(address: string): string {
	return address.replace(/^<|>$/g, '');
}
