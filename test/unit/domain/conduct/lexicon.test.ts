import { describe, expect, it } from 'vitest';
import { starterLexicon } from '../../../../schema/seed/lexicon.ts';
import { compileRules } from '../../../../extensions/agreement-desk/src/domain/conduct/conduct-rules.ts';
import type { Draft } from '../../../../extensions/agreement-desk/src/domain/conduct/draft.ts';
import type { LexiconEntry } from '../../../../extensions/agreement-desk/src/domain/conduct/lexicon/lexicon-entry.ts';
import {
	mostEntries,
	validateLexicon,
} from '../../../../extensions/agreement-desk/src/domain/conduct/lexicon/validate-lexicon.ts';
import { lint } from '../../../../extensions/agreement-desk/src/domain/conduct/lint.ts';

/** The words found by these entries. */
function found(
	entries: readonly Partial<LexiconEntry>[],
	body: string,
	draft: Partial<Draft> = {},
): string[] {
	const rules = compileRules(entries.map((entry) => ({ phrase: '', category: 'custom', ...entry })));
	return lint({ body, ...draft }, rules)
		.findings.filter(({ code }) => code === 'phrase')
		.map(({ spans }) => spans.map(({ from, to }) => body.slice(from, to)).join('…'));
}

const pattern = (phrase: string): Partial<LexiconEntry> => ({ phrase, is_pattern: true });

describe('a pattern', () => {
	it.each<[string, string, string[]]>([
		['加[我|一下]微信号', '请加我微信号', ['加我微信号']],
		['加[我|一下]微信号', '请加他微信号', []],
		['包[您|]满意', '包满意，包您满意', ['包满意', '包您满意']],
		['有本事*告', '有本事你就去告', ['有本事…告']],
		['有本事*告', '有本事。你就去告', []],
		['有本事*告', `有本事${'啊'.repeat(20)}告`, [`有本事…告`]],
		['有本事*告', `有本事${'啊'.repeat(21)}告`, []],
		['一*二*三', '一甲二乙三丙', ['一…二…三']],
		['一*二*三', '一二三', ['一…二…三']],
		['工号###', '工号123', ['工号123']],
		['工号###', '工号12', []],
		['工号###', '工号1234', []],
		['房间@#', '房间B7', ['房间B7']],
		['房间@#', '房间77', []],
		['^滚$', '好了。滚！再见', ['滚']],
		['^滚$', '滚', ['滚']],
		['^滚$', '摇滚', []],
		['^滚$', '滚动', []],
		['i*guarantee', 'I can guarantee that', ['I…guarantee']],
		['i*guarantee', 'I see. We guarantee nothing', []],
		['[dumb|daft] thing', 'a daft thing', ['daft thing']],
		['dumb thing', 'a dumb  thing', ['dumb  thing']],
		['dumb thing', 'a dumb-thing', ['dumb-thing']],
		['dumb thing', 'a dumb. Thing is', []],
		['dumb thing', 'dumb things', []],
		['*加油*', '加油', ['加油']],
	])('%s in %j', (phrase, body, words) => {
		expect(found([pattern(phrase)], body)).toEqual(words);
	});

	it('is told by the words that were found, without open digits', () => {
		const say = (phrase: string, body: string) =>
			lint({ body }, compileRules([{ phrase, is_pattern: true, category: 'insult' }])).findings[0]?.text[
				'zh-CN'
			];
		expect(say('^滚[吧|]$', '滾吧！')).toBe('“滚吧”属于侮辱性用语，请删去');
		expect(say('有本事*告', '有本事你就告')).toBe('“有本事…告”属于侮辱性用语，请删去');
		expect(say('工号###', '工号123')).toBe('“工号***”属于侮辱性用语，请删去');
	});

	it('of plain words takes every sign as itself', () => {
		expect(found([{ phrase: '[滚]*' }], '你[滚]* 吧')).toEqual(['滚']);
	});

	it('finds the way that reaches its end, not the first that begins', () => {
		expect(found([pattern('甲*乙*丙丁')], `甲乙${'啊'.repeat(15)}乙啊丙啊丙丁`)).toHaveLength(1);
	});
});

describe('of two phrases that overlap', () => {
	it('the longer one counts', () => {
		expect(found([{ phrase: '自己看' }, { phrase: '自己看着办' }], '你自己看着办')).toEqual(['自己看着办']);
	});

	it('the shorter one counts as well where it is more severe', () => {
		const entries: Partial<LexiconEntry>[] = [
			{ phrase: '白痴', severity: 'block' },
			{ phrase: '真是白痴一样', severity: 'info' },
		];
		expect(found(entries, '真是白痴一样')).toEqual(['真是白痴一样', '白痴']);
		expect(
			found(
				entries.map((entry) => ({ ...entry, severity: 'warn' as const })),
				'真是白痴一样',
			),
		).toEqual(['真是白痴一样']);
	});
});

