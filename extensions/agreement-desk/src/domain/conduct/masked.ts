import { remembered } from '../remembered.ts';
import { compileRules } from './conduct-rules.ts';
import { lint, withProposals } from './lint.ts';

const noRules = compileRules([]);

/** The subject of a ticket and the names in it are told many times in a row. */
const recent = remembered(500);
const longestRemembered = 300;

/** What a person wrote down about a case, with the personal data in it masked, so that it may be kept. */
export function masked(words: string): string {
	return words.length > longestRemembered ? maskedAnew(words) : recent(words, () => maskedAnew(words));
}

function maskedAnew(words: string): string {
	const { findings } = lint({ body: words }, noRules);
	return withProposals(
		words,
		findings.filter(({ category }) => category === 'personal_data'),
		'body',
	);
}
