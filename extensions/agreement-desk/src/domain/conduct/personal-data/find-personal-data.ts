import type { MappedText } from '../../agreement/reading/text/mapped-text.ts';
import { simplify } from '../text/look-alikes.ts';
import { findAddresses } from './address.ts';
import { findBankCards } from './bank-card.ts';
import { inSource, type Detection, type Detector } from './candidate.ts';
import { findCompanyCodes, findPassports, findPlates } from './documents.ts';
import { findEmails } from './email.ts';
import { findIdCards } from './id-card.ts';
import { findInternationalPhones, findLandlines, findMobiles } from './phones.ts';
import { findSecretRequests, findSecrets } from './secret.ts';
import { withDigits } from './spelled-digits.ts';

/** The most certain first: what one has found no later one finds again. */
const detectors: readonly Detector[] = [
	findSecrets,
	findSecretRequests,
	findIdCards,
	findBankCards,
	findCompanyCodes,
	findEmails,
	findMobiles,
	findInternationalPhones,
	findLandlines,
	findPassports,
	findPlates,
	findAddresses,
];

/** All that has the form of personal data in a text, in order of place, with its places in the source. */
export function findPersonalData(shown: MappedText): Detection[] {
	if (shown.text === '') return [];
	const text = withDigits(simplify(shown.text));
	const found = detectors.flatMap((detect) => detect(text));
	return inSource(apart(found), shown).sort((a, b) => a.span.from - b.span.from);
}

/** Without those that lie on what an earlier one found. */
export function apart(found: readonly Detection[]): Detection[] {
	const taken = new Set<number>();
	return found.filter(({ span }) => {
		const places = Array.from({ length: span.to - span.from }, (_, place) => span.from + place);
		if (places.some((place) => taken.has(place))) return false;
		for (const place of places) taken.add(place);
		return true;
	});
}
