import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readFreeText,
	writeFreeText,
} from '../../../../extensions/agreement-desk/src/domain/agreement/notation/free-text.ts';
import { escapeMarkdown } from '../../../../extensions/agreement-desk/src/domain/agreement/notation/markdown.ts';
import { plainNumber } from '../../../../extensions/agreement-desk/src/domain/agreement/notation/numbers.ts';
import { splitList } from '../../../../extensions/agreement-desk/src/domain/agreement/notation/split-list.ts';
import { writeAmount } from '../../../../extensions/agreement-desk/src/domain/agreement/notation/units.ts';

/** Any text that a parameter may hold: trimmed, not empty, with whatever people and machines put in. */
const anyText = fc
	.oneof(
		fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
		fc.string({
			unit: fc.constantFrom(...'ab1 、，,;；：“”"\\（）()。.\n\t无none'),
			minLength: 1,
			maxLength: 12,
		}),
	)
	.map((value) => value.trim())
	.filter((value) => value !== '');

describe('free text', () => {
	it.each([
		['上海某某科技有限公司', '上海某某科技有限公司'],
		['某某（上海）网络有限公司', '某某（上海）网络有限公司'],
		['v2.1 Pro+', 'v2.1 Pro+'],
		['Acme Co., Ltd.', '“Acme Co., Ltd.”'],
		['Acme Ltd.', '“Acme Ltd.”'],
		['产品、服务', '“产品、服务”'],
		['say "yes"', '“say \\"yes\\"”'],
		['“引号”', '“\\“引号\\””'],
		['一\n二', '“一\\n二”'],
		['一\r二\t三', '“一\\r二\\t三”'],
		['某某(上海)公司', '某某(上海)公司'],
		['(half', '“(half”'],
		['half)', '“half)”'],
		['a\\b', '“a\\\\b”'],
		['无', '“无”'],
		['None', '“None”'],
		['（半个', '“（半个”'],
		['a（b)', '“a（b)”'],
		['two  spaces', '“two  spaces”'],
		['\u0000', '“\\u0000”'],
	])('%j is written %s', (value, written) => {
		expect(writeFreeText(value)).toBe(written);
		expect(readFreeText(written)).toBe(value);
	});

	it.each([
		[' 某某公司 ', '某某公司'],
		['“没有收尾', '“没有收尾'],
		['“甲”与“乙”', '“甲”与“乙”'],
		['“', '“'],
		['“”', ''],
		['””', '””'],
		['“\\x”', 'x'],
	])('%j, as people write it, is read %j', (written, value) => {
		expect(readFreeText(written)).toBe(value);
	});

	it('is read back whatever it is', () => {
		fc.assert(fc.property(anyText, (value) => readFreeText(writeFreeText(value)) === value));
	});

	it('stays on one line and within what a document can hold', () => {
		fc.assert(
			fc.property(anyText, (value) => {
				expect(writeFreeText(value)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
			}),
		);
	});
});

describe('a list', () => {
	it.each([
		['甲、乙、丙', ['、'], ['甲', '乙', '丙']],
		['甲', ['、'], ['甲']],
		['', ['、'], []],
		['a, b , c', [', ', '、'], ['a', 'b', 'c']],
		['“甲、乙”、丙', ['、'], ['“甲、乙”', '丙']],
		['“甲\\”、乙”、丙', ['、'], ['“甲\\”、乙”', '丙']],
		['企业微信（账号：a、b）、QQ', ['、'], ['企业微信（账号：a、b）', 'QQ']],
		['x (1, (2, 3), 4), y', [', '], ['x (1, (2, 3), 4)', 'y']],
		['x（“）、”、1）、y', ['、'], ['x（“）、”、1）', 'y']],
		['没收尾（甲、乙', ['、'], ['没收尾（甲', '乙']],
		['没收尾“甲、乙', ['、'], ['没收尾“甲', '乙']],
		['甲、、乙、', ['、'], ['甲', '乙']],
		['多余）、乙', ['、'], ['多余）', '乙']],
		['甲（“乙”、丙）、丁', ['、'], ['甲（“乙”、丙）', '丁']],
		['甲（“乙）、丁', ['、'], ['甲（“乙）', '丁']],
		['甲（乙）（丙、丁）、戊', ['、'], ['甲（乙）（丙、丁）', '戊']],
	])('%s cut at %j is %j', (written, separators, items) => {
		expect(splitList(written, separators)).toEqual(items);
	});

	it('of written texts falls apart into just these', () => {
		fc.assert(
			fc.property(
				fc.array(anyText, { minLength: 1, maxLength: 6 }),
				fc.constantFrom('、', ', '),
				(values, sign) => {
					const written = values.map(writeFreeText).join(sign);
					expect(splitList(written, [sign]).map(readFreeText)).toEqual(values);
				},
			),
		);
	});
});

describe('a number', () => {
	it.each([
		[0.33, '0.33'],
		[4, '4'],
		[12.5, '12.5'],
		[0.0001, '0.0001'],
		[1e-7, '0.0000001'],
		[1.25e-7, '0.000000125'],
		[-2.5e-8, '-0.000000025'],
		[1e21, '1000000000000000000000'],
		[1.5e21, '1500000000000000000000'],
		[525600, '525600'],
		[12e21, '12000000000000000000000'],
	])('%f is written %s', (value, written) => {
		expect(plainNumber(value)).toBe(written);
	});

	it('is written in digits that give it back', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				const written = plainNumber(value);
				expect(written).toMatch(/^-?\d+(\.\d+)?$/);
				expect(Number(written)).toBe(value === 0 ? 0 : value);
			}),
		);
	});
});

describe('an amount', () => {
	it.each([
		[0.33, 'minutes', '0.33分钟', '0.33 minutes'],
		[1, 'minutes', '1分钟', '1 minute'],
		[4, 'hours', '4小时', '4 hours'],
		[0.5, 'hours', '0.5小时', '0.5 hours'],
		[1, 'working_days', '1个工作日', '1 working day'],
		[3, 'working_days', '3个工作日', '3 working days'],
		[0, 'calendar_days', '0个自然日', '0 calendar days'],
		[12, 'months', '12个月', '12 months'],
		[30, 'responses', '30份', '30 responses'],
		[10, 'seconds', '10秒', '10 seconds'],
		[1, 'seconds', '1秒', '1 second'],
		[1, 'calendar_days', '1个自然日', '1 calendar day'],
		[1, 'responses', '1份', '1 response'],
	] as const)('of %f %s is %s, %s', (value, unit, chinese, english) => {
		expect(writeAmount(value, unit, 'zh-CN')).toBe(chinese);
		expect(writeAmount(value, unit, 'en-US')).toBe(english);
	});
});

describe('Markdown', () => {
	it.each([
		['a_b@x.cn', 'a_b@x.cn'],
		['_a_', '\\_a\\_'],
		['服_务', '服\\_务'],
		['v1_2', 'v1_2'],
		['2_', '2\\_'],
		['**bold**', '\\*\\*bold\\*\\*'],
		['[x](y)', '\\[x\\](y)'],
		['<script>', '\\<script\\>'],
		['https://x.cn/?a=1&b=2', 'https://x.cn/?a=1&b=2'],
		['&lt;', '\\&lt;'],
		['a\\b', 'a\\\\b'],
		['a|b `c` ~d~ $e$', 'a\\|b \\`c\\` \\~d\\~ \\$e\\$'],
	])('%s is escaped as %s', (text, escaped) => {
		expect(escapeMarkdown(text)).toBe(escaped);
	});
});
