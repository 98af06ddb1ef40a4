import { describe, expect, it } from 'vitest';
import {
	articles,
	clauses,
	findClause,
} from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import type { Clause } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/clause.ts';
import {
	chooseParts,
	parseTemplate,
	slotsOf,
} from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/template.ts';
import {
	definitionOf,
	parameterKeys,
	placeholderKeys,
	type ParameterKey,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { readingRules } from '../../../../extensions/agreement-desk/src/domain/agreement/reading-rules.ts';
import type {
	Language,
	LocalizedText,
} from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';

const languages: readonly Language[] = ['zh-CN', 'en-US'];
const numbers = clauses.map(({ number }) => number);
const inSource = clauses.filter(({ notInSource }) => !notInSource);
const each = (list: readonly Clause[]) => list.map((clause) => [clause.number, clause] as const);
const slots = (clause: Clause, language: Language) => slotsOf(parseTemplate(clause.template[language]));

/** The numbers of the agreement, written out by hand. */
const expectedNumbers = [
	...['1.1', '1.2', '1.3', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
	...['1.4', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6'],
	...['2.1', '2.1.1', '2.1.2', '2.1.3', '2.1.4', '2.2', '2.2.1', '2.2.2', '2.2.3'],
	...['2.3', '2.3.1', '2.3.2', '2.3.3', '2.3.4', '2.4', '2.5', '2.5.1', '2.5.2', '2.5.3'],
	...['3.1', '3.1.1', '3.1.1.1', '3.1.1.2', '3.1.1.3', '3.1.1.4', '3.1.1.5'],
	...['3.1.2', '3.1.2.1', '3.1.2.2', '3.1.2.3'],
];

describe('the tree of clauses', () => {
	it('has the 45 numbers of the agreement, in their order', () => {
		expect(expectedNumbers).toHaveLength(45);
		expect(numbers).toEqual(expectedNumbers);
	});

	it.each(each(clauses))('%s hangs on a clause or an article that is there', (_, { parent, article }) => {
		const places = [...articles.map(({ number }) => number), ...numbers];
		expect(places).toContain(parent);
		expect(articles.map(({ number }) => number)).toContain(article);
	});

	it('finds a clause by its number, and none that is not there', () => {
		expect(findClause('2.1.4')?.number).toBe('2.1.4');
		expect(findClause('2.1.5')).toBeNull();
	});
});

describe('every clause', () => {
	it.each(each(inSource))('%s has a parameter, a commitment, a guard or evidence', (_, clause) => {
		const { parameters, metrics, guards, evidence } = clause;
		expect([...parameters, ...metrics, ...guards, ...evidence]).not.toEqual([]);
	});

	it.each(each(clauses))('%s says everything in both languages', (_, clause) => {
		const texts: readonly LocalizedText[] = [
			clause.heading,
			clause.template,
			clause.measured,
			...clause.guards.map(({ text }) => text),
			...clause.evidence.map(({ text }) => text),
		];
		for (const one of texts) {
			expect(one['zh-CN']).toMatch(/\p{Script=Han}/u);
			expect(one['en-US']).toMatch(/[a-z]/);
			expect(one['en-US']).not.toMatch(/\p{Script=Han}/u);
			expect(one['zh-CN']).not.toMatch(/\p{Script=Han}[,:;()!?]/u);
		}
	});

	it.each(each(clauses))('%s has a heading that ends where the text begins', (_, { heading }) => {
		for (const language of languages) expect(heading[language]).not.toMatch(/[:：.。|[\]{}]/);
	});

	it.each(each(clauses))('%s is classed by what it has', (_, clause) => {
		const { classes, guards, metrics, evidence } = clause;
		expect(classes.includes('guarded')).toBe(guards.length > 0);
		expect(classes.includes('evidence')).toBe(evidence.length > 0);
		if (metrics.length > 0 && !clause.notInSource) expect(classes).toContain('measured');
		expect(classes.includes('none')).toBe(clause.notInSource);
	});

	it('names what it refuses and records once', () => {
		const ids = clauses.flatMap(({ guards, evidence }) => [...guards, ...evidence].map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('the clause without a text', () => {
	it('is 3.1.2.3, and nothing is made up for it', () => {
		const missing = clauses.filter(({ notInSource }) => notInSource);
		expect(missing.map(({ number }) => number)).toEqual(['3.1.2.3']);
		expect(missing[0]?.template['zh-CN']).toBe('（原文缺失）');
		expect(missing[0]?.guards).toEqual([]);
	});
});

describe('commitments', () => {
	it('are each counted under one clause', () => {
		const found = clauses.flatMap(({ number, metrics }) => metrics.map((metric) => [metric, number]));
		expect(found.sort()).toEqual(
			[
				['phone_answer', '2.1.1'],
				['email_first_reply', '2.1.2'],
				['chat_response', '2.1.3'],
				['registration', '2.1.4'],
				['consultation_answer', '1.4.1'],
				['general_progress', '2.2.1'],
				['complex_escalation', '2.2.2'],
				['complex_eta_notice', '2.2.2'],
				['complex_update_cadence', '2.2.2'],
				['eta_kept', '2.2.2'],
				['urgent_response', '2.2.3'],
				['complaint_ack', '1.4.5'],
				['complaint_reply', '1.4.5'],
				['complaint_decision', '1.4.5'],
				['suspension_notice', '3.1.1.4'],
				['privacy_request', '3.1.2.3'],
			].sort(),
		);
	});
});

describe('parameters', () => {
	it.each(parameterKeys)('%s is listed under its clause', (key) => {
		expect(findClause(definitionOf(key).clause)?.parameters).toContain(key);
	});

	it('of the 27 blanks stand in the text of their clauses, in both languages', () => {
		expect(placeholderKeys).toHaveLength(27);
		for (const key of placeholderKeys) {
			const clause = findClause(definitionOf(key).clause);
			for (const language of languages) expect(clause && slots(clause, language)).toContain(key);
		}
	});

	it('name the customer twice, as the text does', () => {
		const places = clauses.filter((clause) => slots(clause, 'zh-CN').includes('customer.name'));
		expect(places.map(({ number }) => number)).toEqual(['1.1', '1.2']);
	});

	it.each(each(clauses))('of %s have the same slots in both languages, all of them listed', (_, clause) => {
		expect([...slots(clause, 'en-US')].sort()).toEqual([...slots(clause, 'zh-CN')].sort());
		expect(clause.parameters).toEqual(expect.arrayContaining([...slots(clause, 'zh-CN')]));
	});

	it('that decide how a clause is read are listed under it', () => {
		for (const { clause, settings } of readingRules) {
			const listed = clauses
				.filter(({ number }) => number === clause || number.startsWith(`${clause}.`))
				.flatMap(({ parameters }) => parameters);
			expect(listed, clause).toEqual(expect.arrayContaining([...settings]));
		}
	});
});

describe('a template', () => {
	const chosen = (template: string, ...filled: readonly ParameterKey[]) =>
		chooseParts(parseTemplate(template), (key) => filled.includes(key))
			.map((part) => (part.type === 'text' ? part.text : `<${part.key}>`))
			.join('');
	const both = 'a[[ {{provider.name}} and {{customer.name}}| {{provider.name}}|]]z';

	it.each<[string, readonly ParameterKey[], string]>([
		['plain', [], 'plain'],
		['{{provider.name}}', [], '<provider.name>'],
		[both, ['provider.name', 'customer.name'], 'a <provider.name> and <customer.name>z'],
		[both, ['provider.name'], 'a <provider.name>z'],
		[both, ['customer.name'], 'az'],
		['[[{{provider.name}}|{{customer.name}}]]', [], '<customer.name>'],
		['{{target.custom[]}}!', [], '<target.custom[]>!'],
	])('%s with %j is %s', (template, filled, expected) => {
		expect(chosen(template, ...filled)).toBe(expected);
	});

	it.each(['{{provider.nme}}', '[[a|b', 'a]]', '[[{{x}}|]]'])('is refused when wrong: %s', (template) => {
		expect(() => parseTemplate(template)).toThrow(/parameter|Bracket/);
	});
});
