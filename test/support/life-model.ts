import fc from 'fast-check';
import type { TicketStatus } from '../../extensions/agreement-desk/src/domain/vocabulary.ts';

/** Something that somebody tries to do to a ticket. */
export type LifeAct =
	| { readonly do: 'set'; readonly status: TicketStatus; readonly reason: boolean; readonly details: boolean }
	| { readonly do: 'say'; readonly kind: Said; readonly next: Next | null; readonly isPublic: boolean }
	| { readonly do: 'customer'; readonly act: CustomerAct }
	| { readonly do: 'staff'; readonly act: 'urgent' | 'reopen' };

const statuses: readonly TicketStatus[] = [
	'new',
	'registered',
	'in_progress',
	'pending_customer',
	'pending_third_party',
	'resolved',
	'closed',
	'cancelled',
	'rejected',
];
const kinds = [
	'agent_reply',
	'info_request',
	'progress_update',
	'solution',
	'final_solution',
	'internal_note',
] as const;
const nexts = ['in_progress', 'pending_customer', 'resolved'] as const;
const customerActs = [
	'messages',
	'nudge',
	'urgent',
	'withdraw',
	'confirm',
	'dispute',
	'reopen',
	'rate',
] as const;

type Said = (typeof kinds)[number];
type Next = (typeof nexts)[number];
type CustomerAct = (typeof customerActs)[number];

const rarely = { withCrossShrink: true } as const;

/** Acts as people try them, those that the agreement allows somewhat more often than those it does not. */
export const lifeActs: fc.Arbitrary<LifeAct> = fc.oneof(
	rarely,
	fc.record({
		do: fc.constant('set' as const),
		status: fc.constantFrom(...statuses),
		reason: fc.boolean(),
		details: fc.boolean(),
	}),
	fc.record({
		do: fc.constant('say' as const),
		kind: fc.constantFrom(...kinds, 'solution' as const, 'info_request' as const),
		next: fc.option(fc.constantFrom(...nexts), { freq: 2 }),
		isPublic: fc.constantFrom(true, true, true, false),
	}),
	fc.record({
		do: fc.constant('customer' as const),
		act: fc.constantFrom(...customerActs, 'messages' as const),
	}),
	fc.record({
		do: fc.constant('staff' as const),
		act: fc.constantFrom('urgent' as const, 'reopen' as const),
	}),
);

/** A ticket as somebody would draw it on a piece of paper. */
export interface Life {
	status: TicketStatus;
	/** The customer has a solution, of this time and not of the time before a reopening. */
	solved: boolean;
	/** The customer was asked something, has not answered, and nobody has gone on without an answer. */
	asked: boolean;
	/** The customer has written something on the ticket. */
	wrote: boolean;
	/** We have said something to the customer. */
	told: boolean;
	/** The row says whom it may wait for, and until when. */
	named: boolean;
	urgent: boolean;
	nudged: boolean;
	rated: boolean;
	reopened: number;
}

export function newLife(status: TicketStatus): Life {
	return {
		status,
		solved: false,
		asked: false,
		wrote: false,
		told: false,
		named: false,
		urgent: false,
		nudged: false,
		rated: false,
		reopened: 0,
	};
}

const isOpen = ({ status }: Life) => !['resolved', 'closed', 'cancelled', 'rejected'].includes(status);
const isSolved = ({ status }: Life) => status === 'resolved' || status === 'closed';

/** Carries out an act on the drawing; false, and nothing changed, where the agreement does not allow it. */
export function live(life: Life, act: LifeAct): boolean {
	if (act.do === 'set') return set(life, act);
	if (act.do === 'say') return say(life, act);
	if (act.do === 'customer') return customer(life, act.act);
	return act.act === 'urgent' ? markUrgent(life) : isSolved(life) && reopen(life);
}

function set(life: Life, { status, reason, details }: Extract<LifeAct, { do: 'set' }>): boolean {
	if (status === life.status) {
		if (details && status === 'pending_third_party') life.named = true;
		return true;
	}
	if (isSolved(life)) {
		if (status === 'in_progress' && reason) return reopen(life);
		if (life.status === 'resolved' && status === 'closed' && reason) return become(life, 'closed');
		return false;
	}
	if (!isOpen(life)) return false;
	if (status === 'registered') return life.status === 'new' && become(life, status);
	if (status === 'in_progress') return become(life, status);
	if (status === 'pending_customer') return life.asked && become(life, status);
	if (status === 'pending_third_party') {
		if (!details && !life.named) return false;
		life.named = true;
		return become(life, status);
	}
	if (status === 'resolved') return life.solved && become(life, status);
	if (status === 'cancelled') return life.wrote && become(life, status);
	if (status === 'rejected') return details && life.told && become(life, status);
	return false;
}

function become(life: Life, status: TicketStatus): true {
	// Who goes on without an answer has to ask again before waiting for one.
	if (life.status === 'pending_customer' && status !== 'pending_customer') life.asked = false;
	life.status = status;
	return true;
}

function reopen(life: Life): true {
	life.solved = false;
	life.reopened += 1;
	return become(life, 'in_progress');
}

function say(life: Life, { kind, next, isPublic }: Extract<LifeAct, { do: 'say' }>): boolean {
	const reaches = isPublic && kind !== 'internal_note';
	const after: Life = { ...life };
	if (reaches) {
		after.told = true;
		if (kind === 'solution' || kind === 'final_solution') after.solved = true;
		if (kind === 'info_request') after.asked = true;
	}
	const carried = next ?? (reaches ? usual(life, kind) : null);
	if (next !== null && next !== life.status && (!reaches || !follow(after, next))) return false;
	if (next === null && carried !== null) follow(after, carried);
	// What let the ticket go on has not been waited for itself.
	if (reaches && kind === 'info_request') after.asked = true;
	Object.assign(life, after);
	return true;
}

const usual = ({ status }: Life, kind: Said): Next | null =>
	kind === 'info_request' && (status === 'registered' || status === 'in_progress')
		? 'pending_customer'
		: null;

/** A status that comes with a message needs all that setting it by hand would need, and gives no reason. */
function follow(life: Life, status: Next): boolean {
	return set(life, { do: 'set', status, reason: false, details: false });
}

function customer(life: Life, act: CustomerAct): boolean {
	if (act === 'messages') return write(life);
	if (act === 'nudge') {
		if (!isOpen(life) || life.nudged) return false;
		life.nudged = true;
		return true;
	}
	if (act === 'urgent') return markUrgent(life);
	if (act === 'withdraw') return (isOpen(life) || life.status === 'cancelled') && become(life, 'cancelled');
	if (act === 'confirm') return isSolved(life) && become(life, 'closed');
	if (act === 'dispute') return life.status === 'resolved' && reopen(life);
	if (act === 'reopen') return isSolved(life) && reopen(life);
	if (!isSolved(life) || life.rated) return false;
	life.rated = true;
	return true;
}

function markUrgent(life: Life): boolean {
	if (!isOpen(life)) return false;
	life.urgent = true;
	return true;
}

/** What is written to a ticket that is over for good goes on in another one. */
function write(life: Life): true {
	if (life.status === 'cancelled' || life.status === 'rejected') return true;
	life.wrote = true;
	life.asked = false;
	if (isSolved(life)) return reopen(life);
	if (life.status === 'pending_customer') life.status = 'in_progress';
	return true;
}
