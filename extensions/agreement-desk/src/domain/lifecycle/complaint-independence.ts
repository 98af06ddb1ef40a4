import { text } from '../localized-text.ts';
import type { ComplaintProblem } from './complaint-problem.ts';
import type { ComplaintRecord } from './complaint-record.ts';

/** Who has had to do with the matter of a complaint. */
export interface Involved {
	/** Who works on the ticket. */
	readonly assignee: string | null;
	/** Staff who have written to the customer on it. */
	readonly writers: ReadonlySet<string>;
}

const accused = text(
	'不能由被投诉人担任，请另选他人',
	'cannot be the person complained about; name somebody else',
);

/** 1.4.5: an investigation by somebody who has a stake in it finds nothing. Null when the investigator has none. */
export function investigatorProblem(
	{ investigator, respondent }: Pick<ComplaintRecord, 'investigator' | 'respondent'>,
	{ assignee, writers }: Involved,
): ComplaintProblem | null {
	if (investigator === null) return null;
	const field = 'investigator';
	if (investigator === respondent) return { field, text: accused };
	if (investigator === assignee) {
		return {
			field,
			text: text(
				'不能由该工单的处理人担任，请另选与此事无关的人',
				'cannot be the assignee of the ticket; name somebody who has nothing to do with the matter',
			),
		};
	}
	if (!writers.has(investigator)) return null;
	return {
		field,
		text: text(
			'已就该工单答复过客户，不能担任调查人；请另选与此事无关的人',
			'has written to the customer about it already; name somebody who has nothing to do with the matter',
		),
	};
}

/** 1.4.5: who is complained about has no part in it. */
export function respondentProblems(record: ComplaintRecord): ComplaintProblem[] {
	const { respondent, approved_by, reviewed_by, drafted_by } = record;
	if (respondent === null) return [];
	const parts = { approved_by, reviewed_by, drafted_by };
	const names = Object.keys(parts) as (keyof typeof parts)[];
	return names.filter((name) => parts[name] === respondent).map((field) => ({ field, text: accused }));
}
