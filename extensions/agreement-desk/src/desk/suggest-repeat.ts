import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { supplementaryService as agreed } from '../domain/agreement/parameters/supplementary-service.ts';
import type { NewEvent } from '../store/append-events.ts';
import type { Db } from '../store/db.ts';
import { findSolvedBefore, type EarlierTicket } from '../store/find-solved-before.ts';
import type { TicketRow } from '../store/tables.ts';
import type { TicketState } from './ticket-plan.ts';

const dayMs = 86_400_000;

/** How long after a solution a new request about the same is held against it, ms (P-I-09). */
export function repeatWindowMs(parameters: AgreementParameters): number {
	return (parameters['fcr.window_days'] ?? agreed['fcr.window_days'].presets.standard ?? 0) * dayMs;
}

/**
 * The ticket that this one may be about again: of the same contact, else of the same customer, about the same
 * catalogue item, and solved not long before (2.5.1). Undefined, and nobody is asked, where that cannot have changed
 * since it was looked up, or where a person has judged.
 */
export async function findEarlier(
	db: Db,
	ticket: TicketRow,
	{ parameters, isNew = false }: { parameters: AgreementParameters; isNew?: boolean },
): Promise<EarlierTicket | null | undefined> {
	const { tracked, catalog_item, contact, received_at } = ticket;
	if (isJudged(ticket)) return undefined;
	const isSame = tracked?.catalog_item === catalog_item && tracked.contact === contact;
	if (isSame && !isNew) return undefined;
	if (catalog_item === null || received_at === null) return null;
	const window = { from: received_at - repeatWindowMs(parameters), to: received_at };
	const found = await findSolvedBefore(db, ticket, window);
	return found.find((one) => contact !== null && one.contact === contact) ?? found[0] ?? null;
}

/** What the row and the timeline say of it. A person has the last word. */
export function planRepeat(
	{ ticket, earlier }: Pick<TicketState, 'ticket' | 'earlier'>,
	{ now }: { now: number },
): { readonly patch: Partial<TicketRow>; readonly events: readonly NewEvent[] } {
	if (earlier === undefined || isJudged(ticket)) return { patch: {}, events: [] };
	if ((earlier?.id ?? null) === ticket.repeat_of) return { patch: {}, events: [] };
	const event: NewEvent = {
		ticket: ticket.id,
		kind: 'repeat_suggested',
		occurredAt: now,
		actor: null,
		clause: '2.5.1',
		data: { ticket: earlier?.id ?? null, number: earlier?.number ?? null },
	};
	return {
		patch: { repeat_of: earlier?.id ?? null, repeat_state: earlier ? 'suggested' : null },
		events: [event],
	};
}

function isJudged({ repeat_state }: TicketRow): boolean {
	return repeat_state === 'confirmed' || repeat_state === 'dismissed';
}
