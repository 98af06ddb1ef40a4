import { text, type LocalizedText } from '../localized-text.ts';
import { isSameLanguage, usualLanguage } from './same-language.ts';
import { courseState, type TrainingRecord } from './training-validity.ts';

/** What the desk knows of somebody who works tickets. */
export interface AgentReadiness {
	readonly user: string;
	readonly active: boolean;
	/** BCP 47; empty means Chinese. */
	readonly languages: readonly string[];
	readonly trainings: readonly TrainingRecord[];
	/** The version of the code of conduct that was acknowledged last. */
	readonly conductVersion: number | null;
	/** Whether a serious incident of conduct about them is not closed yet. */
	readonly underInquiry: boolean;
}

/** What a ticket asks of whoever works it. */
export interface TicketDemands {
	/** BCP 47; null means Chinese. */
	readonly language: string | null;
	/** The users whom the customer complains about, and who look into it (1.4.5). Which of the two is not told. */
	readonly accused: readonly string[];
}

/** What the agreement and the desk ask of everybody. */
export interface ReadinessTerms {
	readonly requiredCourses: readonly string[];
	readonly validityMonths: number;
	/** The version of the code of conduct that is published; null while there is none. */
	readonly conductVersion: number | null;
}

/** What is missing, with the clause that asks for it. The text goes on where "… (clause x):" ends. */
export interface Shortfall {
	readonly clause: string;
	readonly text: LocalizedText;
}

/**
 * Why somebody may not work a ticket, or null when they may (8.3). The weightiest reason alone: not on duty, complained
 * about (1.4.5), a serious incident (2.3), training (3.1.2.2), code of conduct (2.3.3), language (2.4). `today` is YYYY-MM-DD in the zone of the
 * agreement.
 */
export function canHandle(
	agent: AgentReadiness,
	ticket: TicketDemands,
	terms: ReadinessTerms,
	today: string,
): Shortfall | null {
	return (
		dutyShortfall(agent) ??
		accusation(agent, ticket) ??
		inquiry(agent) ??
		trainingShortfall(agent, terms, today) ??
		conductShortfall(agent, terms) ??
		languageShortfall(agent, ticket)
	);
}

/** All that somebody lacks for any ticket at all, whatever its language. */
export function generalShortfalls(
	agent: AgentReadiness,
	terms: ReadinessTerms,
	today: string,
): readonly Shortfall[] {
	return [
		dutyShortfall(agent),
		inquiry(agent),
		trainingShortfall(agent, terms, today),
		conductShortfall(agent, terms),
	].filter((shortfall) => shortfall !== null);
}

function dutyShortfall({ active }: AgentReadiness): Shortfall | null {
	if (active) return null;
	return {
		clause: '3.1.2.2',
		text: text(
			'该客服人员不在岗；请由在岗人员处理，或由主管恢复其在岗状态',
			'this agent is not active; let somebody who is active handle it, or have a supervisor set the agent active',
		),
	};
}

function accusation({ user }: AgentReadiness, { accused }: TicketDemands): Shortfall | null {
	if (!accused.includes(user)) return null;
	return {
		clause: '1.4.5',
		text: text(
			'该人员是此投诉的被投诉人或调查人，不得处理；请指派与此事无关的人员',
			'this person is complained about or investigates the complaint; assign somebody who has no part in the matter',
		),
	};
}

function inquiry({ underInquiry }: AgentReadiness): Shortfall | null {
	if (!underInquiry) return null;
	return {
		clause: '2.3',
		text: text(
			'有一起涉及该客服人员的严重行为事件尚未结案，结案前不得处理工单；请主管认定并结案，或改派他人',
			'a serious conduct incident about this agent is still open; have a supervisor decide and close it, or let somebody else handle the ticket',
		),
	};
}

function trainingShortfall(
	{ trainings }: AgentReadiness,
	{ requiredCourses, validityMonths }: ReadinessTerms,
	today: string,
): Shortfall | null {
	const missing = requiredCourses.flatMap((course) => {
		const found = courseState(course, trainings, { today, validityMonths });
		if (found.state === 'valid') return [];
		return found.state === 'expired'
			? text(`“${course}”（已于 ${found.on} 到期）`, `"${course}" (expired on ${found.on})`)
			: text(`“${course}”（未通过）`, `"${course}" (not passed)`);
	});
	if (missing.length === 0) return null;
	const chinese = missing.map((one) => one['zh-CN']).join('、');
	const english = missing.map((one) => one['en-US']).join(', ');
	return {
		clause: '3.1.2.2',
		text: text(
			`缺少有效的必修培训：${chinese}；通过培训并由主管登记后，方可处理工单`,
			`required training is missing: ${english}; pass it and have a supervisor record it first`,
		),
	};
}

function conductShortfall(
	{ conductVersion: known }: AgentReadiness,
	{ conductVersion: published }: ReadinessTerms,
): Shortfall | null {
	if (published === null || known === published) return null;
	const before =
		known === null
			? text('尚未确认', 'has not been acknowledged')
			: text(`尚未确认（已确认第 ${known} 版）`, `has not been acknowledged (version ${known} has)`);
	return {
		clause: '2.3.3',
		text: text(
			`行为规范第 ${published} 版${before['zh-CN']}；请本人阅读并确认后再处理工单`,
			`version ${published} of the code of conduct ${before['en-US']}; the agent has to read and acknowledge it first`,
		),
	};
}

function languageShortfall({ languages }: AgentReadiness, ticket: TicketDemands): Shortfall | null {
	const spoken = languages.length > 0 ? languages : [usualLanguage];
	const wanted = ticket.language ?? usualLanguage;
	if (spoken.some((language) => isSameLanguage(language, wanted))) return null;
	return {
		clause: '2.4',
		text: text(
			`工单的服务语言为 ${wanted}，该客服人员的服务语言为 ${spoken.join('、')}；请由会该语言的人员处理`,
			`this ticket is in ${wanted}, the agent serves in ${spoken.join(', ')}; let somebody who speaks it handle it`,
		),
	};
}
