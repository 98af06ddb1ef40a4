import { z } from 'zod';
import { text } from '../../domain/localized-text.ts';
import { choice, readBody, words } from '../acts/read-body.ts';
import { readInstant } from '../payload.ts';
import { invalid, invalidAll, type Complaint } from '../refusal.ts';

const newContact = z.strictObject({
	name: words(255),
	organization: z.guid(),
	language: choice('language').optional(),
	email: z.string().trim().max(255).optional(),
});

const reply = z.strictObject({
	body: words(100_000),
	kind: choice('message_kind').default('agent_reply'),
	promised_at: z.string().max(40).optional(),
	/** The author has seen what the reply check found doubtful. */
	confirmed: z.boolean().optional(),
});

const schema = z.strictObject({
	/** A key that the caller makes up for this call: sent twice, it is logged once. */
	idempotency_key: z.guid(),
	direction: z.enum(['inbound', 'outbound']).default('inbound'),
	channel: z.string('must be a text').max(64),
	/** The other side's number; nothing where it is withheld. */
	number: z.string('must be a text').trim().max(32).nullish(),
	ringing_at: z.string('must be a text').max(40),
	answered_at: z.string('must be a text').max(40).nullish(),
	ended_at: z.string('must be a text').max(40).nullish(),
	answered_by: z.enum(['human', 'bot']).default('human'),
	contact: z.guid().nullish(),
	new_contact: newContact.nullish(),
	/** Where nobody knows who called, but for whom. */
	customer: z.guid().nullish(),
	/** The ticket that it is about; a new one is made without it. */
	ticket: z.guid().nullish(),
	subject: words(255).nullish(),
	/** What the customer said. */
	description: words(100_000).nullish(),
	type: choice('ticket_type').nullish(),
	catalog_item: z.guid().nullish(),
	/** The customer said that it is urgent (2.2.3). */
	urgent: z.boolean().default(false),
	/** What the customer was told on the phone. */
	reply: reply.nullish(),
	/** The customer has been told the number, which registers the request (2.1.4). */
	number_told: z.boolean().optional(),
});

export type CallBody = z.infer<typeof schema>;

/** One call as it went, instants in epoch ms. */
export interface CallRequest extends Omit<CallBody, 'number' | 'ringing_at' | 'answered_at' | 'ended_at'> {
	readonly id: string;
	readonly number: string | null;
	readonly ringingAt: number;
	/** Null for a call that nobody answered. */
	readonly answeredAt: number | null;
	/** Null while it goes on. */
	readonly endedAt: number | null;
}

/** Clocks of telephones and browsers may run ahead of ours by this much, ms. */
const clockSkewMs = 30_000;

/**
 * What somebody says of a call.
 *
 * @throws Refusal naming every field that is wrong, and its clause.
 */
export function readCall(body: unknown, { now }: { now: number }): CallRequest {
	const given = readBody(schema, body, { act: 'calls', clause: '2.1.1' });
	const at = (name: 'ringing_at' | 'answered_at' | 'ended_at') => {
		const instant = readInstant(given, 'calls', name, '2.1.1');
		return instant !== null && instant > now && instant <= now + clockSkewMs ? now : instant;
	};
	const { number, ringing_at: _ringing, answered_at: _answered, ended_at: _ended, ...rest } = given;
	const call: CallRequest = {
		...rest,
		id: given.idempotency_key.toLowerCase(),
		number: number ? number : null,
		ringingAt: at('ringing_at') ?? now,
		answeredAt: at('answered_at'),
		endedAt: at('ended_at'),
	};
	const problems = problemsOf(call, now);
	if (problems.length > 0) throw invalidAll(problems);
	return call;
}

/** Whether somebody of ours spoke with the customer. */
export function wasSpoken({ answeredAt, answered_by }: CallRequest): boolean {
	return answeredAt !== null && answered_by === 'human';
}

function problemsOf(call: CallRequest, now: number): Complaint[] {
	const { ringingAt, answeredAt, endedAt } = call;
	const problems: Complaint[] = [];
	const add = (field: string, clause: string, chinese: string, english: string) =>
		problems.push({ place: `calls.${field}`, clause, text: text(chinese, english) });
	for (const [field, at] of [
		['ringing_at', ringingAt],
		['answered_at', answeredAt],
		['ended_at', endedAt],
	] as const)
		if (at !== null && at > now) add(field, '2.1.1', '不能晚于现在', 'lies in the future');
	if (answeredAt !== null && answeredAt < ringingAt)
		add('answered_at', '2.1.1', '不能早于响铃时间', 'is before the call rang');
	if (endedAt !== null && endedAt < (answeredAt ?? ringingAt))
		add('ended_at', '2.1.1', '不能早于接听或响铃时间', 'is before the call was answered, or rang');
	if (answeredAt === null && endedAt === null)
		add('ended_at', '2.1.1', '未接来电须填写挂断时间', 'is required where nobody answered');
	if (call.number !== null && !/\d{3}/.test(call.number))
		add('number', '1.3.1', '不是电话号码', 'is not a telephone number');
	return [...problems, ...problemsOfWhat(call)];
}

function problemsOfWhat(call: CallRequest): Complaint[] {
	const at = (field: string, clause: string, chinese: string, english: string): Complaint => ({
		place: `calls.${field}`,
		clause,
		text: text(chinese, english),
	});
	const spoken = wasSpoken(call);
	return [
		...(call.direction === 'outbound' && !call.ticket
			? [at('ticket', '2.1.1', '回拨须注明所属工单', 'is required for a call-back: what it is about')]
			: []),
		...(!call.ticket && spoken && !call.subject ? [at('subject', '2.1.4', '必填', 'is required')] : []),
		...(call.reply && !spoken
			? [at('reply', '2.1.1', '无人接听的来电没有答复', 'cannot be: nobody answered the call')]
			: []),
		...(call.reply?.kind === 'customer_message'
			? [at('reply.kind', '1.4.2', '客户所说请填写 description', 'what the customer said is the description')]
			: []),
		...(call.urgent && call.direction === 'outbound'
			? [at('urgent', '2.2.3', '仅用于来电', 'is for calls of the customer')]
			: []),
	];
}

/** @throws Refusal: the channel is none by which customers call. */
export function notAPhone(channel: string) {
	return invalid(
		'calls.channel',
		'1.3.1',
		text(
			`${channel} 不是已启用的电话渠道；请在“渠道”中建立或启用`,
			`${channel} is no telephone channel in use; add or enable it under Channels`,
		),
	);
}
