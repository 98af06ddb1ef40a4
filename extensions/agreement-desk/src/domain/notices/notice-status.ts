import type { NoticeKind, NoticeStatus } from '../vocabulary.ts';
import { interrupts } from './notice-kinds.ts';

/** What people make of a notice. That it is sent, in force and over is for the engine to say. */
const nextOf: Readonly<Record<NoticeStatus, readonly NoticeStatus[]>> = {
	draft: ['submitted', 'withdrawn'],
	submitted: ['draft', 'approved', 'withdrawn'],
	approved: ['withdrawn'],
	sending: ['withdrawn'],
	in_force: ['withdrawn'],
	ended: [],
	withdrawn: [],
};

/** The statuses that a person may set. What interrupts a service and is in force ends by a resumption, not by a word taken back. */
export function nextStatusesOf(kind: NoticeKind | null, status: NoticeStatus): readonly NoticeStatus[] {
	if (status === 'in_force' && (interrupts(kind) || kind === 'resumption')) return [];
	return nextOf[status];
}

/** Whether customers may have read it already. */
export function isPublished(status: NoticeStatus | null): boolean {
	return status === 'sending' || status === 'in_force' || status === 'ended';
}
