import { isFrozenIn } from '../domain/lifecycle/complaint-freeze.ts';
import { complaintProblems, takenAway } from '../domain/lifecycle/complaint-guards.ts';
import {
	investigatorProblem,
	respondentProblems,
	type Involved,
} from '../domain/lifecycle/complaint-independence.ts';
import type { ComplaintProblem } from '../domain/lifecycle/complaint-problem.ts';
import { isDecided, mayMove, nextStages } from '../domain/lifecycle/complaint-stages.ts';
import { approverProblems } from '../domain/lifecycle/decision-guards.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { ComplaintStage } from '../domain/vocabulary.ts';
import type { ComplaintRow, MessageRow } from '../store/tables.ts';
import { choiceName } from './choice-name.ts';
import { offersDiffer } from './complaint-columns.ts';
import { guardContext } from './complaint-terms.ts';
import type { TicketState } from './ticket-plan.ts';

/** A change of one complaint: what it was, what it would be, and the ticket it is about. */
export interface ComplaintChange {
	readonly before: ComplaintRow;
	readonly after: ComplaintRow;
	/** The columns that whoever makes the change has named. */
	readonly named: readonly string[];
	readonly state: Pick<TicketState, 'ticket' | 'messages' | 'agreement'>;
}

/** Everything that is wrong with a change that staff make, at once (1.4.5). */
export function complaintChangeProblems(
	change: ComplaintChange,
	{ now }: { now: number },
): readonly ComplaintProblem[] {
	const { before, after, state } = change;
	const from = before.stage ?? 'received';
	const to = after.stage ?? 'received';
	const frozen = frozenProblems(change, from);
	if (frozen.length > 0) return frozen;
	const move = from === to ? null : moveProblem(from, to);
	if (move) return [move];
	const context = guardContext(state.agreement, {
		communicatedAt: after.decision_communicated_at,
		now,
	});
	const entering = from === to ? [] : complaintProblems(to, { ...after, stage: from }, context);
	const refused = new Set(entering.map(({ field }) => field));
	return [
		...entering,
		...takenAway(to, { before, after }, context).filter(({ field }) => !refused.has(field)),
		...peopleProblems(change),
		...answerProblems(change, to),
	];
}

function frozenProblems(
	{ before, after, named }: ComplaintChange,
	stage: ComplaintStage,
): ComplaintProblem[] {
	const changed = named.filter((name) => differs(before, after, name));
	// A new decision is drafted in the same breath as its stage is entered.
	const reopens = isDecided(stage) && after.stage === 'response_drafted';
	const frozen = reopens ? [] : changed.filter((name) => isFrozenIn(stage, name));
	const offers = isDecided(stage) && !reopens && offersDiffer(before.remedies, after.remedies);
	return [...frozen, ...(offers ? ['remedies'] : [])].map((name) => ({
		field: name as ComplaintProblem['field'],
		text: text(
			'处理决定已告知客户，不可再更改',
			'cannot be changed any more: the complainant has been told the decision',
		),
	}));
}

function differs(before: ComplaintRow, after: ComplaintRow, name: string): boolean {
	const key = name as keyof ComplaintRow;
	return JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null);
}

const byMessage: Readonly<Partial<Record<ComplaintStage, LocalizedText>>> = {
	acknowledged: text(
		'由送达客户的受理回执或答复自动进入，不能手工设置；请先答复客户',
		'is entered by an acknowledgement or a reply that has reached the complainant; reply to them first',
	),
	decision_communicated: text(
		'由送达客户的“投诉处理决定”自动进入，不能手工设置；请发送处理决定',
		'is entered by the decision letter that has reached the complainant; send it',
	),
	withdrawn: text(
		'只有投诉人可以撤回；客户撤回时请撤回工单，不属于投诉时请用 /desk/tickets/:id/not-a-complaint',
		'only the complainant withdraws; withdraw the ticket when they do, or use /desk/tickets/:id/not-a-complaint where it is none',
	),
};

function named(stage: ComplaintStage): string {
	return `“${choiceName('complaint_stage', stage, 'zh-CN')}”`;
}

/** Nothing is assessed before the complainant knows that it was received. */
function afterReply(where: LocalizedText): LocalizedText {
	return text(
		`${where['zh-CN']}；请先答复客户，答复送达即为确认受理`,
		`${where['en-US']}; reply to the complainant first: what reaches them acknowledges the complaint`,
	);
}

function moveProblem(from: ComplaintStage, to: ComplaintStage): ComplaintProblem | null {
	if (mayMove(from, to, 'staff')) return null;
	const next = nextStages(from, 'staff');
	const where = text(
		`不能从${named(from)}变为${named(to)}${next.length > 0 ? `；可以变为${next.map(named).join('、')}` : ''}`,
		`cannot go from ${from} to ${to}${next.length > 0 ? `; it can go to ${next.join(', ')}` : ''}`,
	);
	if (from === 'received' && !byMessage[to]) return { field: 'stage', text: afterReply(where) };
	return { field: 'stage', text: byMessage[to] ?? where };
}

function peopleProblems(change: ComplaintChange): ComplaintProblem[] {
	const { before, after } = change;
	const appointed = after.investigator !== before.investigator || after.respondent !== before.respondent;
	const investigator = appointed ? investigatorProblem(after, involvedIn(change)) : null;
	const approves = after.approval === 'approved' && before.approved_at !== after.approved_at;
	return [
		...(investigator ? [investigator] : []),
		// Who is named late may have had a part in it before; what they did then is undone, not the naming.
		...respondentProblems(after).filter(({ field }) => before[field] !== after[field]),
		...(approves ? approverProblems(after) : []),
	];
}

/** Who handles the ticket and who has written to the customer on it, until now. */
function involvedIn({ before, after, state }: ComplaintChange): Involved {
	const { ticket, messages } = state;
	// Who was independent when appointed stays so, whatever they had to write since.
	const kept = before.investigator !== null && before.investigator === after.investigator;
	return { assignee: ticket.assignee, writers: writersIn(kept ? [] : messages) };
}

/** Staff who have written to the customer in these messages. */
export function writersIn(messages: readonly MessageRow[]): ReadonlySet<string> {
	return new Set(
		messages.flatMap(({ author, author_type, is_public }) =>
			author !== null && author_type === 'agent' && is_public ? [author] : [],
		),
	);
}

function answerProblems({ before, after }: ComplaintChange, to: ComplaintStage): ComplaintProblem[] {
	if (after.answer === null || after.answered_at === before.answered_at) return [];
	if (!isDecided(to)) {
		return [
			{
				field: 'answer',
				text: text('处理决定尚未告知客户', 'the complainant has not been told a decision yet'),
			},
		];
	}
	if (after.answer === 'no_answer' || after.answer_words?.trim()) return [];
	return [
		{
			field: 'answer_words',
			text: text(
				'代客户记录时，须写明客户原话',
				'is needed where staff record the answer: what the complainant said',
			),
		},
	];
}
