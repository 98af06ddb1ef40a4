import { reachableFrom } from '../../domain/lifecycle/ticket-transitions.ts';
import { ticketStatuses } from '../../domain/words.ts';
import type { TicketStatus } from '../../domain/vocabulary.ts';
import type { ListedTicket } from './ticket-columns.ts';

/** What may be chosen for the tickets that are selected. */
export type BulkChoice = 'take' | 'give' | 'team' | 'status' | 'severity' | 'edit';

/** What is done to each of many tickets. */
export type BulkAct =
	| { readonly kind: 'take' }
	| { readonly kind: 'give'; readonly assignee: string; readonly reason: string }
	| { readonly kind: 'team'; readonly team: string; readonly reason: string }
	| { readonly kind: 'status'; readonly status: TicketStatus; readonly reason: string }
	| { readonly kind: 'edit'; readonly changes: Readonly<Record<string, unknown>> };

export interface BulkRequest {
	readonly method: 'post' | 'patch';
	readonly path: string;
	readonly body: Readonly<Record<string, unknown>>;
}

/** What to ask the server for; null where the ticket is as it should be. */
export function requestFor(act: BulkAct, { id, status, assignee }: ListedTicket): BulkRequest | null {
	const at = `/desk/tickets/${id}`;
	if (act.kind === 'take') return { method: 'post', path: `${at}/claim`, body: {} };
	if (act.kind === 'give') {
		if (assignee?.id === act.assignee) return null;
		return passOn(at, { assignee: act.assignee, ...because(act.reason) }, assignee !== null);
	}
	if (act.kind === 'team') return passOn(at, { team: act.team, ...because(act.reason) }, assignee !== null);
	if (act.kind === 'edit') return { method: 'patch', path: `/items/desk_tickets/${id}`, body: act.changes };
	if (status === act.status) return null;
	const reason = act.reason ? { status_reason: act.reason } : {};
	return { method: 'patch', path: `/items/desk_tickets/${id}`, body: { status: act.status, ...reason } };
}

/** Whoever takes a ticket from somebody transfers it. */
function passOn(at: string, body: BulkRequest['body'], hasAssignee: boolean): BulkRequest {
	return { method: 'post', path: `${at}/${hasAssignee ? 'transfer' : 'assign'}`, body };
}

function because(reason: string) {
	return reason ? { reason } : {};
}

/** Whether the act takes tickets from somebody, who is to know why. */
export function needsReason(kind: 'give' | 'team', tickets: readonly ListedTicket[]): boolean {
	return tickets.some(({ assignee }) => assignee !== null) && (kind === 'give' || kind === 'team');
}

/** Where at least one of them may go, with how many. */
export function statusesFor(
	tickets: readonly ListedTicket[],
): readonly { readonly status: TicketStatus; readonly count: number }[] {
	const froms = tickets.map(({ status }) =>
		reachableFrom(ticketStatuses.find((one) => one === status) ?? 'new'),
	);
	return ticketStatuses
		.map((status) => ({ status, count: froms.filter((reachable) => reachable.includes(status)).length }))
		.filter(({ count }) => count > 0);
}

export interface BulkResult {
	readonly ticket: ListedTicket;
	readonly outcome: 'done' | 'unchanged' | 'refused';
	/** Why it was refused, in the words of the server. */
	readonly message: string;
}

interface Running {
	readonly ask: (request: BulkRequest) => Promise<unknown>;
	/** In words, why it failed. */
	readonly explain: (error: unknown) => string;
	readonly note: (result: BulkResult) => void;
	readonly signal: AbortSignal;
	/** How many requests are under way together. */
	readonly atOnce: number;
}

/** Does it to one ticket after the other. What one of them is refused does not keep the others from it. */
export async function runBulk(
	act: BulkAct,
	tickets: readonly ListedTicket[],
	running: Running,
): Promise<void> {
	const { ask, explain, note, signal, atOnce } = running;
	const waiting = [...tickets];
	async function work() {
		for (let ticket = waiting.shift(); ticket && !signal.aborted; ticket = waiting.shift()) {
			const request = requestFor(act, ticket);
			if (!request) {
				note({ ticket, outcome: 'unchanged', message: '' });
				continue;
			}
			try {
				await ask(request);
				note({ ticket, outcome: 'done', message: '' });
			} catch (error) {
				note({ ticket, outcome: 'refused', message: explain(error) });
			}
		}
	}
	await Promise.all(Array.from({ length: atOnce }, work));
}
