import { z } from 'zod';
import { obstacleBetween } from '../domain/lifecycle/transition-guards.ts';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { findAnswerOfOthers } from '../store/find-answer-of-others.ts';
import type { MessageRow } from '../store/tables.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import type { ReceiveContext } from './receive-ticket.ts';
import type { TicketState } from './ticket-plan.ts';
import { saidIn, transitionFacts } from './transition-facts.ts';

/** 2.2.2: "as soon as possible" is no completion time; a date and a time of day is, and it lies ahead. */
export function refuseVaguePromise({ kind, promised_at }: MessageRow, now: number): void {
	if (promised_at === null ? kind !== 'eta_notice' : kind === 'eta_notice' && promised_at > now) return;
	throw invalid(
		'desk_messages.promised_at',
		'2.2.2',
		kind === 'eta_notice'
			? text(
					'请填写预计完成的日期和时刻，且须晚于现在',
					'is needed to tell the customer a promised time: a date and a time of day that lie ahead',
				)
			: text(
					'仅用于“告知预计完成时间”的消息',
					'belongs to a message of the kind eta_notice, and to no other',
				),
	);
}

const itemsSchema = z
	.array(
		z.strictObject({
			item: z.string().trim().min(1).max(500),
			purpose: z.string().trim().max(1000).nullish(),
			sensitive: z.boolean().nullish(),
		}),
	)
	.max(50);

/** 3.1.1.2: what is asked for is necessary, and of what is sensitive the customer is told what it is for. */
export function checkRequestedItems(payload: Payload, { kind }: MessageRow): void {
	const given = payload['requested_items'];
	if (given === undefined || given === null) return;
	const parsed = itemsSchema.safeParse(given);
	const place = 'desk_messages.requested_items';
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const where = issue?.path.length ? `[${issue.path.map(String).join('.')}] ` : '';
		throw invalid(
			place,
			'3.1.1.2',
			text(
				`${where}须为列表，每项含 item、purpose、sensitive（${shapeWords(issue)['zh-CN']}）`,
				`${where}must be a list of {item, purpose, sensitive} (${shapeWords(issue)['en-US']})`,
			),
		);
	}
	if (kind !== 'info_request' && parsed.data.length > 0) {
		throw invalid(
			place,
			'3.1.1.2',
			text('仅用于“请客户补充信息”的消息', 'belongs to a message of the kind info_request, and to no other'),
		);
	}
	const unexplained = parsed.data.find(({ sensitive, purpose }) => sensitive === true && !purpose);
	if (!unexplained) return;
	throw invalid(
		place,
		'3.1.1.2',
		text(
			`“${unexplained.item}”属敏感个人信息，须说明用途`,
			`"${unexplained.item}" is sensitive personal data: say what it is needed for`,
		),
	);
}

/**
 * The status that comes with a message has to be one that the ticket may take once the message has reached the
 * customer. `state` holds the message already.
 */
export function checkNextStatus(state: TicketState, message: MessageRow, { now }: { now: number }): void {
	const { ticket, agreement, history } = state;
	const { next_status } = message;
	if (next_status === null || next_status === ticket.status) return;
	const place = 'desk_messages.next_status';
	if (!message.is_public || message.author_type === 'customer') {
		throw invalid(
			place,
			'1.4.2',
			text('仅用于发给客户的消息', 'belongs to a message that goes to the customer'),
		);
	}
	const delivered = { ...message, sent_at: now };
	const others = state.messages.filter(({ id }) => id !== message.id);
	const facts = transitionFacts(
		{ ticket, agreement, history, said: saidIn([...others, delivered]), acknowledgement: 'sent' },
		{ by: 'agent', now },
	);
	const obstacle = obstacleBetween(ticket.status ?? 'new', next_status, facts);
	if (obstacle) throw invalid(place, obstacle.clause, obstacle.text);
}

/** Two people who answer the same words contradict each other; the second one is told before anything is sent. */
export async function checkCollision(db: Db, message: MessageRow, context: ReceiveContext): Promise<void> {
	const { in_reply_to, is_public, author_type, confirmed } = message;
	if (in_reply_to === null || !is_public || author_type !== 'agent' || confirmed) return;
	const question = { ticket: message.ticket ?? '', message: in_reply_to, author: context.actor };
	const answer = await findAnswerOfOthers(db, question);
	if (answer === 'unknown') {
		throw invalid(
			'desk_messages.in_reply_to',
			null,
			text(
				`该工单没有这条消息（${shown(in_reply_to)}）`,
				`there is no message ${shown(in_reply_to)} on this ticket`,
			),
		);
	}
	if (answer === null) return;
	throw invalid(
		'desk_messages.in_reply_to',
		'2.3.3',
		text(
			`${answer.author}已于此后答复客户；请先查看，仍要发送时勾选“已确认提示”`,
			`${answer.author} has answered the customer since; read it, and confirm if you still want to send yours`,
		),
	);
}
