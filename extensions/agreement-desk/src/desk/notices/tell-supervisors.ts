import { text } from '../../domain/localized-text.ts';
import { earliestEffect } from '../../domain/notices/earliest-effect.ts';
import type { NoticeNews } from '../../domain/notices/notice-progress.ts';
import type { Db } from '../../store/db.ts';
import { readActiveStaff } from '../../store/read-staff.ts';
import { notificationTable, type NoticeRow } from '../../store/tables.ts';
import { noticeRows } from '../notify/notice-rows.ts';
import { readTemplateTexts } from '../notify/read-template-texts.ts';
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
	const texts = await readTemplateTexts(db, context);
	const about = { timezone: agreement?.timezone ?? 'UTC', organization: notice.organization };
	const say = texts.say(
		'notice_news',
		{ ...factsOf(notice, agreement, context), 'notice.news': news },
		about,
	);
	const rows = supervisors.flatMap(({ user, email, language }) =>
		noticeRows(
			{
				key: `notice-${news}:${notice.id}:${context.now}`,
				kind: 'notice',
				ticket: null,
				to: { type: 'user', user, email, language },
				methods: ['in_app', 'email'],
				by: 'all',
				say,
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

/** Numbers that a message names one by one. */
const mostNamed = 20;

function factsOf(notice: NoticeRow, agreement: NoticeAgreement | null, context: PlanContext) {
	const { effective_at, delivered_at, left_open, open_tickets } = notice;
	const basis = delivered_at ?? Math.max(context.now, notice.publish_at ?? 0);
	const open = (left_open ?? []).map(({ number, ticket }) => number ?? ticket);
	const named = open.slice(0, mostNamed).join(', ');
	return {
		'notice.number': notice.number,
		'notice.title': text(wordsIn(notice, 'zh-CN').title, wordsIn(notice, 'en-US').title),
		'notice.effective_at': effective_at,
		'notice.delivered_at': delivered_at,
		'notice.earliest_at': agreement ? earliestEffect(basis, agreement.terms) : null,
		'notice.open_count': open.length,
		'notice.open_numbers': open.length > mostNamed ? `${named} …` : named,
		'notice.plan': open_tickets ?? 'none',
		'notice.url': `${context.publicUrl}/admin/content/desk_notices/${notice.id}`,
	} as const;
}
