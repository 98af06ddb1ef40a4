import type { Span } from '../agreement/reading/text/mapped-text.ts';
import type { ConductRules } from './conduct-rules.ts';
import type { Draft } from './draft.ts';
import type { Finding, Gate, Place } from './finding.ts';
import { findPhrases, type PhraseScope } from './lexicon/find-phrases.ts';
import type { Severity } from './lexicon/lexicon-entry.ts';
import { longestAttachment, partsOf, type DraftPart } from './parts.ts';
import type { Detection } from './personal-data/candidate.ts';
import { findCustomData } from './personal-data/custom-data.ts';
import { apart, findPersonalData } from './personal-data/find-personal-data.ts';
import { simplify } from './text/look-alikes.ts';
import { wordView } from './text/word-view.ts';
import { findTone, findToneOfSubject } from './tone/find-tone.ts';
import { toneRules } from './tone/tone-finding.ts';
import { partlyCheckedText, phraseText, uncheckedText } from './wording.ts';

/** A datum at its place in the draft, to be asked whose it is. Its value is never to be stored. */
export interface Candidate extends Omit<Detection, 'span'>, Place {
	readonly spans: readonly Span[];
}

/** What can be said of a draft without asking anybody. */
export interface Inspection {
	readonly findings: readonly Finding[];
	readonly candidates: readonly Candidate[];
}

/** Looks through every part of a draft. Takes a time that grows with its length alone. */
export function inspect(draft: Draft, rules: ConductRules): Inspection {
	const parts = partsOf(draft);
	const candidates = parts.flatMap((part) => candidatesIn(part, rules));
	return {
		findings: [
			...parts.flatMap((part) => phrasesIn(part, draft, rules)),
			...parts.flatMap((part) => toneIn(part, draft)),
			...attachmentsOf(draft, candidates),
		],
		candidates,
	};
}

function phrasesIn(
	{ part, attachment, text }: DraftPart,
	draft: Draft,
	{ lexicon }: ConductRules,
): Finding[] {
	const scope: PhraseScope = {
		direction: draft.direction ?? 'outbound',
		language: draft.language ?? null,
		channel: draft.channel ?? null,
	};
	const shown = findPhrases(wordView(text.shown, lexicon.vocabulary), lexicon, scope);
	// names of classes and files are words as well, so of what is not shown only the worst counts
	const hidden = findPhrases(wordView(text.hidden), lexicon, scope).filter(
		({ rule }) => rule.severity === 'block',
	);
	return [...shown, ...hidden].map(({ rule, words, spans }) => ({
		...blank,
		code: 'phrase',
		category: rule.category,
		severity: rule.severity,
		gate: gateOf(rule.severity),
		clause: rule.clause,
		part,
		attachment,
		spans,
		phrase: rule.phrase,
		text: phraseText(rule.category, words),
	}));
}

function candidatesIn({ part, attachment, text }: DraftPart, { customData }: ConductRules): Candidate[] {
	const found = [text.shown, text.hidden].flatMap((one) => [
		...findPersonalData(one),
		...findCustomData(one, customData),
	]);
	const merged = new Map<string, Candidate>();
	for (const { span, ...detection } of apart(found)) {
		const key = `${detection.kind} ${detection.value}`;
		const known = merged.get(key);
		merged.set(key, { ...(known ?? detection), part, attachment, spans: [...(known?.spans ?? []), span] });
	}
	return [...merged.values()];
}

function toneIn({ part, attachment, text: { shown } }: DraftPart, draft: Draft): Finding[] {
	if (draft.direction === 'inbound' || (part !== 'body' && part !== 'subject')) return [];
	const words = simplify(shown.text);
	const found = part === 'body' ? findTone(words, draft) : findToneOfSubject(words, draft);
	return found.map(({ code, spans, text }) => {
		const { category, severity, clause } = toneRules[code];
		const gate = category === 'tone' ? 'note' : gateOf(severity);
		const places = spans.map(({ from, to }) => ({ from: shown.from[from] ?? 0, to: shown.to[to - 1] ?? 0 }));
		return { ...blank, code, category, severity, gate, clause, part, attachment, spans: places, text };
	});
}

function attachmentsOf({ attachments = [] }: Draft, candidates: readonly Candidate[]): Finding[] {
	return attachments.flatMap(({ name, text }, attachment): Finding[] => {
		const length = text?.length ?? 0;
		if (text !== null && length <= longestAttachment) return [];
		const shownName = maskedName(
			name,
			candidates.filter((one) => one.attachment === attachment && one.part === 'attachment_name'),
		);
		return [
			{
				...blank,
				code: text === null ? 'unchecked_attachment' : 'partly_checked_attachment',
				category: 'attachment',
				severity: 'info',
				gate: 'note',
				clause: '2.3.4',
				part: 'attachment_text',
				attachment,
				spans: [],
				text: text === null ? uncheckedText(shownName) : partlyCheckedText(shownName, longestAttachment),
			},
		];
	});
}

function maskedName(name: string, candidates: readonly Candidate[]): string {
	const replaced = candidates.flatMap(({ spans, masked }) =>
		spans.map((span) => ({ ...span, words: masked ?? '***' })),
	);
	return replaceSpans(name, replaced);
}

/** Puts words in place of parts of a text that do not overlap. */
export function replaceSpans(text: string, parts: readonly (Span & { readonly words: string })[]): string {
	return [...parts]
		.sort((a, b) => b.from - a.from)
		.reduce((sofar, { from, to, words }) => sofar.slice(0, from) + words + sofar.slice(to), text);
}

export function gateOf(severity: Severity): Gate {
	return severity === 'block' ? 'refuse' : severity === 'warn' ? 'confirm' : 'note';
}

const blank = { phrase: null, proposal: null, owner: null, incident: false } as const;
