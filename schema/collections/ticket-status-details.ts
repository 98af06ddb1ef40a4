import { text } from '../../extensions/agreement-desk/src/domain/localized-text.ts';
import { instant, longText, select, string } from '../fields.ts';

const owned = { engineOwned: true } as const;
const waiting = { field: 'status', values: ['pending_third_party'] } as const;
const urgentOnly = { field: 'urgent', values: [true] } as const;

/** What is said along with a status: why it was taken, and whom it waits for. */
export const ticketStatusDetails = {
	status_reason: string(text('状态变更理由', 'Reason for the status'), {
		clause: '1.4.2',
		shownWhen: { field: 'status', values: ['in_progress', 'closed', 'cancelled', 'rejected'] },
		note: text(
			'重新打开，或代客户确认时必填',
			'Needed to reopen a ticket, or to confirm in the name of the customer',
		),
	}),
	rejection_reason: select(text('不予受理原因', 'Why it is rejected'), 'rejection_reason', {
		clause: '1.4.2',
		shownWhen: { field: 'status', values: ['rejected'] },
		note: text('不予受理时必填，并须先答复客户', 'Needed to reject a ticket, after the customer was told'),
	}),
	third_party: string(text('第三方', 'Third party'), {
		clause: '1.4.2',
		shownWhen: waiting,
		note: text('待第三方时必填：正在等待谁', 'Needed while waiting for a third party: whom'),
	}),
	third_party_reference: string(text('第三方单号', 'Their reference'), {
		clause: '1.4.2',
		shownWhen: waiting,
	}),
	third_party_check_at: instant(text('下次跟进时间', 'Next check'), {
		clause: '1.4.2',
		shownWhen: waiting,
	}),
} as const;

/** What the urgency of a ticket rests on, and what a supervisor thinks of it. */
export const ticketUrgency = {
	urgent_via: select(text('紧急标识方式', 'How it was marked urgent'), 'urgent_via', {
		clause: '2.2.3',
		shownWhen: urgentOnly,
	}),
	urgent_evidence: longText(text('紧急标识依据', 'Evidence of the marking'), {
		clause: '2.2.3',
		shownWhen: urgentOnly,
		note: text(
			'客户的原话或通话编号；由客服代为记录时必填',
			'The words of the customer or the number of the call; needed where staff record it',
		),
	}),
	urgent_disputed_at: instant(text('异议时间', 'Urgency disputed'), {
		clause: '2.2.3',
		...owned,
		shownWhen: urgentOnly,
	}),
	urgent_dispute_reason: string(text('异议理由', 'Why it is disputed'), {
		clause: '2.2.3',
		...owned,
		shownWhen: urgentOnly,
		note: text(
			'主管提出，客户可见，时限照常计算',
			'By a supervisor; the customer sees it, the clock runs on',
		),
	}),
} as const;
