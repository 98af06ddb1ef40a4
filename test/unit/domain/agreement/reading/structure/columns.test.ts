import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/columns.ts';
import { sentence } from './sentence.ts';

const columns = '| 渠道 | 业务时间 | 非业务时间 |';
const row = '| 邮件 | 4小时 | 2小时 |';
const bare = '邮件 | 4小时 | 2小时';

describe('the column of a place in a row', () => {
	it.each([
		['the first amount', row, columns, '', '4小时', ' 业务时间 '],
		['the second amount', row, columns, '', '2小时', ' 非业务时间 '],
		['in rows without lines at their ends', bare, '渠道 | 业务时间 | 非业务时间', '', '2小时', ' 非业务时间'],
		['after a number that was cut off', '| 4小时 |', columns, '| 2.1.2', '4小时', ' 业务时间 '],
		['indented', ` ${row}`, ` ${columns}`, '', '4小时', ' 业务时间 '],
		['where only the head begins with a line', bare, columns, '', '4小时', ''],
		['where only the row begins with a line', row, '渠道 | 业务时间', '', '4小时', ''],
		['the name of a row', bare, '渠道 | 业务时间', '', '邮件', ''],
		['a cell more than the head has', `${bare} | 1小时`, '渠道 | a | b', '', '1小时', ''],
		['of no table', '邮件4小时', '', '', '4小时', ''],
		['after a lead of 39 signs', row, columns, '甲'.repeat(39), '4小时', ''],
		['after a lead of 40 signs', '| 4小时 |', columns, '|'.padEnd(40, '甲'), '4小时', ''],
		['after a row of 39 signs', '| 4小时 |', columns, '|'.padEnd(39, '甲'), '4小时', ' 业务时间 '],
	])('%s', (_, text, head, lead, place, expected) => {
		expect(columnOf(sentence(text, { lead, columns: head }), text.indexOf(place))).toBe(expected);
	});
});
