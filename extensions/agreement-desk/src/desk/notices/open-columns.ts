import { text } from '../../domain/localized-text.ts';
import { interrupts } from '../../domain/notices/notice-kinds.ts';
import type { NoticeStatus } from '../../domain/vocabulary.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { choiceName } from '../choice-name.ts';
import type { Payload } from '../payload.ts';
import { isEmptyList } from '../refuse-engine-fields.ts';
import { forbiddenIn } from './notice-refusal.ts';

const always = ['status', 'withdrawal_reason'] as const;

/** What may still be changed of a notice that is no draft. What was approved is not among it. */
const openColumns: Readonly<Record<Exclude<NoticeStatus, 'draft'>, readonly string[]>> = {
	submitted: always,
	approved: always,
	sending: [...always, 'effective_at', 'shift_if_late'],
	in_force: [...always, 'ends_at'],
	ended: [],
	withdrawn: [],
};

/** @throws Refusal for a change of what somebody was asked to approve, or was told. */
export function refuseClosedColumns(row: NoticeRow, payload: Payload): void {
	const status = row.status ?? 'draft';
	if (status === 'draft') return;
	const open = openColumns[status].filter((name) => name !== 'ends_at' || !interrupts(row.kind));
	const name = Object.keys(payload).find(
		(field) => field !== 'id' && !open.includes(field) && !isUnsaid(field, payload[field]),
	);
	if (name === undefined) return;
	const hint =
		status === 'submitted'
			? text('请先退回草稿', 'set it back to draft first')
			: text('请撤回后另发通知', 'withdraw it and write another one');
	throw forbiddenIn(
		row,
		name,
		text(
			`该通知的状态为“${choiceName('notice_status', status, 'zh-CN')}”，不能修改；${hint['zh-CN']}`,
			`cannot be changed, the notice is ${status}; ${hint['en-US']}`,
		),
	);
}

/** A form that was saved as a whole sends lists in which nothing was changed. */
function isUnsaid(field: string, value: unknown): boolean {
	return value === undefined || (field === 'deliveries' && isEmptyList(value));
}
