import { obstacleBetween } from '../../domain/lifecycle/transition-guards.ts';
import { text } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import type { TicketRow } from '../../store/tables.ts';
import { acceptable, refuseTheAccused } from '../accept-escalation.ts';
import { requireOpen, requireSolved } from '../acts/customer-act.ts';
import { refuseMergingAway, refuseSplitting } from '../acts/join-tickets.ts';
import { refuseDispute, refuseJudging } from '../acts/staff-acts.ts';
import { refuseMerged } from '../change-ticket.ts';
import { refusalOf } from '../check-ticket-status.ts';
import { refuseClaim } from '../claim-ticket.ts';
import { requireInHand } from '../hold-ticket-to-hand-over.ts';
import { refuseWordsOnMerged } from '../message-target.ts';
import { refuseUndoing } from '../not-a-complaint.ts';
import { refusePassingOn, type PassingOn } from '../pass-on-ticket.ts';
import { forbidden, invalid } from '../refusal.ts';
import { notAnAgent, refuseUnready } from '../require-ready.ts';
import { transitionFacts, type TransitionRows } from '../transition-facts.ts';
import type { Mover } from './mover.ts';
import { firstObstacle, type ShownObstacle } from './why-not.ts';

/** What can be done with a ticket beside changing its status. */
export type ActName =
	| 'reply'
	| 'note'
	| 'claim'
	| 'assign'
	| 'transfer'
	| 'release'
	| 'escalate'
	| 'accept_escalation'
	| 'urgent'
	| 'dispute_urgency'
	| 'complex'
	| 'merge'
	| 'split'
	| 'link'
	| 'reopen'
	| 'judge_repeat'
	| 'not_a_complaint';

export interface ActMove {
	readonly act: ActName;
	readonly allowed: boolean;
	/** Whether the account may do this to tickets at all; if so, what stands in the way is this ticket's state. */
	readonly in_role: boolean;
	readonly obstacle: ShownObstacle | null;
}

interface Asked {
	readonly ticket: TicketRow;
	readonly mover: Mover;
	readonly rows: TransitionRows;
}
interface Context {
	readonly now: number;
}
type Check = (db: Db, asked: Asked, context: Context) => unknown;

/** For each act the checks that it makes, in its order. */
const checks: Readonly<Record<ActName, readonly Check[]>> = {
	reply: [notMergedAway, readyToWrite],
	note: [notMergedAway],
	claim: [right, inHand('claim.ticket'), isAgent, notTheirsYet, claimable],
	assign: [right, inHand('assign.ticket'), passable('assign')],
	transfer: [right, inHand('transfer.ticket'), passable('transfer')],
	release: [right, inHand('release.ticket'), passable('release')],
	escalate: [
		(_, { ticket }) => {
			if (ticket.status !== 'resolved') requireOpen(ticket, 'escalate', '2.2.2');
		},
	],
	accept_escalation: [acceptsEscalation],
	urgent: [(_, { ticket }) => requireOpen(ticket, 'urgent', '2.2.3'), notUrgentYet],
	dispute_urgency: [(_, { ticket, mover }) => refuseDispute(ticket, mover.acting)],
	complex: [right, (_, { ticket }) => refuseMerged({ complexity: 'complex' }, [ticket]), notComplexYet],
	merge: [(_, { ticket }) => refuseMergingAway(ticket)],
	split: [(_, { ticket }) => refuseSplitting(ticket)],
	link: [],
	reopen: [(_, { ticket }) => requireSolved(ticket, 'reopen'), reopenable],
	judge_repeat: [(_, { ticket }) => refuseJudging(ticket)],
	not_a_complaint: [supervisorTurnsBack],
};

const mayChange = ({ noRight }: Mover) => noRight === null;
const isSupervisor = ({ acting }: Mover) => acting.isSupervisor;

/** What an account has to be for an act, whatever the ticket; nothing for those that are left out. */
const roles: Readonly<Partial<Record<ActName, (mover: Mover) => boolean>>> = {
	claim: (mover) => mayChange(mover) && mover.agent !== null,
	assign: mayChange,
	transfer: mayChange,
	release: mayChange,
	complex: mayChange,
	dispute_urgency: isSupervisor,
	not_a_complaint: isSupervisor,
};

/** What this caller may do with the ticket, and why not. */
export async function actMoves(db: Db, asked: Asked, context: Context): Promise<ActMove[]> {
	const moves: ActMove[] = [];
	for (const [act, made] of Object.entries(checks) as [ActName, readonly Check[]][]) {
		const obstacle = await firstObstacle(...made.map((check) => () => check(db, asked, context)));
		moves.push({ act, allowed: obstacle === null, in_role: roles[act]?.(asked.mover) ?? true, obstacle });
	}
	return moves;
}

function right(_: Db, { mover }: Asked) {
	if (mover.noRight) throw mover.noRight;
}

function inHand(place: string): Check {
	return (_, { ticket }) => requireInHand(ticket, place);
}

function passable(way: PassingOn): Check {
	return (db, { ticket }) => refusePassingOn(db, { way, ticket, to: null });
}

function isAgent(_: Db, { mover }: Asked) {
	if (!mover.agent) throw notAnAgent('claim.user', forbidden);
}

/** As with an urgent ticket, the act itself does nothing then. */
function notTheirsYet(_: Db, { ticket, mover: { acting } }: Asked) {
	if (ticket.assignee === null || ticket.assignee !== acting.user) return;
	throw invalid('claim.ticket', '3.1.2.1', text('工单已由您处理', 'the ticket is yours already'));
}

async function claimable(db: Db, { ticket, mover: { agent } }: Asked, context: Context) {
	if (agent) await refuseClaim(db, { ticket, agent }, context);
}

function notMergedAway(_: Db, { ticket }: Asked) {
	refuseWordsOnMerged(ticket);
}

async function readyToWrite(db: Db, { ticket, mover: { agent } }: Asked, context: Context) {
	if (agent) await refuseUnready(db, { agent, ticket, place: 'desk_messages.author' }, context);
}

async function acceptsEscalation(db: Db, { ticket, mover: { acting } }: Asked) {
	const user = acting.user ?? '';
	await refuseTheAccused(db, ticket, user);
	await acceptable(db, { ticket, request: {}, by: { user, isSupervisor: acting.isSupervisor } });
}

/** The act itself does nothing then; whoever looks at the button should know. */
function notUrgentYet(_: Db, { ticket }: Asked) {
	if (!ticket.urgent) return;
	throw invalid('urgent.ticket', '2.2.3', text('已标识为紧急', 'it is marked urgent already'));
}

function notComplexYet(_: Db, { ticket }: Asked) {
	if (ticket.complexity !== 'complex') return;
	throw invalid('desk_tickets.complexity', '2.2.2', text('已认定为复杂', 'it is a complex request already'));
}

function reopenable(_: Db, { ticket, mover, rows }: Asked, { now }: Context) {
	const by = mover.acting.isSupervisor ? 'supervisor' : 'agent';
	// the reason is given with the act
	const facts = transitionFacts(rows, { by, now, reason: 'given' });
	const obstacle = obstacleBetween(ticket.status ?? 'new', 'in_progress', facts);
	if (obstacle) throw refusalOf(obstacle);
}

function supervisorTurnsBack(_: Db, { ticket, mover: { acting, complaint } }: Asked) {
	if (!acting.isSupervisor) {
		throw forbidden(
			'not_a_complaint.ticket',
			'1.4.5',
			text('只有主管可以撤销投诉认定', 'only a supervisor says that a complaint is none'),
		);
	}
	refuseUndoing(ticket, complaint, acting.user);
}
