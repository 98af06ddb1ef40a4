import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import { isStorable } from '../domain/storable-text.ts';
import type { Payload } from './payload.ts';
import { invalid } from './refusal.ts';

const words = z.string().max(4000).refine(isStorable);
const someWords = words.trim().min(1);
const date = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]).nullish();

const remedy = z.looseObject({
	type: z.enum(['refund', 'replacement', 'rework', 'compensation', 'apology', 'explanation', 'other']),
	description: words.nullish(),
	amount: z.number().min(0).max(1_000_000_000).nullish(),
	due: date,
	done: z.boolean().nullish(),
	declined: z.boolean().nullish(),
});

const improvement = z.looseObject({
	kind: z.enum(['corrective', 'preventive']),
	action: someWords,
	owner: words.nullish(),
	due: date,
	done: z.boolean().nullish(),
	effectiveness: words.nullish(),
});

/** What the repeaters of a complaint may hold, and the highest mark for the process. */
const shapes: Readonly<Record<string, z.ZodType>> = {
	remedies: z.array(remedy).max(50).nullable(),
	improvements: z.array(improvement).max(50).nullable(),
	evidence: z
		.array(
			z.looseObject({ title: someWords, source: words.nullish(), collected_on: date, note: words.nullish() }),
		)
		.max(200)
		.nullable(),
	interviews: z
		.array(z.looseObject({ person: someWords, held_on: date, summary: words.nullish() }))
		.max(200)
		.nullable(),
	appeal_external: z.array(z.string()).max(10).nullable(),
	satisfaction: z.int().min(1).max(5).nullable(),
};

const hints: Readonly<Record<string, ReturnType<typeof text>>> = {
	remedies: text(
		'每项须有类型（type），金额（amount）不小于 0',
		'each needs a type, and an amount that is not below 0',
	),
	improvements: text('每项须有类别（kind）与措施（action）', 'each needs a kind and an action'),
	evidence: text('每项须有名称（title）', 'each needs a title'),
	interviews: text('每项须有访谈对象（person）', 'each needs the person it was with'),
	appeal_external: text('须为途径的列表', 'must be a list of ways'),
	satisfaction: text('须为 1 至 5', 'must be 1 to 5'),
};

/** @throws Refusal for a list or a mark that its column cannot hold. */
export function checkComplaintLists(payload: Payload): void {
	for (const [name, shape] of Object.entries(shapes)) {
		const value = payload[name];
		const hint = hints[name];
		if (value === undefined || !hint || shape.safeParse(value).success) continue;
		throw invalid(`desk_complaints.${name}`, '1.4.5', hint);
	}
}
