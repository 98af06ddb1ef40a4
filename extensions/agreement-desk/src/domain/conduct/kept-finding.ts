import type { Finding } from './finding.ts';

/** What is kept of a finding: where and what it was, without the words of the message. */
export type KeptFinding = Pick<
	Finding,
	| 'code'
	| 'category'
	| 'severity'
	| 'gate'
	| 'clause'
	| 'part'
	| 'attachment'
	| 'spans'
	| 'phrase'
	| 'proposal'
	| 'owner'
>;

/** Safe to store for good: of personal data it has the mask alone. */
export function keptOf(finding: Finding): KeptFinding {
	const { code, category, severity, gate, clause, part, attachment, spans, phrase, proposal, owner } =
		finding;
	return { code, category, severity, gate, clause, part, attachment, spans, phrase, proposal, owner };
}
