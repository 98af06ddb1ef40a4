import { keptOf } from '../../domain/conduct/kept-finding.ts';
import { appendEvents } from '../../store/append-events.ts';
import type { Db } from '../../store/db.ts';
import { lockIncident, updateIncident, type Incident, type IncidentAttempt } from '../../store/incidents.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import {
	countRefusedReplies,
	forgetRefusedReplies,
	insertRefusedReply,
} from '../../store/refused-replies.ts';
import type { ReceiveContext } from '../receive-ticket.ts';
import { openIncident } from './open-incident.ts';
import type { Attempt } from './reply-refusal.ts';

/** 8.5: within this time, ms, so many attempts are no slip any more. */
const windowMs = 24 * 3_600_000;
const mostSlips = 2;
/** An incident tells the last ones. */
const mostAttemptsTold = 50;

/**
 * Counts a reply that was refused for what clause 2.3 forbids. Data of another customer are an incident at once, all
 * else from the third time within a day; while an incident waits for its decision, further attempts are added to it.
 * In a transaction of its own, since that of the refused reply was rolled back.
 */
export async function noteRefusedReply(db: Db, attempt: Attempt, context: ReceiveContext): Promise<void> {
	await db.transaction(async (trx) => {
		const [ticket = null] = attempt.ticket ? await lockTickets(trx, [attempt.ticket]) : [];
		const { agent } = attempt;
		await forgetRefusedReplies(trx, context.now - windowMs);
		const row = { id: context.newId(), agent, ticket: ticket?.id ?? null, at: context.now };
		await insertRefusedReply(trx, row);
		const told = toldOf(attempt, row.ticket, context.now);
		const openKey = `lint:${agent ?? ''}`;
		const open = await lockIncident(trx, { open_key: openKey });
		if (open) return addAttempt(trx, open, told);
		const isAtOnce = attempt.findings.some(({ incident }) => incident);
		const count = await countRefusedReplies(trx, { agent, since: context.now - windowMs });
		if (!isAtOnce && count <= mostSlips) return;
		const incident = {
			open_key: openKey,
			source: 'lint',
			clause: told.findings[0]?.clause ?? '2.3',
			// nothing of it has reached the customer
			severity: 'minor',
			agent,
			facts: { text: null, attempts: [told] },
			opened_by: null,
		} as const;
		const { events } = await openIncident(trx, { incident, ticket }, context);
		await appendEvents(trx, events, context);
	});
}

function toldOf({ findings }: Attempt, ticket: string | null, now: number): IncidentAttempt {
	const [gravest] = findings.filter(({ incident }) => incident);
	const sorted = gravest ? [gravest, ...findings.filter((one) => one !== gravest)] : findings;
	return { at: new Date(now).toISOString(), ticket, message: null, findings: sorted.map(keptOf) };
}

async function addAttempt(trx: Db, { id, facts }: Incident, told: IncidentAttempt) {
	const attempts = [...facts.attempts, told].slice(-mostAttemptsTold);
	await updateIncident(trx, id, { facts: { ...facts, attempts } });
}
