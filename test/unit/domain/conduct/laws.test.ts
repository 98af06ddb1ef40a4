import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterRules } from '../../../../scripts/docs/conduct-corpus.ts';
import { lint, withProposals } from '../../../../extensions/agreement-desk/src/domain/conduct/lint.ts';
import { bankCard, grouped, idCard, mobile, separator, withWrongCheck, writing } from './arbitrary-data.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };
const codesIn = (body: string) => lint({ body }, starterRules).findings.map(({ code }) => code);

const scrap = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom(
		'白痴',
		'白 痴',
		'白<b>痴</b>',
		'&#30333;痴',
		'1d10t',
		's t u p i d',
		'加我V信',
		'不知道，自己看',
		'爱投诉，就去投诉',
		'Go ahead and sue us',
		'滚动条',
		'<p title="白痴">',
		'<a href="mailto:zhang@example.com">',
		'<!-- 138 0013 8000 -->',
		'请把验证码发给我',
		'密码：Abc12345',
		'北京市朝阳区建国路88号3栋1202室',
		'{{name}}',
		'！！！',
		'\ud83d',
		'\udc00',
		'😀',
		'ﷺ',
		'\r\n',
		'&amp;',
		'<',
		'>',
		'&#x',
	),
	mobile,
	idCard,
	bankCard,
);
const scraps = fc.array(scrap, { maxLength: 12 }).map((parts) => parts.join(''));

