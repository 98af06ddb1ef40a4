import { z } from 'zod';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { isStorable } from '../domain/storable-text.ts';
import { invalid } from './refusal.ts';

/** Words of a person, as they were said. */
export const saidWords = z
	.string()
	.trim()
	.min(1)
	.max(20_000)
	.refine(isStorable, 'must not hold a null character, nor half of one');

const general = text('请求内容不正确', 'the request is not right');

/**
 * The body of a request about a complaint.
 *
 * @throws Refusal that names the field, says what is expected, and clause 1.4.5.
 */
export function readComplaintRequest<T>(
	schema: z.ZodType<T>,
	{ place, body, expected = general }: { place: string; body: unknown; expected?: LocalizedText },
): T {
	const parsed = schema.safeParse(body);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue?.path.map(String).join('.') || 'body';
	const words = shapeWords(issue);
	throw invalid(
		`${place}.${field}`,
		'1.4.5',
		text(`${expected['zh-CN']}（${words['zh-CN']}）`, `${expected['en-US']} (${words['en-US']})`),
	);
}
