import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../extensions/agreement-desk/src/desk/simulate.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';

interface Story {
	readonly name: string;
	readonly request: unknown;
	readonly timers: unknown;
	readonly not_applicable: unknown;
}

interface Nonsense {
	readonly request: unknown;
	readonly refusal: unknown;
}

const read = (name: string) => {
	const file = new URL(`../../fixtures/simulations/${name}.json`, import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8')) as unknown;
};

/** Worked out and read by a person, in both languages: whoever changes an answer or a sentence reads it again. */
const stories = read('stories') as readonly Story[];
const nonsense = read('refusals') as readonly Nonsense[];

describe('a simulated ticket has the timers and explanations that were approved', () => {
	it.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
		// as the endpoint sends it
		const { timers, not_applicable } = JSON.parse(JSON.stringify(simulate(story.request))) as Omit<
			Story,
			'name' | 'request'
		>;
		expect(timers).toEqual(story.timers);
		expect(not_applicable).toEqual(story.not_applicable);
	});
});

describe('a request that makes no sense is refused with the sentence that was approved', () => {
	it.each(nonsense.map(({ request, refusal }) => [JSON.stringify(request), request, refusal] as const))(
		'%s',
		(_, request, refusal) => {
			let refused: unknown = null;
			try {
				simulate(request);
			} catch (error) {
				refused = error instanceof Refusal ? error.text : error;
			}
			expect(refused).toEqual(refusal);
		},
	);
});
