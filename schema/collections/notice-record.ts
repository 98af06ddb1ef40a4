import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import type {
	NotificationMethod,
	NoticeProofKind,
} from '../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { group, instant, integer, json, list, longText, reference } from '../fields.ts';

const owned = { engineOwned: true } as const;
const person = { ...owned, constrained: false, template: '{{first_name}} {{last_name}}' } as const;

/** Somebody whom a notice has to reach, as it was when it was approved. */
export interface NoticeRecipient {
	contact: string;
	/** By which of the agreed ways it is sent to them; none where they have no address for any. */
	methods: NotificationMethod[];
}

/** That a notice arrived, as a person or an app has recorded it. Never changed or taken away. */
export interface NoticeProof {
	/** Null where it was delivered to the customer as such. */
	contact: string | null;
	kind: NoticeProofKind;
	/** Of the courier or the mail. */
	number: string | null;
	file: string | null;
	note: string | null;
	/** ISO 8601. */
	delivered_at: string;
	recorded_at: string;
	recorded_by: string | null;
}

/** How far delivery has come. */
export interface NoticeDelivery {
	required: number;
	delivered: number;
	/** Sendings of which it is not known yet how they end. */
	open: number;
	/** What was sent, by method. */
	by_method: Partial<
		Record<NotificationMethod, { written: number; delivered: number; failed: number; open: number }>
	>;
	recipients: {
		contact: string;
		/** ISO 8601; null while there is no proof. */
		delivered_at: string | null;
		by: NotificationMethod | NoticeProofKind | null;
		proof: string | null;
	}[];
}

/** A ticket that was open when a service was suspended or ended. */
export interface OpenTicket {
	ticket: string;
	number: string | null;
}

/** What the engine keeps of a notice: who stood for it, whom it reached, and when it applied. */
export const noticeRecord = {
	procedure: group(text('起草与批准', 'Drafting and approval'), 'how_to_reg', 'closed'),
	author: reference(text('起草人', 'Drafted by'), 'directus_users', { ...person, group: 'procedure' }),
	submitted_by: reference(text('提交人', 'Submitted by'), 'directus_users', {
		...person,
		group: 'procedure',
	}),
	submitted_at: instant(text('提交时间', 'Submitted'), { ...owned, group: 'procedure' }),
	approved_by: reference(text('批准人', 'Approved by'), 'directus_users', { ...person, group: 'procedure' }),
	approved_at: instant(text('批准时间', 'Approved'), { ...owned, group: 'procedure' }),
	withdrawn_by: reference(text('撤回人', 'Withdrawn by'), 'directus_users', {
		...person,
		group: 'procedure',
	}),
	withdrawn_at: instant(text('撤回时间', 'Withdrawn'), { ...owned, group: 'procedure' }),
	withdrawal_reason: longText(text('撤回原因', 'Why it was withdrawn'), {
		group: 'procedure',
		note: text(
			'撤回时填写，会告知已收到通知的客户',
			'Given when it is withdrawn; those who were told read it',
		),
	}),
	delivery_group: group(text('送达与生效', 'Delivery and effect'), 'mark_email_read', 'closed'),
	delivered_at: instant(text('全部送达时间', 'Delivered to everybody'), {
		...owned,
		group: 'delivery_group',
		note: text('每位应收人均有送达凭据的时间', 'When there was proof for everybody whom it has to reach'),
	}),
	earliest_effective_at: instant(text('最早可生效时间', 'Earliest lawful effect'), {
		...owned,
		group: 'delivery_group',
	}),
	takes_effect_at: instant(text('确定的生效时间', 'Certain to take effect'), {
		...owned,
		group: 'delivery_group',
		note: text('送达凭据齐备且期限足够后确定', 'Once delivery is proven, in time'),
	}),
	told_effective_at: instant(text('客户获知的生效时间', 'Effect as customers know it'), {
		...owned,
		hidden: true,
	}),
	late_since: instant(text('送达延误', 'Late since'), { ...owned, group: 'delivery_group' }),
	notice_days: integer(text('实际提前天数', 'Days of notice given'), { ...owned, group: 'delivery_group' }),
	in_force_at: instant(text('实际生效时间', 'Took effect'), { ...owned, group: 'delivery_group' }),
	ended_at: instant(text('实际结束时间', 'Ended at'), { ...owned, group: 'delivery_group' }),
	delivery: json<NoticeDelivery>(text('送达情况', 'Delivery'), { ...owned, group: 'delivery_group' }),
	proofs: json<NoticeProof[]>(text('其他送达凭据', 'Other proof'), { ...owned, group: 'delivery_group' }),
	left_open: json<OpenTicket[]>(text('生效时未结的工单', 'Tickets open at the effect'), {
		...owned,
		group: 'delivery_group',
	}),
	deliveries: list(text('发送记录', 'What was sent'), {
		group: 'delivery_group',
		sort: '-date_created',
		fields: ['method', 'recipient', 'state', 'sent_at', 'provider_response'],
	}),
	recipients: json<NoticeRecipient[]>(text('应收人', 'Whom it has to reach'), { ...owned, hidden: true }),
	check_at: instant(text('下次检查', 'Looked at next'), { ...owned, hidden: true, indexed: true }),
} as const;
