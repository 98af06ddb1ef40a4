import { describe, expect, it } from 'vitest';
import {
	agreementTitle,
	articles,
	clauses,
} from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import {
	definitionOf,
	parameterKeys,
} from '../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';

const each = clauses.map((clause) => [clause.number, clause] as const);
const isParent = (number: string) => clauses.some(({ parent }) => parent === number);

describe('how strongly a clause binds', () => {
	/** By what it says: who may, who shall, what is forbidden, what should be reached. */
	function forceOf(number: string): string {
		if (isParent(number)) return 'container';
		if (number === '1.1' || number === '1.2') return 'definition';
		if (number === '2.3.2' || number === '2.3.4') return 'prohibition';
		if (number.startsWith('2.5.')) return 'target';
		return number.startsWith('3.1.1.') ? 'right' : 'obligation';
	}

	it.each(each)('follows from what it says: %s', (number, { force }) => {
		expect(force).toBe(forceOf(number));
	});
});

describe('what is done about a clause', () => {
	const order = ['configures', 'guarded', 'measured', 'evidence', 'none'];
	/** Their values are those of the clauses below them, to which the parties may add. */
	const lists = ['1.3', '1.4'];
	/** Nobody keeps a figure of these: they list others, define, or only have values. */
	const withoutFigure = [
		...['1.1', '1.2', '1.3', '1.3.4', '1.3.5', '1.4', '1.4.6', '2.1', '2.2', '2.3'],
		...['3.1', '3.1.1', '3.1.1.1', '3.1.1.2', '3.1.1.5', '3.1.2', '3.1.2.3'],
	];

	it.each(each)('is named in one order: %s', (_, { classes }) => {
		expect(classes).toEqual(order.filter((name) => classes.some((one) => one === name)));
	});

	it.each(each)(
		'is to configure it where it has values: %s',
		(number, { classes, parameters, notInSource }) => {
			const configures = (parameters.length > 0 || lists.includes(number)) && !notInSource;
			expect(classes.includes('configures')).toBe(configures);
		},
	);

	it('is to measure it where there is something to count', () => {
		const measured = clauses.filter(({ classes }) => classes.includes('measured'));
		const numbers = clauses.map(({ number }) => number);
		expect(measured.map(({ number }) => number)).toEqual(
			numbers.filter((number) => !withoutFigure.includes(number)),
		);
	});
});

describe('the values of a clause', () => {
	/** Values that are set under another clause and decide how this one is read. */
	const borrowed: Readonly<Record<string, readonly string[]>> = {
		'1.2': ['customer.name'],
		'2.1.1': ['calendar.exclude_statutory_holidays', 'calendar.include_makeup_workdays'],
		'2.2.1': ['clock_basis'],
		'2.2.2': ['clock_basis'],
		'2.2.3': ['clock_basis'],
	};

	it.each(each)('%s are its own and those it borrows, each once', (number, { parameters }) => {
		const own = parameterKeys.filter((key) => definitionOf(key).clause === number);
		expect([...parameters].sort()).toEqual([...own, ...(borrowed[number] ?? [])].sort());
	});
});

it('the agreement and its articles are called what they are called in the source', () => {
	expect(agreementTitle).toEqual({ 'zh-CN': '客户服务规范协议', 'en-US': 'Customer Service Agreement' });
	expect(articles).toEqual([
		{
			number: '1',
			heading: {
				'zh-CN': '第一条 服务对象、渠道与内容',
				'en-US': 'Article 1. Who is served, by which channels, with what',
			},
		},
		{
			number: '2',
			heading: {
				'zh-CN': '第二条 服务时限、规范与质量',
				'en-US': 'Article 2. Times, conduct and quality',
			},
		},
		{
			number: '3',
			heading: {
				'zh-CN': '第三条 双方的权利和义务',
				'en-US': 'Article 3. Rights and duties of the parties',
			},
		},
	]);
});
