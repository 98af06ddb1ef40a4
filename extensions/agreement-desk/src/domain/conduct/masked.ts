import { compileRules } from './conduct-rules.ts';
import { lint, withProposals } from './lint.ts';

const noRules = compileRules([]);

/** What a person wrote down about a case, with the personal data in it masked, so that it may be kept. */
export function masked(words: string): string {
	const { findings } = lint({ body: words }, noRules);
	return withProposals(
		words,
		findings.filter(({ category }) => category === 'personal_data'),
		'body',
	);
}
