import { fulfils, type PlannedReply } from '../../../domain/timers/fulfils.ts';
import type { MessageKind, Metric, TicketType } from '../../../domain/vocabulary.ts';

const usual: readonly MessageKind[] = [
	'agent_reply',
	'progress_update',
	'info_request',
	'initial_solution',
	'solution',
	'final_solution',
	'eta_notice',
	'apology',
];

/** What a word to the customer can be; a complaint is decided by a letter, which supervisors write (1.4.5). */
export function kindsFor({ type }: { type: TicketType }, isSupervisor: boolean): readonly MessageKind[] {
	return type === 'complaint' && isSupervisor ? [...usual, 'decision_letter'] : usual;
}

export function isSolution(kind: MessageKind): boolean {
	return kind === 'solution' || kind === 'final_solution';
}

/** What anybody may call a reply without having solved anything. */
const light = ['progress_update', 'eta_notice'] as const satisfies readonly MessageKind[];

/** A kind under which the same reply would fulfil the first of these open deadlines that it can; null where none would. */
export function kindThatFulfils<T extends { readonly metric: Metric }>(
	open: readonly T[],
	reply: Omit<PlannedReply, 'kind'>,
): { readonly kind: MessageKind; readonly timer: T } | null {
	for (const timer of open) {
		const kind = light.find((one) => fulfils(timer.metric, { ...reply, kind: one }));
		if (kind) return { kind, timer };
	}
	return null;
}
