import { z } from 'zod';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { oursToMove } from '../domain/lifecycle/ownership.ts';
import { reasonForPlace } from '../domain/lifecycle/queue-order.ts';
import { openStatuses } from '../domain/lifecycle/ticket-transitions.ts';
import { iso } from '../domain/iso.ts';
import type { Db } from '../store/db.ts';
import { readQueue } from '../store/read-queue.ts';
import type { Agent } from './candidates.ts';
import { isTakeable, loadPosts, type OpenPost } from './open-posts.ts';
import { queuedTicket } from './queued-ticket.ts';
import { invalid } from './refusal.ts';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((word) => word !== 'false' && word !== '0');

const querySchema = z.object({
	/** Only what this team has to take, and what any team may. */
	team: z.string().trim().min(1).max(64).optional(),
	/** What the caller has in hand, in place of what they could take. */
	mine: flag.default(false),
	limit: z.coerce.number().int().min(1).max(100).default(25),
	page: z.coerce.number().int().min(1).default(1),
});

/** Which of these tickets the caller may change, by Directus's own rights. */
export type Visible = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

export interface ShownQueue {
	readonly tickets: readonly ShownPlace[];
	/** Why the first ticket of all comes first; null while nothing waits. */
	readonly reason: LocalizedText | null;
	/** The number of the next page; null on the last one. */
	readonly next_page: number | null;
}

interface ShownPlace {
	readonly id: string;
	readonly number: string | null;
	readonly subject: string;
	readonly status: string | null;
	readonly urgent: boolean;
	readonly team: string | null;
	readonly language: string | null;
	readonly received_at: string | null;
	readonly next_due_at: string | null;
	readonly next_due_metric: string | null;
}

/**
 * What an agent may take now, in the order in which it is to be taken (2.2.3), or what they have in hand.
 *
 * @throws Refusal for a query that cannot be read.
 */
export async function showQueue(
	db: Db,
	{ agent, query, visible }: { agent: Agent; query: unknown; visible: Visible },
	context: { now: number },
): Promise<ShownQueue> {
	const { team, mine, limit, page } = readQuery(query);
	const wanted = page * limit;
	const found: OpenPost[] = [];
	for await (const post of takeable(db, { agent, team, mine, visible }, context)) {
		found.push(post);
		if (found.length > wanted) break;
	}
	const [first] = found;
	return {
		tickets: found.slice(wanted - limit, wanted).map(shownPlace),
		reason: first ? reasonForPlace(queuedTicket(first)) : null,
		next_page: found.length > wanted ? page + 1 : null,
	};
}

/** Read at once: most of what waits is for whoever asks. */
const many = 200;

/** One after the other, in order, reading no more than is asked for. */
export async function* takeable(
	db: Db,
	{
		agent,
		team,
		mine = false,
		visible,
		chunkSize = many,
	}: {
		agent: Agent;
		team?: string | undefined;
		mine?: boolean;
		visible: Visible;
		/** So many are read at once. */
		chunkSize?: number;
	},
	context: { now: number },
): AsyncGenerator<OpenPost> {
	const filter = {
		assignee: mine ? agent.user : null,
		statuses: mine ? [...openStatuses] : [...oursToMove],
		...(team === undefined ? {} : { team }),
	};
	for (let offset = 0; ; offset += chunkSize) {
		const rows = await readQueue(db, { ...filter, limit: chunkSize, offset });
		const seen = await visible(rows.map(({ id }) => id));
		const posts = await loadPosts(
			db,
			rows.filter(({ id }) => seen.has(id)),
			context,
		);
		yield* posts.filter((post) => mine || isTakeable(agent, post));
		if (rows.length < chunkSize) return;
	}
}

function readQuery(query: unknown): z.infer<typeof querySchema> {
	const parsed = querySchema.safeParse(query);
	if (parsed.success) return parsed.data;
	const field = parsed.error.issues[0]?.path.map(String).join('.') || 'query';
	throw invalid(
		`queue.${field}`,
		'2.2.3',
		text(
			'limit 为 1 至 100，page 从 1 起，mine 为 true 或 false，team 为班组名称',
			'limit goes from 1 to 100, page starts at 1, mine is true or false, team is the name of a team',
		),
	);
}

function shownPlace({ ticket, vacancy }: OpenPost): ShownPlace {
	return {
		id: ticket.id,
		number: ticket.number,
		subject: ticket.subject,
		status: ticket.status,
		urgent: ticket.urgent,
		team: vacancy.team,
		language: ticket.language,
		received_at: iso(ticket.received_at),
		next_due_at: iso(ticket.next_due_at),
		next_due_metric: ticket.next_due_metric,
	};
}
