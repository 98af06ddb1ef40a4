import { text } from '../localized-text.ts';
import type { TicketStatus } from '../vocabulary.ts';
import { ticketStatusNames } from '../wording/ticket-status-names.ts';
import type { Obstacle } from './obstacle.ts';
import { pathBetween, reachableFrom, type Transition } from './ticket-transitions.ts';
import type { TransitionFacts } from './transition-facts.ts';

type Guard = (facts: TransitionFacts, transition: Transition) => Obstacle | readonly Obstacle[] | null;

/** What has to be there before a ticket takes a status (7.2). */
const guards: Readonly<Partial<Record<TicketStatus, readonly Guard[]>>> = {
	registered: [needsFields, needsReceipt],
	in_progress: [needsWindow, needsReasonToReopen],
	pending_customer: [needsQuestion],
	pending_third_party: [needsThirdParty],
	resolved: [needsSolution, needsSteps, needsTaker, needsDecision],
	closed: [needsSolution, needsConfirmation, needsSettlement],
	rejected: [needsRejectionReason, needsSupervisorForSpam, needsWord],
	cancelled: [needsWithdrawal],
};

/**
 * Why a ticket may not go from one status to another, or null when it may. Every step on the way is checked; the
 * first obstacle is told. Clauses 1.4.2, 1.4.5, 2.1.4, 2.3.3 and 3.1.1.2.
 */
export function obstacleBetween(
	from: TicketStatus,
	to: TicketStatus,
	facts: TransitionFacts,
): Obstacle | null {
	return obstaclesBetween(from, to, facts)[0] ?? null;
}

/** All that is missing for it, in the order in which it would be told; nothing where the ticket may go there. */
export function obstaclesBetween(
	from: TicketStatus,
	to: TicketStatus,
	facts: TransitionFacts,
): readonly Obstacle[] {
	const path = pathBetween(from, to);
	if (path === null) return [noWay(from, to, facts)];
	const found = path.flatMap((transition) =>
		(guards[transition.to] ?? []).flatMap((guard) => guard(facts, transition) ?? []),
	);
	// a solution is asked for on the way and at its end, and is missing once
	return found.filter(
		({ field, text: { 'en-US': words } }, place) =>
			found.findIndex((other) => other.field === field && other.text['en-US'] === words) === place,
	);
}

function noWay(from: TicketStatus, to: TicketStatus, facts: TransitionFacts): Obstacle {
	const solved = to === 'closed' || to === 'resolved' ? needsSolution(facts) : null;
	if (solved && from !== 'cancelled' && from !== 'rejected') return solved;
	if (from === 'cancelled' || from === 'rejected') {
		return status(
			text(
				'已撤回或不予受理的工单不再变更；客户再次来询时请另建工单并关联',
				'a ticket that was withdrawn or rejected stays so; make a new one and link it when the customer asks again',
			),
		);
	}
	const next = reachableFrom(from);
	return status(
		text(
			`不能从${named(from)}变为${named(to)}；可以变为${next.map(named).join('、')}`,
			`cannot go from ${from} to ${to}; it can go to ${next.join(', ')}`,
		),
	);
}

function named(status: TicketStatus): string {
	return `“${ticketStatusNames[status]['zh-CN']}”`;
}

function status(wording: Obstacle['text'], clause = '1.4.2'): Obstacle {
	return { field: 'status', clause, text: wording };
}

function needsFields({ emptyFields }: TransitionFacts): readonly Obstacle[] {
	return emptyFields.map((field) => ({
		field,
		clause: '2.1.4',
		text: text('登记前须填写', 'has to be filled in before the request is registered'),
	}));
}

/** R12: a number that the customer has not been told registers nothing. */
function needsReceipt({ acknowledgement, word, by }: TransitionFacts): Obstacle | null {
	if (acknowledgement !== 'under_way' || word === 'delivered' || by === 'engine') return null;
	return status(
		text(
			'登记回执正在发送，送达后自动完成登记；若已用其他方式告知客户，请先记录该消息',
			'the acknowledgement is on its way and registers the request once delivered; if you told the customer another way, record that message first',
		),
		'2.1.4',
	);
}

function needsWindow({ reopenUntil, now }: TransitionFacts, { from }: Transition): Obstacle | null {
	if (from !== 'closed' || reopenUntil === null || now < reopenUntil) return null;
	return status(
		text(
			'已过重开期；请另建工单并与本工单关联',
			'the time to reopen it has passed; make a new ticket and link it to this one',
		),
	);
}

function needsReasonToReopen({ by, reason }: TransitionFacts, { from }: Transition): Obstacle | null {
	const reopens = from === 'resolved' || from === 'closed';
	if (!reopens || by === 'customer' || by === 'engine' || reason) return null;
	return {
		field: 'status_reason',
		clause: '1.4.2',
		text: text('重新打开须说明理由', 'is needed to reopen a ticket: say why'),
	};
}

/** Nobody pauses a clock without asking the customer something, and a mail that never arrives asks nothing. */
function needsQuestion({ question }: TransitionFacts): Obstacle | null {
	if (question === 'delivered') return null;
	if (question === 'undelivered')
		return status(undelivered('补充信息的请求', 'the request for information'), '3.1.1.2');
	return status(
		question === 'under_way'
			? text(
					'补充信息的请求尚在发送，送达客户后才能转为待客户补充；可在消息上选择“送达后的工单状态”',
					'the request for information has not reached the customer yet; wait for its delivery, or choose on the message which status follows it',
				)
			: text(
					'先向客户发送“请客户补充信息”的消息，才能转为待客户补充',
					'send the customer a request for information first; without a question nothing waits for an answer',
				),
		'3.1.1.2',
	);
}

