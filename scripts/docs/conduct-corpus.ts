import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { compileRules } from '../../extensions/agreement-desk/src/domain/conduct/conduct-rules.ts';
import type { LintReport } from '../../extensions/agreement-desk/src/domain/conduct/finding.ts';
import { lint } from '../../extensions/agreement-desk/src/domain/conduct/lint.ts';
import { readDraft } from '../../extensions/agreement-desk/src/domain/conduct/read-draft.ts';
import { starterLexicon } from '../../schema/seed/lexicon.ts';

/** A text with what a check of it finds: categories of phrases, kinds of personal data, codes of all else. */
export interface LabelledText {
	readonly text: string;
	readonly labels: readonly string[];
	/** What else the check is told, as in a JSON file for `desk lint`. */
	readonly draft?: Readonly<Record<string, unknown>> | undefined;
}

export interface Case extends LabelledText {
	readonly group: string;
	readonly decision: string;
}

const labelled = z.object({
	text: z.string(),
	labels: z.array(z.string()),
	draft: z.record(z.string(), z.unknown()).optional(),
});
const fixtures = resolve(import.meta.dirname, '../../test/fixtures/conduct');
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(fixtures, name), 'utf8'));

/** Each rule with its exceptions, written with the rules in view. */
export const cases: readonly Case[] = z
	.array(labelled.extend({ group: z.string(), decision: z.string() }))
	.parse(read('cases.json'));

/** Replies as service desks write them, in which there is nothing to find. */
export const ordinaryReplies: readonly LabelledText[] = Object.entries(
	z.record(z.string(), z.array(z.string())).parse(read('ordinary-replies.json')),
).flatMap(([language, texts]) => texts.map((text) => ({ text, labels: [], draft: { language } })));

/** Written without looking at the lexicon, and never used to mend it. */
export const heldOut: readonly LabelledText[] = z.array(labelled).parse(read('held-out.json'));

export const starterRules = compileRules(starterLexicon);

export function check({ text, draft = {} }: LabelledText): LintReport {
	const request = readDraft({ body: text, ...draft });
	if ('problem' in request) throw new Error(`${text}: ${request.problem['en-US']}`);
	return lint(request.draft, starterRules, request.ownerOf);
}

/** What was found, each once, in alphabetical order. */
export function labelsOf({ findings }: LintReport): string[] {
	return [...new Set(findings.map(({ code, category }) => (code === 'phrase' ? category : code)))].sort();
}
