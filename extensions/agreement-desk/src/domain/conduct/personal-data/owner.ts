import { readText } from '../text/read-text.ts';
import type { Detection } from './candidate.ts';
import { findPersonalData } from './find-personal-data.ts';

/** Whose a datum is, as far as the caller knows. */
export type Owner = 'requester' | 'other_contact' | 'official' | 'unknown';

export type OwnerOf = (datum: Pick<Detection, 'kind' | 'value'>) => Owner;

export interface KnownData {
	/** All that is on record of the requester: telephone numbers, e-mail addresses, numbers of documents. */
	readonly requester: readonly string[];
	/** The same of other contacts, where the caller has looked them up. */
	readonly others?: readonly string[];
	/** Our own telephone numbers and addresses. */
	readonly official?: readonly string[];
	/** Our own e-mail domains; those below them are ours as well. */
	readonly domains?: readonly string[];
}

/** Compares what was found with what is on record, whatever way that was written in. */
export function ownerAmong(known: KnownData): OwnerOf {
	const requester = keysOf(known.requester);
	const others = keysOf(known.others ?? []);
	const official = keysOf(known.official ?? []);
	const domains = (known.domains ?? []).map((domain) =>
		domain
			.trim()
			.toLowerCase()
			.replace(/^[@.]+/, ''),
	);
	return ({ kind, value }) => {
		const key = keyOf(value);
		if (official.has(key)) return 'official';
		if (requester.has(key)) return 'requester';
		if (others.has(key)) return 'other_contact';
		// a customer may have an address at our domain, which is theirs all the same
		return kind === 'email' && isOwnDomain(value, domains) ? 'official' : 'unknown';
	};
}

/** The values that a text on record holds, in the form of detections; the text itself where it has no known form. */
export function valuesIn(words: string): string[] {
	const found = findPersonalData(readText(words).shown).map(({ value }) => value);
	return found.length > 0 ? found : [words];
}

function keysOf(texts: readonly string[]): Set<string> {
	return new Set(
		texts
			.filter((words) => words.trim() !== '')
			.flatMap(valuesIn)
			.map(keyOf),
	);
}

/** Without the signs that people put between digits. */
export function keyOf(value: string): string {
	return value.toLowerCase().replace(/[\s\-()]/g, '');
}

function isOwnDomain(address: string, domains: readonly string[]): boolean {
	const domain = address.slice(address.lastIndexOf('@') + 1);
	return domains.some((own) => own !== '' && (domain === own || domain.endsWith(`.${own}`)));
}