describe('an allowed phrase', () => {
	const entry: Partial<LexiconEntry> = { phrase: '滚动', allow: ['滚动条', '上滚'] };

	it.each([
		['滚动条', []],
		['滚 动 条', []],
		['上滚动', []],
		['滚动', ['滚动']],
		['滚动条滚动', ['滚动']],
		['滚动，条子', ['滚动']],
	])('%s', (body, words) => {
		expect(found([entry], body)).toEqual(words);
	});

	it('allows nothing to other entries', () => {
		expect(found([entry, { phrase: '动条' }], '滚动条')).toEqual(['动条']);
	});
});

describe('an entry', () => {
	it('that is switched off finds nothing', () => {
		expect(found([{ phrase: '白痴', enabled: false }], '白痴')).toEqual([]);
	});

	it.each<[Partial<LexiconEntry>, Partial<Draft>, number]>([
		[{ languages: ['zh-CN'] }, { language: 'zh-CN' }, 1],
		[{ languages: ['zh-CN'] }, { language: 'en-US' }, 0],
		[{ languages: ['zh-CN'] }, {}, 1],
		[{ languages: [] }, { language: 'en-US' }, 1],
		[{ channels: ['chat'] }, { channel: 'chat' }, 1],
		[{ channels: ['chat'] }, { channel: 'email' }, 0],
		[{ channels: ['chat'] }, {}, 1],
		[{}, { direction: 'inbound' }, 0],
		[{ direction: 'both' }, { direction: 'inbound' }, 1],
		[{ direction: 'inbound' }, { direction: 'inbound' }, 1],
		[{ direction: 'inbound' }, {}, 0],
		[{ category: 'insult' }, { direction: 'inbound' }, 1],
		[{ languages: null, channels: null, direction: null, severity: null, allow: null, enabled: null }, {}, 1],
	])('%j in %j', (entry, draft, count) => {
		expect(found([{ phrase: '白痴', ...entry }], '白痴', draft)).toHaveLength(count);
	});

	it.each([
		['insult', 'block', 'refuse', '2.3.2'],
		['brush_off', 'warn', 'confirm', '2.3.1'],
		['over_promise', 'warn', 'confirm', '1.4.1'],
		['off_channel', 'block', 'refuse', '2.3.4'],
		['custom', 'warn', 'confirm', '2.3.3'],
	] as const)('of %s is %s, so %s, unless it says otherwise', (category, severity, gate, clause) => {
		const plain = lint({ body: '甲乙' }, compileRules([{ phrase: '甲乙', category }]));
		expect(plain.findings).toMatchObject([
			{ category, severity, gate, clause, phrase: '甲乙', spans: [{ from: 0, to: 2 }] },
		]);
		const said = lint(
			{ body: '甲乙' },
			compileRules([{ phrase: '甲乙', category, severity: 'info', clause: '2.4' }]),
		);
		expect(said.findings).toMatchObject([{ severity: 'info', gate: 'note', clause: '2.4' }]);
	});

	it('finds its words in other spellings', () => {
		for (const body of ['加我微信', '加我VX', '加我薇信', '加我 wei xin', '加我weixin']) {
			expect(found([{ phrase: '加我微信' }], body)).toEqual([body]);
		}
		expect(found([{ phrase: '加我微信' }], '加我vxy')).toEqual([]);
	});
});

