import { approvalProblems, decisionProblems } from '../domain/lifecycle/decision-guards.ts';
import { text, toLanguage, type Language, type LocalizedText } from '../domain/localized-text.ts';
import type { ProposedRemedy } from '../domain/lifecycle/complaint-record.ts';
import { appealRoutes, remedyNames } from '../domain/wording/complaint-names.ts';
import { readComplaints } from '../store/complaints.ts';
import type { Db } from '../store/db.ts';
import { readAgreements } from '../store/find-agreement-in-force.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { readContact } from '../store/read-contact.ts';
import type { ComplaintRow, TicketRow } from '../store/tables.ts';
import { approvalLimitOf } from './complaint-terms.ts';
import { loadTicketStates } from './load-ticket-states.ts';
import { readTemplateTexts } from './notify/read-template-texts.ts';
import { usualTimezone } from './notify/template-texts.ts';
import { missing } from './refusal.ts';

export interface LetterDraft {
	readonly language: Language;
	readonly body: string;
	/** What still keeps the letter from being sent. */
	readonly missing: readonly { readonly field: string; readonly text: LocalizedText }[];
}

/**
 * The letter that the record of a complaint makes, in the language of the complainant, for somebody to read before it
 * is sent as a message of the kind `decision_letter` (1.4.5). Nothing is written.
 *
 * @throws Refusal where there is no such complaint.
 */
export async function draftDecisionLetter(
	db: Db,
	id: string,
	context: { now: number },
): Promise<LetterDraft> {
	const [complaint] = await readComplaints(db, [id]);
	const [ticket] = complaint?.ticket ? await readTickets(db, [complaint.ticket]) : [];
	if (!complaint || !ticket) {
		throw missing('desk_complaints', '1.4.5', text('没有这条投诉', 'there is no such complaint'));
	}
	const [state] = await loadTicketStates(db, [ticket], context);
	const limit = approvalLimitOf(state?.agreement.parameters ?? {});
	const [agreement] = await readAgreements(db, ticket.agreement ? [ticket.agreement] : []);
	const { language, name } = await complainantOf(db, complaint, ticket);
	const facts = {
		'ticket.number': ticket.number,
		'contact.name': name,
		'provider.name': agreement?.providerName ?? null,
		'decision.text': complaint.decision,
		'decision.reasons': complaint.decision_reasons,
		'decision.internal_review': complaint.appeal_internal,
		remedies: (complaint.remedies ?? []).map(remedyFacts),
		routes: (complaint.appeal_external ?? []).map((route) => ({ name: appealRoutes[route] })),
	};
	const texts = await readTemplateTexts(db, context);
	const about = { timezone: usualTimezone, organization: ticket.customer };
	const { body } = texts.say('decision_draft', facts, about)({ language, method: 'email' });
	const problems = [...decisionProblems(complaint), ...approvalProblems(complaint, limit)];
	return { language, body, missing: problems };
}

async function complainantOf(db: Db, { complainant }: ComplaintRow, ticket: TicketRow) {
	const key = complainant ?? ticket.contact;
	const contact = key ? await readContact(db, key) : null;
	const language = toLanguage(contact?.language ?? ticket.language);
	return { language, name: contact?.name ?? (language === 'zh-CN' ? '客户' : 'Customer') };
}

function remedyFacts({ type, description, amount, due }: ProposedRemedy) {
	return {
		name: remedyNames[type],
		description: description?.trim() ?? null,
		amount: amount ? String(amount) : null,
		due: due ?? null,
	};
}
