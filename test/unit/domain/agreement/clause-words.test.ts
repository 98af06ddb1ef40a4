import { describe, expect, it } from 'vitest';
import { clause } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/clause.ts';
import { clauses } from '../../../../extensions/agreement-desk/src/domain/agreement/clauses/index.ts';
import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';

describe('what is refused or recorded under a clause', () => {
	const kept = clauses.flatMap(({ number, guards, evidence }) =>
		[...guards, ...evidence].map((one) => [number, one.id, one.text] as const),
	);

	it.each(kept)('%s %s has a name, and is said in both languages', (_, id, words) => {
		expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
		expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
		expect(words['en-US']).toMatch(/^[a-zA-Z].*[^.]$/);
	});
});

it.each(clauses.map((one) => [one.number, one] as const))(
	'%s has a heading and a sentence on how it is kept, in both languages',
	(_, { heading, measured }) => {
		expect(heading['zh-CN']).toMatch(/\p{Script=Han}/u);
		expect(heading['en-US']).toMatch(/^[A-Z]/);
		expect(measured['zh-CN']).toMatch(/[。）]$/);
		expect(measured['en-US']).toMatch(/\.$/);
	},
);

it('a clause outside the three articles is a mistake', () => {
	const words = text('无', 'none');
	const description = {
		heading: words,
		template: words,
		classes: [],
		force: 'right',
		measured: words,
	} as const;
	expect(clause('3.9', description)).toMatchObject({ article: '3', parent: '3', notInSource: false });
	expect(() => clause('4.1', description)).toThrow('No article holds clause 4.1');
	expect(() => clause('12.1', description)).toThrow('No article holds clause 12.1');
});