describe('any text', () => {
	it('has its findings in it, in order, each place once more than nothing', () => {
		fc.assert(
			fc.property(scraps, scraps, (body, subject) => {
				const { findings } = lint({ body, subject }, starterRules);
				for (const { part, spans } of findings) {
					const { length } = part === 'body' ? body : subject;
					for (const { from, to } of spans) {
						expect(from).toBeGreaterThanOrEqual(0);
						expect(to).toBeGreaterThan(from);
						expect(to).toBeLessThanOrEqual(length);
					}
				}
				const places = findings.map(
					({ part, spans }) => [part === 'subject' ? 0 : 1, spans[0]?.from ?? 0] as const,
				);
				expect(places).toEqual([...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
			}),
			RUNS,
		);
	});

	it('shows, where a phrase was found, a piece in which the phrase is found again', () => {
		fc.assert(
			fc.property(scraps, (body) => {
				for (const { code, phrase, spans } of lint({ body }, starterRules).findings) {
					const [first, last] = [spans[0], spans.at(-1)];
					if (code !== 'phrase' || first === undefined || last === undefined) continue;
					const piece = body.slice(first.from, last.to);
					expect(lint({ body: piece }, starterRules).findings.map((one) => one.phrase)).toContain(phrase);
				}
			}),
			RUNS,
		);
	});

	it('is read alike whatever stands around it on lines of its own', () => {
		fc.assert(
			fc.property(scraps, scraps, (before, after) => {
				const body = `${before}\n\n你是白痴\n\n${after}`;
				// an open tag, comment or code in front of it may swallow it; then it is hidden, not gone
				expect(lint({ body }, starterRules).findings.map(({ phrase }) => phrase)).toContain('白痴');
			}),
			RUNS,
		);
	});
});

describe('personal data', () => {
	const cuts = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 6 });

	it('an identity number is found in any groups and any writing', () => {
		fc.assert(
			fc.property(idCard, cuts, separator, writing, (value, sizes, between, write) => {
				const written = grouped(value, sizes, '|').split('|').map(write).join(between);
				const body = `他的证件是 ${written}，请核对`;
				const finding = lint({ body }, starterRules).findings.find(({ code }) => code === 'cn_id_card');
				expect(finding).toMatchObject({
					gate: 'refuse',
					proposal: `${value.slice(0, 3)}***********${value.slice(-4)}`,
				});
				expect(finding?.spans.map(({ from, to }) => body.slice(from, to))).toEqual([written]);
			}),
			RUNS,
		);
	});

	it('an identity number with a wrong check sign never is', () => {
		fc.assert(
			fc.property(idCard, fc.nat(9), (value, shift) => {
				expect(codesIn(`号码 ${withWrongCheck(value, shift)}`)).not.toContain('cn_id_card');
			}),
			RUNS,
		);
	});

	it('a card is found in groups of four, in two groups, one by one and in one', () => {
		const shapes = fc.constantFrom(
			[],
			[4, 4, 4, 4],
			[6],
			Array.from({ length: 18 }, () => 1),
		);
		fc.assert(
			fc.property(
				bankCard,
				shapes,
				fc.constantFrom(' ', '-', '&nbsp;', '\u3000'),
				writing,
				(value, sizes, between, write) => {
					const isCut = value.length === 17 && sizes.length === 4;
					const written = grouped(value, isCut ? [] : sizes, '|')
						.split('|')
						.map(write)
						.join(between);
					const finding = lint({ body: `卡号 ${written}` }, starterRules).findings.find(
						({ gate }) => gate === 'refuse',
					);
					// a number of 18 digits can be an identity number and a card
					expect(['bank_card', 'cn_id_card']).toContain(finding?.code);
					expect(finding?.proposal).toContain(value.slice(-4));
				},
			),
			RUNS,
		);
	});

	it('a card with a wrong check digit never is', () => {
		fc.assert(
			fc.property(bankCard, fc.nat(8), (value, shift) => {
				const last = (Number(value.at(-1)) + 1 + shift) % 10;
				expect(codesIn(`卡号 ${value.slice(0, -1)}${last}`)).not.toContain('bank_card');
			}),
			RUNS,
		);
	});

	it('a mobile number is found in its usual groups, and never within other digits', () => {
		const shapes = fc.constantFrom(
			[],
			[3, 4],
			[3],
			[7],
			Array.from({ length: 10 }, () => 1),
		);
		fc.assert(
			fc.property(mobile, shapes, separator, writing, (value, sizes, between, write) => {
				const written = grouped(value, sizes, '|').split('|').map(write).join(between);
				expect(codesIn(`请联系 ${written} 。`)).toContain('cn_mobile');
				expect(codesIn(`流水 9${value}`)).not.toContain('cn_mobile');
				expect(codesIn(`流水 ${value}7`)).not.toContain('cn_mobile');
				expect(codesIn(`流水 AB${value}`)).not.toContain('cn_mobile');
			}),
			RUNS,
		);
	});

	it('once it is masked as proposed nothing is refused, and the mask stays as it is', () => {
		const datum = fc.oneof(
			mobile,
			idCard,
			bankCard.map((value) => `卡号 ${value}`),
			mobile.map((value) => `+86 ${value}`),
			fc.constantFrom(
				'密码：Abc12345',
				'zhang.san@example.com',
				'护照 E12345678',
				'京A12345',
				'+44 7911 123456',
			),
		);
		const letter = fc.array(
			fc.tuple(fc.constantFrom('您好，', '电话 ', '身份证 ', 'see ', '<b>号码</b> '), datum),
			{
				maxLength: 6,
			},
		);
		const contact = { phone: '13800138000' };
		fc.assert(
			fc.property(letter, (parts) => {
				const body = parts.map(([words, value]) => `${words}${value}。`).join('\n');
				const { findings } = lint({ body, contact }, starterRules);
				const masked = withProposals(body, findings, 'body');
				const again = lint({ body: masked, contact }, starterRules);
				expect(again.findings.filter(({ category }) => category === 'personal_data')).toEqual([]);
				expect(withProposals(masked, again.findings, 'body')).toBe(masked);
			}),
			RUNS,
		);
	});

	it('is nowhere in what a check says of it', () => {
		fc.assert(
			fc.property(idCard, mobile, fc.constantFrom('body', 'name', 'text'), (id, phone, place) => {
				const words = `${id} ${phone} zhang.san@example.com 密码：Secret99`;
				const attachments =
					place === 'body'
						? []
						: [{ name: place === 'name' ? words : 'a.csv', text: place === 'text' ? words : null }];
				const report = JSON.stringify(
					lint({ body: place === 'body' ? words : '见附件', attachments }, starterRules),
				);
				for (const raw of [id, phone, 'zhang.san', 'Secret99']) expect(report).not.toContain(raw);
			}),
			RUNS,
		);
	});
});

describe('a text made to take long', () => {
	const length = 60_000;
	const seeds = [
		'白',
		'保证',
		'有本事',
		'你',
		'you ',
		'a',
		'a.',
		'a b ',
		'1',
		'1 ',
		'1-',
		'138 ',
		'62',
		'市',
		'路1号',
		'<b ',
		'<b "',
		'<style>',
		'<!--',
		'&#',
		'&#00',
		'@',
		'a@',
		'a@b.',
		'.',
		'!',
		'[',
		'{{',
		'【',
		'a[dot]',
		'a [at] ',
		'一',
		'一，',
		'1\n',
		'E1 ',
		'粤 B',
		'A',
		'AB ',
		'密码',
		'密码:',
		'请',
		'请提供',
		'send ',
		'please send your ',
		'尊敬的',
		'\n',
		' ',
		'，',
		'白，',
	];

	it.each(seeds)('%j is done in no time', (seed) => {
		const body = seed.repeat(Math.ceil(length / seed.length));
		const start = performance.now();
		lint(
			{ body, subject: body, question: body, isFirstReply: true, kind: 'eta_notice', contact: { name: 'A' } },
			starterRules,
		);
		// a time that grew with the square of the length would be minutes, even on a busy machine
		expect(performance.now() - start).toBeLessThan(15_000);
	});
});