/** It will not arrive by itself: waiting for it helps nobody. */
function undelivered(chinese: string, english: string): Obstacle['text'] {
	return text(
		`${chinese}未能送达客户；请核对联系方式后从发件箱重新发送，或以其他方式告知客户并记录该消息`,
		`${english} could not be delivered to the customer; correct the address and send it again from the outbox, or tell them another way and record that message`,
	);
}

function needsThirdParty({ thirdParty, now }: TransitionFacts): readonly Obstacle[] {
	const { name, reference, checkAt } = thirdParty;
	const found: Obstacle[] = [];
	const miss = (field: string, zh: string, en: string) =>
		found.push({ field, clause: '1.4.2', text: text(zh, en) });
	if (!name) miss('third_party', '须填写正在等待的第三方', 'is needed: who is waited for');
	if (!reference) miss('third_party_reference', '须填写第三方的单号或凭据', 'is needed: their reference');
	if (checkAt === null || checkAt <= now) {
		miss(
			'third_party_check_at',
			'须填写下次跟进时间，且晚于现在',
			'is needed: when to ask them again, and it lies ahead',
		);
	}
	return found;
}

function needsSolution({ solution }: TransitionFacts): Obstacle | null {
	if (solution === 'delivered') return null;
	if (solution === 'undelivered') return status(undelivered('解决方案', 'the solution'));
	return status(
		solution === 'under_way'
			? text(
					'解决方案尚在发送，送达客户后才能解决；可在消息上选择“送达后的工单状态”',
					'the solution has not reached the customer yet; wait for its delivery, or choose on the message which status follows it',
				)
			: text('须先向客户发送解决方案或最终方案', 'send the customer a solution first, or a final solution'),
	);
}

function needsSteps({ openSteps }: TransitionFacts): Obstacle | null {
	if (openSteps.length === 0) return null;
	return {
		field: 'checklist',
		clause: '2.3.3',
		text: text(
			`还有必须完成的步骤：${openSteps.join('、')}`,
			`mandatory steps are not done: ${openSteps.join(', ')}`,
		),
	};
}

/** What was escalated to a team is solved there, or was not escalated at all. */
function needsTaker({ untakenBy: team }: TransitionFacts): Obstacle | null {
	if (team === null) return null;
	return status(
		text(
			`已升级至班组“${team}”，尚无人接手；请先领取或指派，再解决`,
			`it was escalated to the team ${team} and nobody has taken it there; claim or assign it first`,
		),
		'2.2.2',
	);
}

function needsDecision({ complaintDecided }: TransitionFacts): Obstacle | null {
	if (complaintDecided !== false) return null;
	return status(
		text('投诉处理决定送达客户后，方可解决', 'the decision on the complaint has to reach the customer first'),
		'1.4.5',
	);
}

/** The customer confirms, or the days pass; an agent may only record that the customer did. */
function needsConfirmation({ by, reason }: TransitionFacts): Obstacle | null {
	if (by === 'customer' || by === 'engine' || reason) return null;
	return {
		field: 'status_reason',
		clause: '1.4.2',
		text: text(
			'由客户确认，或提醒后到期自动关闭；若客户已口头确认，请在此记录',
			'is needed: the customer confirms, or it closes by itself after a reminder; if they confirmed by word of mouth, record it here',
		),
	};
}

function needsSettlement({ complaintSettled }: TransitionFacts): Obstacle | null {
	if (complaintSettled !== false) return null;
	return status(
		text(
			'投诉须已获客户认可，或已告知其争议解决途径，方可关闭',
			'a complaint is closed once it was accepted, or the customer was told the ways to dispute it',
		),
		'1.4.5',
	);
}

function needsRejectionReason({ rejectionReason }: TransitionFacts): Obstacle | null {
	if (rejectionReason) return null;
	return {
		field: 'rejection_reason',
		clause: '1.4.2',
		text: text('不予受理须选择原因', 'is needed to reject a ticket: choose why'),
	};
}

/** Spam is not answered, so a second person looks at it. */
function needsSupervisorForSpam({ rejectionReason, by }: TransitionFacts): Obstacle | null {
	if (rejectionReason !== 'spam' || by !== 'agent') return null;
	return {
		field: 'rejection_reason',
		clause: '1.4.2',
		text: text('垃圾信息须由主管认定', 'only a supervisor calls a request spam, since nobody answers it'),
	};
}

function needsWord({ rejectionReason, word, by }: TransitionFacts): Obstacle | null {
	if (rejectionReason === 'spam' || word !== 'none' || by === 'engine') return null;
	return status(
		text('不予受理前，须先把理由告知客户', 'tell the customer why before you reject the request'),
	);
}

function needsWithdrawal({ by, customerWrote }: TransitionFacts): Obstacle | null {
	if (by === 'customer' || customerWrote) return null;
	return status(
		text(
			'只有客户可以撤回；请先记录客户表示撤回的消息',
			'only the customer withdraws a request; record their message that says so first',
		),
	);
}
