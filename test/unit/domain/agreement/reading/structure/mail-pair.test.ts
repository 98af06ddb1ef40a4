import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';
import { mailPair } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/mail-pair.ts';
import { phrasesOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/phrases.ts';
import { topics } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/topics.ts';
import { sentence } from './sentence.ts';

/** Which amount is which; null where it is no pair. */
function pair(text: string, more: Partial<Sentence> = {}, candidates = topics) {
	const one = sentence(text, more);
	const segments = mailPair(one, phrasesOf(one, new Set()), candidates);
	return (
		segments &&
		segments.map(({ topic, ground, parts }) => [
			topic.name,
			ground,
			...parts.map(({ from, to }) => text.slice(from, to).trim()),
		])
	);
}

const inOrder = [
	['email', 'order', '4小时'],
	['emailNext', 'order', '2小时'],
];
const row = '| 邮件首次回复 | 4小时 | 2小时 |';
const head = (one: string, other: string) => ({ columns: `| 渠道 | ${one} | ${other} |` });

describe('two amounts of mail', () => {
	it.each([
		['of a row', row, {}, inOrder],
		['of 2.1.2', '4小时,2小时', { number: '2.1.2' }, inOrder],
		['under columns that say so', row, head('业务时间', '非业务时间'), inOrder],
		[
			'under columns the other way round',
			row,
			head('非业务时间', '业务时间'),
			[
				['email', 'order', '2小时'],
				['emailNext', 'order', '4小时'],
			],
		],
		['under columns that say something else', row, head('首次响应', '解决时限'), null],
		['under columns of one name', row, head('时限', '时限'), inOrder],
		['of a row on something else', '| 电话接通 | 4小时 | 2小时 |', {}, null],
		['of another clause', '4小时,2小时', { number: '2.1.3' }, null],
		['of three', '| 邮件首次回复 | 4小时 | 2小时 | 1小时 |', {}, null],
		['that say themselves which is which', '邮件首次回复,4小时,非业务时间,2小时', {}, null],
		['in words of their own', '邮件首次回复应在4小时内,最迟在2小时内', {}, null],
	])('%s', (_, text, more, expected) => {
		expect(pair(text, more)).toEqual(expected);
	});

	it.each(['email', 'emailNext'])('are no pair where %s is not asked for', (name) => {
		expect(
			pair(
				row,
				{},
				topics.filter((topic) => topic.name !== name),
			),
		).toBe(null);
	});
});

describe('one amount of mail', () => {
	const next = [['emailNext', 'order', '2小时']];
	it.each([
		['after another, on its line', '2小时', { number: '2.1.2', lead: '4小时;' }, next],
		['after minutes', '2小时', { number: '2.1.2', lead: '30分钟;' }, next],
		['after hours in English', '2小时', { number: '2.1.2', lead: 'within 4 hours;' }, next],
		['after one minute', '2小时', { number: '2.1.2', lead: 'a minute;' }, next],
		['by itself', '2小时', { number: '2.1.2' }, null],
		['among other words', '其他,2小时', { number: '2.1.2', lead: '4小时;' }, null],
		['of a row', '| 邮件首次回复 | 4小时 |', {}, null],
		['that is no amount alone', '2小时回复', { number: '2.1.2', lead: '4小时;' }, null],
	])('%s', (_, text, more, expected) => {
		expect(pair(text, more)).toEqual(expected);
	});
});
