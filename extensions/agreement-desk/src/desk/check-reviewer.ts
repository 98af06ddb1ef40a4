import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { AgentRole } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readAgent } from '../store/read-agent.ts';
import type { ComplaintRow } from '../store/tables.ts';
import { invalid } from './refusal.ts';

/** Who is on no rung of the ladder, such as an administrator, stands above it. */
const ranks: Readonly<Record<AgentRole, number>> = { agent: 0, team_lead: 1, manager: 2 };
const top = ranks.manager;

/**
 * 1.4.5: a decision is reviewed by somebody else, of a higher level than who drafted it, or of the same where there is
 * none higher, and says what the review found.
 *
 * @throws Refusal.
 */
export async function checkReviewer(db: Db, complaint: ComplaintRow): Promise<void> {
	const { reviewed_by, investigator, drafted_by, approved_by, review_findings } = complaint;
	if (reviewed_by === null) {
		throw refusal(text('须由具名的主管复核', 'is for a person to give, who has logged in'));
	}
	if ([investigator, drafted_by, approved_by].includes(reviewed_by)) {
		throw refusal(
			text(
				'不能由参与调查、拟定或审批的人复核',
				'cannot come from somebody who investigated, drafted or approved the decision',
			),
		);
	}
	const own = await rankOf(db, reviewed_by);
	const drafter = drafted_by === null ? 0 : await rankOf(db, drafted_by);
	if (own <= drafter && own !== top) {
		throw refusal(
			text('须由比拟定人更高一级的主管复核', 'has to come from a higher level than who drafted the decision'),
		);
	}
	if (review_findings?.trim()) return;
	throw invalid(
		'desk_complaints.review_findings',
		'1.4.5',
		text('请写明复核意见', 'say what the review has found'),
	);
}

async function rankOf(db: Db, user: string): Promise<number> {
	const agent = await readAgent(db, user);
	return agent?.role ? ranks[agent.role] : top;
}

function refusal(wording: LocalizedText) {
	return invalid('desk_complaints.review_outcome', '1.4.5', wording);
}
