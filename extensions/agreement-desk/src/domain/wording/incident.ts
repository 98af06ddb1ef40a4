import { text, type Language } from '../localized-text.ts';

/** What a notice of an incident of conduct says: neither whose conduct it is about nor any words of it. */
export interface IncidentFactsToTell {
	readonly clause: string;
	/** Of the ticket; null for an incident that belongs to none. */
	readonly number: string | null;
	/** By when it is to be decided, as it is shown. */
	readonly dueOn: string;
	readonly serious: boolean;
}

/** The notice to those who decide on incidents of conduct (2.3). */
export function incidentWording(
	language: Language,
	{ clause, number, dueOn, serious }: IncidentFactsToTell,
): { readonly subject: string; readonly body: string } {
	const where = number === null ? text('', '') : text(`（工单 ${number}）`, ` on ticket ${number}`);
	const weight = serious ? text('严重', 'Serious conduct') : text('', 'Conduct');
	const subject = text(
		`${weight['zh-CN']}行为事件：第 ${clause} 条${where['zh-CN']}`,
		`${weight['en-US']} incident, clause ${clause}${where['en-US']}`,
	);
	const body = text(
		`出现一起涉及协议第 ${clause} 条的行为事件${where['zh-CN']}。请听取当事客服的说明，并于 ${dueOn} 前作出认定。详情见 GET /desk/incidents。`,
		`There is a case of conduct under clause ${clause} of the agreement${where['en-US']}. Hear the agent and decide by ${dueOn}. Details: GET /desk/incidents.`,
	);
	return { subject: subject[language], body: body[language] };
}
