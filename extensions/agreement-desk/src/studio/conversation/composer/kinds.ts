import type { MessageKind, TicketType } from '../../../domain/vocabulary.ts';

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
