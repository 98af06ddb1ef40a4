import type { Severity } from '../lexicon/lexicon-entry.ts';
import type { Detection } from './candidate.ts';
import type { Owner } from './owner.ts';

/**
 * How severe a datum is once it is known whose it is; null for what is not worth a word.
 *
 * @param isPhoneKnown whether a telephone number of the requester is on record, so that another one is not theirs
 */
export function weigh(
	{ kind, severity }: Pick<Detection, 'kind' | 'severity'>,
	owner: Owner,
	{ isPhoneKnown }: { readonly isPhoneKnown: boolean },
): Severity | null {
	if (kind === 'secret' || kind === 'secret_request' || kind === 'uscc') return severity;
	switch (owner) {
		case 'official':
			return null;
		case 'other_contact':
			return 'block';
		case 'requester':
			return severity === 'info' ? 'info' : 'warn';
		case 'unknown':
			return kind === 'cn_mobile' && isPhoneKnown ? 'block' : severity;
	}
}