describe('the check of a lexicon', () => {
	const fine = { phrase: '白痴', category: 'insult' };
	const problems = (rows: unknown) => {
		const result = validateLexicon(rows);
		return 'problems' in result ? result.problems : [];
	};

	it('lets the starter lexicon pass, and what a database makes of it', () => {
		expect(problems(starterLexicon)).toEqual([]);
		const rows = starterLexicon.map((entry) => ({
			...entry,
			languages: null,
			channels: null,
			direction: null,
		}));
		expect(validateLexicon(rows)).toEqual({ entries: rows });
	});

	it.each<[unknown, string, RegExp, RegExp]>([
		[{ ...fine, phrase: '' }, 'phrase', /^第 2 条.*须写出用语$/, /^Entry 2 .*needs a phrase$/],
		[{ ...fine, phrase: ' ' }, 'phrase', /用语/, /phrase/],
		[{ ...fine, phrase: 7 }, 'phrase', /用语/, /phrase/],
		[{ ...fine, phrase: '长'.repeat(101) }, 'phrase', /100/, /100 characters/],
		[{ ...fine, phrase: '滚' }, 'phrase', /“滚”.*单个字/, /\("滚"\): one character alone/],
		[{ ...fine, phrase: '！！' }, 'phrase', /单个字/, /one character/],
		[{ ...fine, phrase: '[白痴', is_pattern: true }, 'phrase', /方括号/, /brackets/],
		[{ ...fine, phrase: '白]痴', is_pattern: true }, 'phrase', /方括号/, /brackets/],
		[{ ...fine, phrase: '[a|[b]]c', is_pattern: true }, 'phrase', /方括号/, /brackets/],
		[{ ...fine, phrase: '[a|b][a|b][a|b][a|b][a|b][a|b][a|b]', is_pattern: true }, 'phrase', /64/, /64 ways/],
		[{ ...fine, phrase: '甲*乙*丙*丁*戊*己', is_pattern: true }, 'phrase', /最多 4 个/, /4 of \*/],
		[{ ...fine, phrase: '白^痴', is_pattern: true }, 'phrase', /开头/, /beginning/],
		[{ ...fine, phrase: '####', is_pattern: true }, 'phrase', /确定的字/, /stands for itself/],
		[{ ...fine, phrase: '甲*，*乙', is_pattern: true }, 'phrase', /每一段/, /each part/],
		[{ ...fine, is_pattern: 'yes' }, 'is_pattern', /is_pattern/, /is_pattern/],
		[{ ...fine, category: 'rude' }, 'category', /类别/, /category/],
		[{ phrase: '白痴' }, 'category', /类别/, /category/],
		[{ ...fine, severity: 'fatal' }, 'severity', /级别/, /severity/],
		[{ ...fine, clause: 'two' }, 'clause', /2\.3\.2/, /2\.3\.2/],
		[{ ...fine, direction: 'up' }, 'direction', /方向/, /direction/],
		[{ ...fine, enabled: 1 }, 'enabled', /enabled/, /enabled/],
		[{ ...fine, languages: ['fr-FR'] }, 'languages', /zh-CN/, /zh-CN/],
		[{ ...fine, channels: 'chat' }, 'channels', /列表/, /list/],
		[{ ...fine, allow: '白痴' }, 'allow', /列表/, /list/],
		[{ ...fine, allow: [''] }, 'allow', /列表/, /list/],
		[{ ...fine, allow: ['白痴'] }, 'allow', /不会起作用/, /never find/],
		[{ ...fine, allow: ['长'.repeat(101)] }, 'allow', /100/, /100/],
	])('of %j complains of the %s', (row, field, chinese, english) => {
		const [only, ...rest] = problems([{ phrase: '你好呀', category: 'custom' }, row]);
		expect(rest).toEqual([]);
		expect(only).toMatchObject({ index: 1, field });
		expect(only?.text['zh-CN']).toMatch(chinese);
		expect(only?.text['en-US']).toMatch(english);
	});

	it.each([
		['白痴', /是一个列表/],
		[null, /是一个列表/],
		[Array.from({ length: mostEntries + 1 }, () => fine), /2000/],
	])('of something else says so', (rows, chinese) => {
		const [only, ...rest] = problems(rows);
		expect(rest).toEqual([]);
		expect(only).toMatchObject({ index: 0, field: null });
		expect(only?.text['zh-CN']).toMatch(chinese);
	});

	it('names fields that there are not, and rows that are none', () => {
		expect(problems([{ ...fine, colour: 'red' }])[0]?.text['en-US']).toBe(
			'Entry 1 ("白痴"): there is no field "colour"',
		);
		expect(problems(['白痴'])[0]?.text['zh-CN']).toBe('第 1 条：须是一条词条');
	});

	it('names an entry that repeats another', () => {
		expect(
			problems([fine, { phrase: '你好呀', category: 'custom' }, { ...fine, category: 'custom' }]),
		).toMatchObject([
			{
				index: 2,
				field: 'phrase',
				text: { 'zh-CN': '第 3 条“白痴”：与第 1 条重复', 'en-US': 'Entry 3 ("白痴"): it repeats entry 1' },
			},
		]);
		expect(
			problems([
				{ ...fine, channels: ['chat'] },
				{ ...fine, channels: ['email'] },
			]),
		).toEqual([]);
	});

	it('tells everything that is wrong at once', () => {
		expect(problems([{ phrase: '', category: 'rude', severity: 'x' }]).map(({ field }) => field)).toEqual([
			'phrase',
			'category',
			'severity',
		]);
	});
});

describe('the starter lexicon', () => {
	it('has every category in both languages', () => {
		for (const sign of [/\p{Script=Han}/u, /^[^\p{Script=Han}]+$/u]) {
			const categories = starterLexicon
				.filter(({ phrase }) => sign.test(phrase))
				.map(({ category }) => category);
			expect(new Set(categories).size).toBe(8);
		}
	});

	it('finds every phrase that it lists, and lets everything pass that it allows', () => {
		const rules = compileRules(starterLexicon);
		for (const entry of starterLexicon) {
			for (const words of entry.is_pattern === true ? [] : [entry.phrase]) {
				expect(lint({ body: words }, rules).findings.map(({ phrase }) => phrase)).toContain(words);
			}
			for (const words of entry.allow ?? []) {
				expect(lint({ body: words }, rules).findings.map(({ phrase }) => phrase)).not.toContain(entry.phrase);
			}
		}
	});
});
