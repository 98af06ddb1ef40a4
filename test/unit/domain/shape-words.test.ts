import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { shapeWords } from '../../../extensions/agreement-desk/src/domain/shape-words.ts';

const schema = z.strictObject({
	list: z.array(z.string()).min(1).max(2),
	kind: z.enum(['a', 'b']),
	year: z.number().int().min(1970).max(2200),
	name: z.string().max(3),
	nested: z.object({ yes: z.boolean() }),
	key: z.uuid().optional(),
	ticket: z.uuid('must be the id of a ticket').optional(),
	own: z.string().refine((value) => value !== 'x', 'must not be empty'),
});
const right = { list: ['x'], kind: 'a', year: 2026, name: 'abc', nested: { yes: true }, own: 'y' };

describe('what a schema complains of, in words for people', () => {
	it.each<[object, string, string]>([
		[{ list: 'x' }, '必须是列表', 'must be a list'],
		[{ list: [] }, '至少 1 项', 'must have at least 1 item'],
		[{ list: ['1', '2', '3'] }, '最多 2 项', 'must have at most 2 items'],
		[{ list: undefined }, '必填', 'is required'],
		[{ list: [5] }, '必须是文字', 'must be a text'],
		[{ kind: 'c' }, '只能是 a、b 之一', 'must be one of a, b'],
		[{ year: '2026' }, '必须是数字', 'must be a number'],
		[{ year: 2026.5 }, '必须是整数', 'must be a whole number'],
		[{ year: 1 }, '不得小于 1970', 'must be at least 1970'],
		[{ year: 9999 }, '不得大于 2200', 'must be at most 2200'],
		[{ name: 'abcd' }, '最多 3 个字', 'must have at most 3 characters'],
		[{ nested: null }, '必须是对象', 'must be an object'],
		[{ nested: { yes: 1 } }, '只能是 true 或 false', 'must be true or false'],
		[{ key: 'x' }, '不是有效的标识', 'is not a key'],
		[{ ticket: 'x' }, '必须是工单的标识（id）', 'must be the id of a ticket'],
		[{ own: 'x' }, '不能为空', 'must not be empty'],
		[{ hack: 1 }, '没有这个字段：hack', 'has no field hack'],
	])('%j', (change, chinese, english) => {
		const issue = schema.safeParse({ ...right, ...change }).error?.issues[0];
		expect(shapeWords(issue)).toEqual({ 'zh-CN': chinese, 'en-US': english });
	});

	it('says no more than it knows', () => {
		expect(shapeWords(undefined)['en-US']).toBe('is not valid');
		const union = z.union([z.string(), z.number()]).safeParse(null);
		expect(shapeWords(union.error?.issues[0])['zh-CN']).toBe('内容不正确');
	});
});
