import type { ConductRules } from './conduct-rules.ts';
import type { Draft } from './draft.ts';
import type { Decision, Finding, LintReport, Part } from './finding.ts';
import { gateOf, inspect, replaceSpans, type Candidate, type Inspection } from './inspect.ts';
import type { Severity } from './lexicon/lexicon-entry.ts';
import { comparePlaces } from './parts.ts';
import { ownerAmong, type OwnerOf } from './personal-data/owner.ts';
import { weigh } from './personal-data/weigh.ts';
import { personalDataText } from './wording.ts';

/** A message with more is not read to its end by anybody. */
const mostFindings = 200;

/**
 * Checks a message by the rules of conduct (2.3.1 to 2.3.4, 2.2.2). What a customer wrote is only noted (3.1.1.5).
 *
 * @param ownerOf whose a datum is; by default what the draft says of its contact is all that is known
 */
export function lint(draft: Draft, rules: ConductRules, ownerOf: OwnerOf = ownerFrom(draft)): LintReport {
	return judge(inspect(draft, rules), draft, ownerOf);
}

/** The second step alone, for a caller who looks up the candidates in between. */
export function judge({ findings, candidates }: Inspection, draft: Draft, ownerOf: OwnerOf): LintReport {
	const personal = candidates.flatMap((candidate) => findingOf(candidate, draft, ownerOf));
	const all = [...findings, ...personal].map((finding) =>
		draft.direction === 'inbound' ? noted(finding) : finding,
	);
	const kept = mostSevere(all);
	return { decision: decisionOf(all), findings: inOrder(kept), left_out: all.length - kept.length };
}

/** What is on record of the requester, as the draft gives it. */
export function ownerFrom({ contact }: Draft): OwnerOf {
	return ownerAmong({ requester: [contact?.phone ?? '', contact?.email ?? ''] });
}

/** A part of the draft with every proposal put in place. */
export function withProposals(
	text: string,
	findings: readonly Finding[],
	part: Part,
	attachment: number | null = null,
): string {
	const replaced = findings
		.filter((finding) => finding.part === part && finding.attachment === attachment)
		.flatMap(({ spans, proposal }) =>
			proposal === null ? [] : spans.map((span) => ({ ...span, words: proposal })),
		);
	return replaceSpans(text, replaced);
}

function findingOf(candidate: Candidate, draft: Draft, ownerOf: OwnerOf): Finding[] {
	const { kind, value, name, masked, part, attachment, spans } = candidate;
	const owner = ownerOf({ kind, value });
	const severity = weigh(candidate, owner, { isPhoneKnown: Boolean(draft.contact?.phone?.trim()) });
	if (severity === null) return [];
	return [
		{
			code: kind,
			category: 'personal_data',
			severity,
			gate: gateOf(severity),
			clause: '2.3.4',
			part,
			attachment,
			spans,
			phrase: null,
			proposal: masked,
			owner,
			incident: owner === 'other_contact' && severity === 'block',
			text: personalDataText({ kind, name, masked, owner }),
		},
	];
}

function noted(finding: Finding): Finding {
	return { ...finding, severity: 'info', gate: 'note', incident: false };
}

function decisionOf(findings: readonly Finding[]): Decision {
	if (findings.some(({ gate }) => gate === 'refuse')) return 'refuse';
	return findings.some(({ gate }) => gate === 'confirm') ? 'confirm' : 'pass';
}

const weights: Readonly<Record<Severity, number>> = { block: 0, warn: 1, info: 2 };

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
	if (findings.length <= mostFindings) return findings;
	return [...findings].sort((a, b) => weights[a.severity] - weights[b.severity]).slice(0, mostFindings);
}

function inOrder(findings: readonly Finding[]): Finding[] {
	return findings
		.map((finding) => ({ finding, ...finding, at: finding.spans[0]?.from ?? 0 }))
		.sort(comparePlaces)
		.map(({ finding }) => finding);
}
