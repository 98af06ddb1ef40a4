import {
	definitionOf,
	parameterKeys,
	placeholderKeys,
	type AgreementParameters,
	type ParameterKey,
} from './parameters/index.ts';

export interface Share {
	readonly filled: number;
	readonly of: number;
}

/** How much of an agreement has been filled in: the 27 blanks of the text, what is agreed beside it, and its readings. */
export interface Completeness {
	readonly placeholders: Share;
	readonly supplementary: Share;
	readonly reading: Share;
	/** The blanks of the text without a value, in their order. Not all of them have to have one. */
	readonly missing: readonly ParameterKey[];
}

export function completenessOf(parameters: AgreementParameters): Completeness {
	const isFilled = (key: ParameterKey) => parameters[key] !== undefined;
	const share = (keys: readonly ParameterKey[]) => ({
		filled: keys.filter(isFilled).length,
		of: keys.length,
	});
	const inSection = (section: 'supplementary' | 'reading') =>
		parameterKeys.filter((key) => definitionOf(key).section === section);
	return {
		placeholders: share(placeholderKeys),
		supplementary: share(inSection('supplementary')),
		reading: share(inSection('reading')),
		missing: placeholderKeys.filter((key) => !isFilled(key)),
	};
}
