import { text } from '../../domain/localized-text.ts';
import { isFormal } from '../../domain/notices/notice-kinds.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { forbiddenIn } from './notice-refusal.ts';

/**
 * A formal notice takes two people, both of them known: who wrote, submitted or decided it does not approve it
 * (3.1.1.4). Announcements take one.
 *
 * @throws Refusal.
 */
export function checkFourEyes(notice: NoticeRow, approver: string | null): void {
	if (approver === null) {
		throw forbiddenIn(
			notice,
			'approved_by',
			text('批准须由登录用户进行', 'is nobody: whoever approves a notice has to be logged in'),
		);
	}
	if (!isFormal(notice.kind)) return;
	const { author, submitted_by, decided_by } = notice;
	if (author !== null && submitted_by !== null && ![author, submitted_by, decided_by].includes(approver))
		return;
	throw forbiddenIn(
		notice,
		'approved_by',
		text(
			'起草人、提交人与决定人不能批准同一份正式通知；请由另一位主管批准',
			'is the one who drafted, submitted or decided it; a formal notice is approved by another supervisor',
		),
	);
}
