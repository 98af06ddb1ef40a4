import type { ApiRow } from '../../define.ts';
import type { messages } from '../../collections/messages.ts';
import type { tickets } from '../../collections/tickets.ts';
import { ids, sampleId } from './ids.ts';

/** A sample ticket: how it came in, and what the agent has answered. */
export interface Story {
	readonly ticket: Partial<ApiRow<typeof tickets>> & { readonly id: string };
	readonly reply?: Partial<ApiRow<typeof messages>> & { readonly id: string };
	/** The status after the reply. */
	readonly then?: 'in_progress' | 'resolved';
}

const ticketId = (n: number) => sampleId(60 + n);
const messageId = (n: number) => sampleId(70 + n);

interface Telling {
	/** Epoch ms. */
	readonly now: number;
	/** Who works the tickets: the user. */
	readonly assignee: string;
}

/** What has come in during the last two hours, oldest first. */
export function sampleStories({ now, assignee }: Telling): readonly Story[] {
	const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
	return [
		resolved(minutesAgo(70), assignee),
		// Four minutes from its deadline: the warning goes out at once, and the escalation can be watched.
		urgent(minutesAgo(56), assignee),
		answered(minutesAgo(20), assignee),
		justReceived(minutesAgo(3)),
	];
}

function resolved(received_at: string, assignee: string): Story {
	return {
		ticket: {
			id: ticketId(1),
			subject: '如何批量导出上季度的订单?',
			description: '想把 7 至 9 月的全部订单导出为 Excel。',
			type: 'consultation',
			status: 'in_progress',
			channel: 'portal',
			contact: ids.liQiang,
			assignee,
			received_at,
		},
		reply: {
			id: messageId(1),
			kind: 'solution',
			body: '您好，在“订单 → 导出”中选择日期范围和 Excel 格式即可；超过一万条时系统会分成多个文件。',
		},
		then: 'resolved',
	};
}

function urgent(received_at: string, assignee: string): Story {
	return {
		ticket: {
			id: ticketId(2),
			subject: '仓库系统无法登录，全部出库停止',
			description: '来电：所有仓管员登录后白屏，无法出库。客户明确要求按紧急处理。',
			type: 'problem',
			status: 'in_progress',
			channel: 'hotline',
			contact: ids.wangFang,
			assignee,
			urgent: true,
			urgent_via: 'phone',
			urgent_evidence: '客户来电原话：全部出库停止，请按紧急处理。',
			received_at,
		},
	};
}

function answered(received_at: string, assignee: string): Story {
	return {
		ticket: {
			id: ticketId(3),
			subject: 'The invoice for October came twice',
			description: 'We received two invoices for the same amount. Which one is valid?',
			type: 'problem',
			channel: 'email',
			contact: ids.emilyChen,
			assignee,
			received_at,
		},
		reply: {
			id: messageId(3),
			kind: 'progress_update',
			body:
				'Dear Emily,\n\nthe second invoice is a duplicate. Our accountants are cancelling it, and we will send ' +
				'you their confirmation.\n\nZhao Ming',
		},
		then: 'in_progress',
	};
}

function justReceived(received_at: string): Story {
	return {
		ticket: {
			id: ticketId(4),
			subject: '想了解专业版套餐的价格',
			description: '企业微信留言，尚未登记。',
			type: 'consultation',
			channel: 'chat',
			contact: ids.liQiang,
			received_at,
		},
	};
}
