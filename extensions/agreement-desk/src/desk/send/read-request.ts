import { z } from 'zod';
import { notOneOf } from '../../domain/simulation/fields.ts';
import { eventVariables } from '../../domain/templates/event-variables.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import { isStorable } from '../../domain/storable-text.ts';
import type { NotificationMethod, TemplateEvent } from '../../domain/vocabulary.ts';
import { isKey } from '../../store/is-key.ts';
import { invalid, type Refusal } from '../refusal.ts';

/** By what somebody can be reached; a channel is its own method. */
const methods = ['email', 'in_app', 'sms'] as const satisfies readonly NotificationMethod[];
const recipientTypes = ['user', 'contact', 'role', 'channel'] as const;
const ways = ['all', 'first'] as const;

/** What a Flow wants to have sent. */
export interface SendRequest {
	readonly to: (typeof recipientTypes)[number];
	/** An id, a role, or the key of a channel. */
	readonly recipient: string;
	/** Null for what is usual for such a recipient. */
	readonly methods: readonly (typeof methods)[number][] | null;
	readonly way: (typeof ways)[number];
	readonly ticket: string | null;
	/** A text that admins can change, with what it may tell; or the words themselves. */
	readonly say:
		| { readonly event: TemplateEvent; readonly facts: Readonly<Record<string, unknown>> }
		| { readonly subject: string; readonly body: string };
	/** Null where the Flow names none. */
	readonly key: string | null;
}

type Given = Readonly<Record<string, unknown>>;

const fields = [
	...['to', 'recipient', 'methods', 'way', 'ticket', 'event', 'facts', 'subject', 'text'],
	'idempotency_key',
];

/** @throws Refusal naming the field (1.4.4). */
export function readSendRequest(given: Given): SendRequest {
	const unknown = Object.keys(given).find((name) => !fields.includes(name));
	if (unknown !== undefined) throw refuse(unknown, text('没有这一项', 'is no field of this operation'));
	return {
		to: oneOf(given, 'to', recipientTypes),
		recipient: words(given, 'recipient', 255) ?? required('recipient'),
		methods: methodsIn(given['methods']),
		way: given['way'] === undefined ? 'all' : oneOf(given, 'way', ways),
		ticket: ticketIn(given),
		say: sayingIn(given),
		key: words(given, 'idempotency_key', 100),
	};
}

function ticketIn(given: Given): string | null {
	const ticket = words(given, 'ticket', 100);
	if (ticket === null || isKey(ticket)) return ticket;
	throw refuse('ticket', text(`没有工单 ${shown(ticket)}`, `there is no ticket ${shown(ticket)}`));
}

function sayingIn(given: Given): SendRequest['say'] {
	const event = words(given, 'event', 64);
	const subject = words(given, 'subject', 255);
	const body = words(given, 'text', 20_000);
	if (event !== null && (subject !== null || body !== null)) {
		throw refuse(
			'event',
			text(
				'模板与自写的主题、正文只能选一种',
				'stands instead of a subject and a text of your own; leave them out',
			),
		);
	}
	if (event !== null) {
		const names = Object.keys(eventVariables);
		if (!isTemplateEvent(event)) throw refuse('event', notOneOf(event, names));
		return { event, facts: factsIn(given['facts']) };
	}
	return { subject: subject ?? required('subject'), body: body ?? required('text') };
}

function isTemplateEvent(name: string): name is TemplateEvent {
	return Object.hasOwn(eventVariables, name);
}

/** JSON, or its text: a code editor hands over either. */
function factsIn(facts: unknown): Readonly<Record<string, unknown>> {
	if (facts === undefined) return {};
	const read = z.record(z.string(), z.unknown()).safeParse(typeof facts === 'string' ? parsed(facts) : facts);
	if (read.success) return read.data;
	throw refuse(
		'facts',
		text(
			'必须是 JSON 对象，如 {"ticket.number": "CS-1"}',
			'must be a JSON object like {"ticket.number": "CS-1"}',
		),
	);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function methodsIn(given: unknown): SendRequest['methods'] {
	if (given === undefined) return null;
	const list: unknown[] = typeof given === 'string' ? given.split(/[\s,，、]+/) : [given].flat();
	const named = list.filter((one) => one !== '');
	const found = named.flatMap((name) => methods.filter((method) => method === name));
	const wrong = named.find((name) => !methods.some((method) => method === name));
	if (wrong === undefined && found.length > 0) return [...new Set(found)];
	throw refuse('methods', notOneOf(wrong ?? given, methods));
}

function oneOf<const Value extends string>(given: Given, name: string, values: readonly Value[]): Value {
	const value = given[name] ?? required(name);
	const found = values.find((one) => one === value);
	if (found !== undefined) return found;
	throw refuse(name, notOneOf(value, values));
}

/** Numbers are taken for text: a placeholder may hold one. */
function words(given: Given, name: string, most: number): string | null {
	const value = given[name];
	if (value === undefined || value === null) return null;
	if (typeof value !== 'string' && typeof value !== 'number') {
		throw refuse(name, text(`必须是文字（当前为 ${shown(value)}）`, `must be a text; it is ${shown(value)}`));
	}
	const written = String(value).trim();
	if (written.length > most) {
		throw refuse(name, text(`最多 ${most} 个字符`, `must have at most ${most} characters`));
	}
	if (!isStorable(written))
		throw refuse(name, text('含有无法保存的字符', 'holds characters that cannot be kept'));
	return written === '' ? null : written;
}

function required(name: string): never {
	throw refuse(name, text('必填', 'is required'));
}

export function refuse(field: string, words: LocalizedText): Refusal {
	return invalid(field, '1.4.4', words);
}
