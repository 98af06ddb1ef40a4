import { describe, expect, it } from 'vitest';
import { changedElsewhere } from '../../../../extensions/agreement-desk/src/desk/agreement-page/changed-elsewhere.ts';
import { proofs } from '../../../../extensions/agreement-desk/src/desk/agreement-page/evidence-of-clause.ts';
import { latestEvidence } from '../../../../extensions/agreement-desk/src/desk/agreement-page/find-evidence.ts';
import { measureInWords } from '../../../../extensions/agreement-desk/src/desk/agreement-page/measure-in-words.ts';
import {
	pageArticles,
	pageSections,
} from '../../../../extensions/agreement-desk/src/desk/agreement-page/page-clauses.ts';
import { saidOf } from '../../../../extensions/agreement-desk/src/desk/agreement-page/page-values.ts';
import { clauses } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import { compileCommitments } from '../../../../extensions/agreement-desk/src/domain/agreement/compile-commitments.ts';
import {
	definitionOf,
	parameterKeys,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { standardParameters } from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/validate.ts';
import { writeAgreement } from '../../../../extensions/agreement-desk/src/domain/agreement/writing/write-agreement.ts';
import { agreementTable } from '../../../../extensions/agreement-desk/src/store/tables.ts';

const parameters = standardParameters();
const languages = ['zh-CN', 'en-US'] as const;

describe('the clauses of a page', () => {
	const page = pageArticles(parameters).flatMap((article) => article.clauses);

	it.each(languages)('read in %s as the written agreement does', (language) => {
		const written = writeAgreement({ parameters, language, unfilled: '…' }).articles.flatMap(
			(article) => article.clauses,
		);
		const said = (key: (typeof parameterKeys)[number]) => saidOf(key, parameters[key])?.[language] ?? '…';
		expect(
			page.map(({ reading }) =>
				reading[language].map((part) => (typeof part === 'string' ? part : said(part.slot))).join(''),
			),
		).toEqual(written.map(({ text }) => text));
	});

	it('have a place for every blank of the text when they are edited', () => {
		const places = new Set(
			page.flatMap(({ editing }) =>
				editing['zh-CN'].flatMap((part) => (typeof part === 'string' ? [] : [part.slot])),
			),
		);
		const blanks = parameterKeys.filter((key) => /^P\d\d$/.test(definitionOf(key).number));
		expect(blanks.filter((key) => !places.has(key))).toEqual([]);
	});

	it('leave nothing out: every parameter stands in a sentence or in a section', () => {
		const inSentences = page.flatMap(({ editing }) =>
			editing['en-US'].flatMap((part) => (typeof part === 'string' ? [] : [part.slot])),
		);
		const inSections = pageSections().flatMap(({ terms }) => terms.map(({ key }) => key));
		const shown = new Set([...inSentences, ...inSections]);
		expect(parameterKeys.filter((key) => !shown.has(key))).toEqual([]);
	});
});

describe('how a promise is measured', () => {
	const commitments = compileCommitments(parameters);

	it('is said of each in both languages, with its target', () => {
		for (const commitment of commitments) {
			const { 'zh-CN': chinese, 'en-US': english } = measureInWords(commitment);
			expect(chinese, commitment.key).toMatch(/[。]$/);
			expect(english, commitment.key).toMatch(/\.$/);
			if (commitment.target.unit === 'promise') continue;
			expect(english, commitment.key).toContain(String(commitment.target.value));
		}
	});

	it('follows the rules of reading', () => {
		const numbered = compileCommitments({ ...parameters, 'reading.registration_proof': 'numbered' });
		const registration = numbered.find(({ key }) => key === '2.1.4');
		expect(registration && measureInWords(registration)['zh-CN']).toContain('生成工单编号');
	});

	it('names a calendar of its own', () => {
		const [first] = commitments;
		expect(first && measureInWords(first, 'Night shift')['en-US']).toContain('Night shift');
	});
});

describe('what was changed elsewhere', () => {
	const row = {
		...agreementTable.blank,
		...{ sla_registration_hours: 2, scope_consultation: ['a', 'b'], effective_from: 0 },
		business_hours_periods: [{ from: '09:00', to: '12:00' }],
	};

	it.each([
		[{ sla_registration_hours: 2 }, []],
		[{ sla_registration_hours: 4 }, ['sla_registration_hours']],
		[{ sla_registration_hours: null }, ['sla_registration_hours']],
		[{ scope_consultation: ['a', 'b'] }, []],
		[{ scope_consultation: ['b', 'a'] }, ['scope_consultation']],
		[{ scope_technical_support: '' }, []],
		[{ business_hours_periods: [{ to: '12:00', from: '09:00' }] }, []],
		[{ effective_from: '1970-01-01T00:00:00.000Z' }, []],
	])('beside %j: %j', (seen, changed) => expect(changedElsewhere(row, seen)).toEqual(changed));
});

describe('the last evidence', () => {
	it('is looked for under clauses that there are', () => {
		const numbers = clauses.map(({ number }) => number);
		expect(Object.keys(proofs).filter((number) => !numbers.includes(number))).toEqual([]);
	});

	it('is the latest event of the clause, or the latest request of its sort', () => {
		const ticket = (id: string, channelType: string, at: number) => ({
			...{ id, number: id.toUpperCase(), type: null, received_at: at, channelType },
		});
		const event = (at: number, clause: string | null, kind: 'timer_met' | 'rated' = 'timer_met') => ({
			...{ kind, clause, ticket: 'a', at, actor: null },
		});
		const found = latestEvidence(
			[ticket('b', 'email', 5), ticket('a', 'phone', 1)],
			[event(2, '2.1.2'), event(4, '2.1.2'), event(9, '2.1.4'), event(3, null, 'rated')],
		);
		const of = (clause: string) => found.find((one) => one.clause === clause);
		expect(of('2.1.2')).toEqual({
			...{ clause: '2.1.2', kind: 'timer_met', ticket: 'a', number: 'A', at: '1970-01-01T00:00:00.004Z' },
		});
		expect(of('2.1')?.at).toBe('1970-01-01T00:00:00.009Z');
		expect(of('1.3.1')).toMatchObject({ kind: 'ticket_received', ticket: 'a' });
		expect(of('1.2')).toMatchObject({ ticket: 'b' });
		expect(of('2.5.2')).toMatchObject({ kind: 'rated' });
		expect(of('2.2.3')).toBeUndefined();
	});
});
