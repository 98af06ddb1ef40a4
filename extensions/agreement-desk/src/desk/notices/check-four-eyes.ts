import { text } from '../../domain/localized-text.ts';
import { isFormal } from '../../domain/notices/notice-kinds.ts';
import type { NoticeRow } from '../../store/tables.ts';
import { forbidden, type Complaint } from '../refusal.ts';
import { wrong } from './notice-refusal.ts';

/** What keeps somebody from approving a notice: who wrote, submitted or decided a formal one does not (3.1.1.4). */
export function fourEyesProblem(notice: NoticeRow, approver: string | null): Complaint | null {
	if (approver === null) {
		const nobody = text('批准须由登录用户进行', 'is nobody: whoever approves a notice has to be logged in');
		return wrong(notice, 'approved_by', nobody);
	}
	if (!isFormal(notice.kind)) return null;
	const { author, submitted_by, decided_by } = notice;
	if (author !== null && submitted_by !== null && ![author, submitted_by, decided_by].includes(approver))
		return null;
	return wrong(
		notice,
		'approved_by',
		text(
			'起草人、提交人与决定人不能批准同一份正式通知；请由另一位主管批准',
			'is the one who drafted, submitted or decided it; a formal notice is approved by another supervisor',
		),
	);
}

/**
 * A formal notice takes two people, both of them known: who wrote, submitted or decided it does not approve it
 * (3.1.1.4). Announcements take one.
 *
 * @throws Refusal.
 */
export function checkFourEyes(notice: NoticeRow, approver: string | null): void {
	const problem = fourEyesProblem(notice, approver);
	if (problem) throw forbidden(problem.place, problem.clause, problem.text);
}
