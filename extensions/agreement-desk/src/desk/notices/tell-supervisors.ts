import { earliestEffect } from '../../domain/notices/earliest-effect.ts';
import type { NoticeNews } from '../../domain/notices/notice-progress.ts';
import { staffNoticeWording } from '../../domain/wording/notice-for-staff.ts';
import type { Db } from '../../store/db.ts';
import { readActiveStaff } from '../../store/read-staff.ts';
import { notificationTable, type NoticeRow } from '../../store/tables.ts';
import { noticeRows } from '../notify/notice-rows.ts';
import type { PlanContext } from '../ticket-plan.ts';
import type { NoticeAgreement } from './notice-agreement.ts';
import { wordsIn } from './notice-words.ts';

/** Tells team leads and managers what happened to a notice, in the caller's transaction. */
export async function tellSupervisors(
	db: Db,
	{ notice, news, agreement }: { notice: NoticeRow; news: NoticeNews; agreement: NoticeAgreement | null },
	context: PlanContext,
): Promise<void> {
	const staff = await readActiveStaff(db);
	const supervisors = staff.filter(({ role }) => role === 'team_lead' || role === 'manager');
	const rows = supervisors.flatMap(({ user, email, language }) =>
		noticeRows(
			{
				key: `notice-${news}:${notice.id}:${context.now}`,
				kind: 'notice',
				ticket: null,
				to: { type: 'user', user, email, language },
				methods: ['in_app', 'email'],
				by: 'all',
				say: (reader) =>
					staffNoticeWording(reader.language, news, factsOf(notice, agreement, reader.language, context)),
				validUntil: null,
			},
			context,
		),
	);
	await notificationTable.insert(
		db,
		rows.map((row) => ({ ...row, notice: notice.id })),
	);
}

function factsOf(notice: NoticeRow, agreement: NoticeAgreement | null, locale: string, context: PlanContext) {
	const { effective_at, delivered_at, left_open, open_tickets } = notice;
	const basis = delivered_at ?? Math.max(context.now, notice.publish_at ?? 0);
	return {
		number: notice.number ?? '',
		title: wordsIn(notice, locale).title,
		kind: notice.kind ?? 'announcement',
		timezone: agreement?.timezone ?? 'UTC',
		effectiveAt: effective_at,
		deliveredAt: delivered_at,
		earliest: agreement ? earliestEffect(basis, agreement.terms) : null,
		openTickets: (left_open ?? []).map(({ number, ticket }) => number ?? ticket),
		plan: open_tickets,
		url: `${context.publicUrl}/admin/content/desk_notices/${notice.id}`,
	};
}
