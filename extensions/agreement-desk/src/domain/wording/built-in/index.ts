import type { Language } from '../../localized-text.ts';
import type { TemplateEvent, TemplateMethod } from '../../vocabulary.ts';
import * as agentMessages from './agent-messages.ts';
import type { BuiltIn } from './built-in-text.ts';
import * as receipts from './customer-receipts.ts';
import * as deadlines from './deadlines.ts';
import { decisionDraft } from './decision-draft.ts';
import * as notices from './notices.ts';
import * as others from './others.ts';
import * as staff from './staff-tickets.ts';

const texts: Readonly<Record<TemplateEvent, BuiltIn>> = {
	reply: agentMessages.reply,
	progress_update: agentMessages.progressUpdate,
	info_request: agentMessages.infoRequest,
	eta_notice: agentMessages.etaNotice,
	solution: agentMessages.solution,
	decision_letter: agentMessages.decisionLetter,
	decision_draft: decisionDraft,
	acknowledgement: receipts.acknowledgement,
	remind_answer: receipts.remindAnswer,
	remind_confirm: receipts.remindConfirm,
	survey: receipts.survey,
	statement: receipts.statement,
	customer_escalation: receipts.customerEscalation,
	outside_agreement: receipts.outsideAgreement,
	notice_moved: notices.noticeMoved,
	notice_news: notices.noticeNews,
	undelivered: staff.undelivered,
	announcement: notices.announcement,
	maintenance: notices.maintenance,
	service_update: notices.serviceUpdate,
	suspension: notices.suspension,
	termination: notices.termination,
	resumption: notices.resumption,
	formal_notice: notices.formalNotice,
	notice_withdrawn: notices.noticeWithdrawn,
	assignment: staff.assignment,
	ownership_lapsed: staff.ownershipLapsed,
	nudge: staff.nudge,
	follow_up: staff.followUp,
	late_word: staff.lateWord,
	complaint_suggested: staff.complaintSuggested,
	conduct_incident: staff.conductIncident,
	warning: deadlines.warning,
	breach: deadlines.breach,
	escalation: deadlines.escalation,
	digest: deadlines.digest,
	test: others.test,
	flow: others.flow,
};

/**
 * What is said where nobody has written a text of their own, or theirs is broken: subject and body in Liquid. A short
 * message has no subject, but its row in the outbox shows one.
 */
export function builtInText(
	event: TemplateEvent,
	{ method, language }: { method: TemplateMethod; language: Language },
): { readonly subject: string; readonly body: string } {
	const { subject, body, sms, brief = body } = texts[event][language];
	switch (method) {
		case 'email':
			return { subject, body };
		case 'sms':
			return { subject, body: sms };
		case 'in_app':
		case 'im':
			return { subject, body: brief };
	}
}
