import type { z } from 'zod';
import { inChinese } from './agreement/parameters/problem-texts.ts';
import { text, type LocalizedText } from './localized-text.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
	array: ['必须是列表', 'must be a list'],
	object: ['必须是对象', 'must be an object'],
	record: ['必须是对象', 'must be an object'],
	string: ['必须是文字', 'must be a text'],
	number: ['必须是数字', 'must be a number'],
	int: ['必须是整数', 'must be a whole number'],
	boolean: ['只能是 true 或 false', 'must be true or false'],
};

/** What a schema of ours complains of, in words that follow the name of the place: its own are for programmers. */
export function shapeWords(issue: Issue | undefined): LocalizedText {
	switch (issue?.code) {
		case 'invalid_type': {
			if (/received undefined$/.test(issue.message)) return text('必填', 'is required');
			const [chinese, english] = kinds[issue.expected] ?? ['内容不正确', 'is not valid'];
			return text(chinese, english);
		}
		case 'invalid_value': {
			const values = issue.values.map(String);
			return text(`只能是 ${values.join('、')} 之一`, `must be one of ${values.join(', ')}`);
		}
		case 'unrecognized_keys': {
			const keys = issue.keys.join(', ');
			return text(`没有这个字段：${keys}`, `has no field ${keys}`);
		}
		case 'too_small':
			return limitWords(issue.origin, Number(issue.minimum), ['至少', '不得小于', 'at least']);
		case 'too_big':
			return limitWords(issue.origin, Number(issue.maximum), ['最多', '不得大于', 'at most']);
		case 'custom':
		case 'invalid_union':
			// Words of our own; without any it is what the library says of everything.
			if (issue.message === 'Invalid input') return text('内容不正确', 'is not valid');
			return text(inChinese(issue.message), issue.message);
		case 'invalid_format':
			if (!issue.message.startsWith('Invalid ')) return text(inChinese(issue.message), issue.message);
			if (issue.format === 'uuid' || issue.format === 'guid') return text('不是有效的标识', 'is not a key');
			return text('内容不正确', 'is not valid');
		case 'invalid_element':
		case 'invalid_key':
		case 'not_multiple_of':
		case undefined:
			return text('内容不正确', 'is not valid');
	}
}

function limitWords(
	origin: string,
	limit: number,
	[count, measure, english]: readonly [count: string, measure: string, english: string],
): LocalizedText {
	const plural = limit === 1 ? '' : 's';
	if (origin === 'string') {
		return text(`${count} ${limit} 个字`, `must have ${english} ${limit} character${plural}`);
	}
	if (origin === 'array') return text(`${count} ${limit} 项`, `must have ${english} ${limit} item${plural}`);
	return text(`${measure} ${limit}`, `must be ${english} ${limit}`);
}
