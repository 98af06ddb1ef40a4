import { z } from 'zod';
import { obstacleBetween } from '../domain/lifecycle/transition-guards.ts';
import type { Said } from '../domain/lifecycle/reach-of.ts';
import type { Obstacle } from '../domain/lifecycle/obstacle.ts';
import { text } from '../domain/localized-text.ts';
import type { ChannelType, MessageKind, TicketStatus } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { readAcknowledgements } from '../store/read-acknowledgements.ts';
import { readChannels } from '../store/read-channels.ts';
import { readHistory } from '../store/read-history.ts';
import { readMessages } from '../store/read-timers.ts';
import { ticketTable, type TicketRow } from '../store/tables.ts';
import type { ActingUser } from './acting-user.ts';
import { parametersOf } from './agreement-parameters.ts';
import { readInstant, type Payload } from './payload.ts';
import { invalid, type Refusal } from './refusal.ts';
import { saidIn, transitionFacts, type TransitionRows } from './transition-facts.ts';

/**
 * Whether these tickets may take the status that a change gives them (7.2). Messages that the same change adds count.
 *
 * @throws Refusal naming the clause and what is missing; of several tickets, the one that may not.
 */
export async function checkTicketStatus(
	db: Db,
	{ rows, payload }: { rows: readonly TicketRow[]; payload: Payload },
	{ acting, now }: { acting: ActingUser; now: number },
): Promise<void> {
	const to = payload['status'] as TicketStatus | undefined;
	const moving = rows.filter(({ status }) => to !== undefined && status !== to);
	if (to === undefined || moving.length === 0) return;
	const reason = reasonIn(payload);
	const context = await readTransitionContext(db, moving);
	const added = newRows(payload['messages']);
	const channels = added.length > 0 ? await readChannels(db, null) : [];
	const channelTypes = new Map(channels.map(({ id, type }) => [id, type]));
	for (const row of moving) {
		const ticket = { ...row, ...announced(payload) };
		const known = context.rowsOf(row);
		const said = [...known.said, ...nestedMessages(added, ticket, { channelTypes, now })];
		const facts = transitionFacts(
			{ ...known, ticket, said },
			{ by: acting.isSupervisor ? 'supervisor' : 'agent', now, reason },
		);
		const obstacle = obstacleBetween(row.status ?? 'new', to, facts);
		if (obstacle) throw refusalOf(obstacle, rows.length > 1 ? row.number : null);
	}
}

/** Blanks give no reason. */
function reasonIn({ status_reason: reason }: Payload): string | null {
	return typeof reason === 'string' && reason.trim() !== '' ? reason : null;
}

/** What decides about the status of these tickets: their rows, and what does not stand on them. */
export async function readTransitionContext(db: Db, rows: readonly TicketRow[]) {
	const ids = rows.map(({ id }) => id);
	const messages = Map.groupBy(await readMessages(db, ids), ({ ticket }) => ticket);
	const history = Map.groupBy(await readHistory(db, ids), ({ ticket }) => ticket);
	const versions = await readAgreements(db, [...new Set(rows.flatMap(({ agreement }) => agreement ?? []))]);
	const parameters = new Map(versions.map(({ agreement }) => [agreement.id, parametersOf(agreement)]));
	const acknowledgements = await readAcknowledgements(db, ids);
	return {
		rowsOf: (ticket: TicketRow): TransitionRows => ({
			ticket,
			said: saidIn(messages.get(ticket.id) ?? []),
			acknowledgement: acknowledgements.get(ticket.id) ?? null,
			history: history.get(ticket.id) ?? [],
			agreement: { parameters: parameters.get(ticket.agreement ?? '') ?? {} },
		}),
	};
}

/** Of the columns that decide about a status, those that the same change sets. */
function announced(payload: Payload): Partial<TicketRow> {
	const own = Object.entries(payload).filter(([name]) => said.has(name));
	const checkAt = payload['third_party_check_at'];
	return {
		...(Object.fromEntries(own) as Partial<TicketRow>),
		...(checkAt === undefined
			? {}
			: { third_party_check_at: readInstant(payload, ticketTable.name, 'third_party_check_at', '1.4.2') }),
	};
}

const said: ReadonlySet<string> = new Set([
	'subject',
	'type',
	'channel',
	'contact',
	'assignee',
	'checklist',
	'third_party',
	'third_party_reference',
	'rejection_reason',
]);

const newMessageSchema = z.looseObject({
	id: z.undefined().optional(),
	kind: z.string().default('agent_reply'),
	author_type: z.string().nullish(),
	is_public: z.boolean().nullish(),
	channel: z.string().nullish(),
});

/** The messages that the same change adds. They pass their own hook later; one that leaves by e-mail has yet to arrive. */
function nestedMessages(
	added: readonly unknown[],
	ticket: TicketRow,
	{ channelTypes, now }: { channelTypes: ReadonlyMap<string, ChannelType | null>; now: number },
): Said[] {
	return added.flatMap((given) => {
		const parsed = newMessageSchema.safeParse(given);
		if (!parsed.success) return [];
		const { kind, author_type, is_public, channel } = parsed.data;
		const author = kind === 'customer_message' ? 'customer' : (author_type ?? 'agent');
		const byMail = author !== 'customer' && channelTypes.get(channel ?? ticket.channel ?? '') === 'email';
		return [
			{
				kind: kind as MessageKind,
				author: author as Said['author'],
				isPublic: kind !== 'internal_note' && is_public !== false,
				at: now,
				sentAt: byMail ? null : now,
			},
		];
	});
}

function newRows(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	const created: unknown =
		typeof value === 'object' && value !== null && 'create' in value ? value.create : [];
	return Array.isArray(created) ? created : [];
}

/** An obstacle in words for the client; of several tickets, by the number of the one it is about. */
export function refusalOf({ field, clause, text: wording }: Obstacle, number: string | null = null): Refusal {
	return invalid(
		`desk_tickets.${field}`,
		clause,
		number === null ? wording : text(`${number}：${wording['zh-CN']}`, `${number}: ${wording['en-US']}`),
	);
}
