import type { Commitment } from '../agreement/commitment.ts';
import { text, type LocalizedText } from '../localized-text.ts';
import { runsOf } from '../timers/runs-of.ts';
import type { Timeline } from '../timers/timeline.ts';
import type { Timer } from '../timers/timer.ts';
import type { Metric } from '../vocabulary.ts';

/** A commitment that made no timer: the ticket is not one that it speaks of, or nothing has begun it. */
export interface NoTimer {
	readonly clause: string;
	readonly commitment: string;
	readonly metric: Metric;
	readonly reason: 'conditions' | 'branch' | 'not_begun';
	readonly text: LocalizedText;
}

/** Of two branches of a clause one is always without a timer, which needs no explanation. */
export function whyNoTimer(
	selected: readonly Commitment[],
	timers: readonly Timer[],
	{ facts }: Timeline,
): NoTimer[] {
	const slots = new Set(timers.map(({ commitment }) => commitment.slot));
	return selected.flatMap((commitment) => {
		const { clause, key, slot, metric } = commitment;
		if (slots.has(slot)) return [];
		return [{ clause, commitment: key, metric, ...reasonOf(commitment, facts) }];
	});
}

function reasonOf(
	{ metric, branch, conditions }: Commitment,
	facts: Timeline['facts'],
): Pick<NoTimer, 'reason' | 'text'> {
	if (runsOf(conditions, facts).length === 0) return { reason: 'conditions', text: otherTickets };
	if (branch !== null) return { reason: 'branch', text: otherBranch[branch] };
	return { reason: 'not_begun', text: begins[metric] };
}

const otherBranch: Readonly<Record<'a' | 'b', LocalizedText>> = {
	a: text('在业务时间以外收到，适用第二种情形（b）', 'came in outside business hours, so branch b applies'),
	b: text('在业务时间内收到，适用第一种情形（a）', 'came in during business hours, so branch a applies'),
};

const otherTickets = text(
	'此类工单不适用（渠道、类型、复杂程度等条件不符）',
	'does not apply to such a ticket: channel, type, complexity or another condition differs',
);

const fromReceipt = text('自收到请求起算', 'begins with the receipt of the request');
const fromRegistration = text('自登记（registered）起算，尚无该事件', 'begins with the event registered');
const fromFirstReply = text(
	'首次回复之后客户再次来信（customer_message）才起算',
	'begins when the customer writes (customer_message) after a first reply',
);

const begins: Readonly<Record<Metric, LocalizedText>> = {
	phone_answer: text('自来电进入队列（call_queued）起算，尚无该事件', 'begins with the event call_queued'),
	email_first_reply: fromReceipt,
	chat_response: text(
		'自客户请求客服（chat_requested）起算，尚无该事件',
		'begins with the event chat_requested',
	),
	registration: fromReceipt,
	consultation_answer: fromRegistration,
	general_progress: fromRegistration,
	complex_escalation: fromRegistration,
	complex_eta_notice: fromRegistration,
	complex_update_cadence: fromRegistration,
	eta_kept: text(
		'自告知预计完成时间（eta_notice，含 promised_at）起算，尚无该事件',
		'begins with the event eta_notice that has a promised_at',
	),
	urgent_response: text(
		'自客户标识紧急（urgent_marked）起算，尚无该事件',
		'begins with the event urgent_marked',
	),
	complaint_ack: fromReceipt,
	complaint_reply: fromReceipt,
	complaint_decision: fromRegistration,
	privacy_request: fromReceipt,
	suspension_notice: text('自通知送达（notice）起算，尚无该事件', 'begins with the event notice'),
	first_response: fromReceipt,
	next_reply: fromFirstReply,
	resolution: fromRegistration,
};
