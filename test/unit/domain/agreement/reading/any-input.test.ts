import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	definitionOf,
	placeholderKeys,
} from '../../../../../extensions/agreement-desk/src/domain/agreement/parameters/index.ts';
import { acceptedFrom } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/agreement-reading.ts';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const minute = 60_000;

/** Pieces of agreements, thrown together: nearer to what goes wrong than noise is. */
const rubble = fc
	.array(
		fc.oneof(
			{
				weight: 6,
				arbitrary: fc.constantFrom(
					...'2.1.1 |2.1.2 |2.2.1|2.4 |2.5.2 |2.5.3 |1.1 |1.3.1|1.3.3 |1.3.5|1.4.1 |3.1.1.4 |S-02 x（2.1）：|第四条 违约责任'.split(
						'|',
					),
					...'邮件|电话|在线客服|紧急|复杂|一般请求|登记|满意度|一次性解决率|投诉率|通知|暂停|关于|的咨询|通过|服务商|客户|微博|企业微信|英语|普通话|业务时间|周一至周五'.split(
						'|',
					),
					...'4小时|2-4小时|1个工作日|两个自然日|85%|4.5分|满分5分|30日|9:00-18:00|-3|０|半|不低于|约|应在|内|回复|接通|响应|（|）|【|】|“|”|，|；|。|：|\n|\n\n| |\t'.split(
						'|',
					),
					...'(以下简称“服务商”)|向|由4小时改为|400-800-1234|a@b.cn|https://a.cn|http://a|<b>|&#12304;|**|__|# |- || |[x](https://a.cn)|\\'.split(
						'|',
					),
				),
			},
			{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
		),
		{ maxLength: 60 },
	)
	.map((pieces) => pieces.join(''));

const anything = fc.oneof(
	rubble,
	fc.string({ unit: 'binary', maxLength: 400 }),
	fc.string({ unit: 'grapheme', maxLength: 400 }),
	fc.string({
		unit: fc.constantFrom('\ud800', '\udc00', '\u0000', '\u200b', '1', '.', '小', '时', '\n', '('),
		maxLength: 200,
	}),
);

describe('whatever it is given, the reader', () => {
	it(
		'answers, and its answer hangs together',
		() => {
			fc.assert(
				fc.property(anything, (text) => {
					const { parameters, found, missing, ambiguous } = readAgreement(text);
					const open = new Set(ambiguous.map(({ key }) => key));
					const taken = new Set(found.map(({ key }) => key));
					expect([...taken].toSorted()).toEqual(Object.keys(parameters).toSorted());
					expect(missing).toEqual(placeholderKeys.filter((key) => !open.has(key) && !taken.has(key)));
					for (const { confidence } of found) expect(confidence).toBeGreaterThanOrEqual(acceptedFrom);
					for (const { text: words, confidence } of [
						...found,
						...ambiguous.flatMap(({ readings }) => readings),
					]) {
						expect(text).toContain(words);
						expect(confidence).toBeGreaterThanOrEqual(0);
						expect(confidence).toBeLessThanOrEqual(1);
					}
				}),
				{ numRuns: 10 * RUNS.numRuns },
			);
		},
		minute,
	);

	it(
		'takes nothing that its parameter could not hold',
		() => {
			fc.assert(
				fc.property(anything, (text) => {
					const { parameters } = readAgreement(text);
					for (const { key } of readAgreement(text).found) {
						if (key === 'clock_basis') continue;
						expect(definitionOf(key).schema.safeParse(parameters[key]).success).toBe(true);
					}
				}),
				RUNS,
			);
		},
		minute,
	);

	it(
		'says the same each time',
		() => {
			fc.assert(
				fc.property(rubble, (text) => {
					expect(readAgreement(text)).toEqual(readAgreement(text));
				}),
				RUNS,
			);
		},
		minute,
	);
});

describe('a megabyte of', () => {
	const megabyte = 1 << 20;
	const repeated = (piece: string) => piece.repeat(Math.ceil(megabyte / piece.length)).slice(0, megabyte);
	const counted = (line: (count: number) => string) => {
		const lines: string[] = [];
		for (let count = 0, length = 0; length < megabyte; count += 1) {
			lines.push(line(count));
			length += line(count).length;
		}
		return lines.join('');
	};

	// No timed test: a pattern that backtracks takes minutes here, and the limit of the test catches that.
	it.each<readonly [string, string]>([
		...[
			'4小时',
			'4小时,',
			'4小时;',
			'2.1.2',
			'\n2.1.2 ',
			'1 ',
			'1,',
			'1-',
			'9:00-',
			'(',
			'【',
			'“',
			'百',
			'\\',
			'<!--',
			'[a](',
			'&amp;',
			'\t',
			'時',
			'\ufdfa',
			'【X】',
			'2.1.2 【4】小时\n',
			'S-07 x：(((',
		].map((piece) => [JSON.stringify(piece), repeated(piece)] as const),
		['lines that differ', counted((count) => `2.1.2 邮件应在${count}小时内首次回复。\n`)],
		[
			'sentences that differ',
			counted((count) => `电话${count}分钟接通，满意度${count}%，热线400-${count}；`),
		],
		['targets', `2.5.3 ${counted((count) => `指标${count}率不低于${count}%、`)}`],
	])(
		'%s is read',
		(_, text) => {
			expect(readAgreement(text).missing.length).toBeGreaterThan(0);
		},
		10_000,
	);

	it('other words hides no agreement', () => {
		const words = counted((count) => `第${count}段是与服务无关的说明文字，仅供参考，不构成任何承诺。\n`);
		const { parameters } = readAgreement(
			`${words.slice(0, megabyte / 4)}\n2.1.2 邮件应在4小时内首次回复。\n${words.slice(megabyte / 2)}`,
		);
		expect(parameters).toEqual({ 'sla.email.first_reply_hours': 4 });
	}, 10_000);
});
