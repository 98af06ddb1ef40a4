import type { Candidate } from '../../domain/conduct/inspect.ts';
import { ownDomains } from '../../domain/conduct/personal-data/mail-domains.ts';
import { keyOf, ownerAmong, type OwnerOf } from '../../domain/conduct/personal-data/owner.ts';
import type { PersonalDataKind } from '../../domain/conduct/personal-data/candidate.ts';
import { parameterKeys } from '../../domain/agreement/parameters/index.ts';
import type { Db } from '../../store/db.ts';
import { findContactsByKey, type ContactData } from '../../store/find-contacts-by-key.ts';
import { readChannels } from '../../store/read-channels.ts';
import type { GoverningAgreement } from '../governing-agreement.ts';

/** What contacts can be found by. */
const lookedUp: ReadonlySet<PersonalDataKind> = new Set(['cn_mobile', 'cn_landline', 'intl_phone', 'email']);

/**
 * Whose the data in a message are (2.3.4): of those who write on the ticket, of others on record, or our own, which
 * are the channels, the agreement's own numbers and addresses, and the people of the provider.
 */
export async function ownersOf(
	db: Db,
	candidates: readonly Candidate[],
	{ requesters, agreement }: { requesters: readonly ContactData[]; agreement: GoverningAgreement },
): Promise<OwnerOf> {
	const requester = requesters.flatMap(({ phone, email }) => [phone ?? '', email ?? '']);
	const keys = candidates.filter(({ kind }) => lookedUp.has(kind)).map(({ value }) => keyOf(value));
	if (keys.length === 0) return ownerAmong({ requester });
	const channels = await readChannels(db, null);
	const ours = [...channels.map(({ address }) => address ?? ''), ...promised(agreement)];
	const own = new Set(requesters.map(({ id }) => id));
	const contacts = (await findContactsByKey(db, [...new Set(keys)])).filter(({ id }) => !own.has(id));
	const keysOf = (provider: boolean) =>
		contacts
			.filter(({ role }) => (role === 'provider') === provider)
			.flatMap(({ phone_key, email_key }) => [phone_key ?? '', email_key ?? '']);
	const official = [...ours, ...keysOf(true)];
	return ownerAmong({ requester, others: keysOf(false), official, domains: ownDomains(ours) });
}

/** The ways to reach us that the agreement names (1.3). */
function promised({ parameters }: GoverningAgreement): string[] {
	return parameterKeys.flatMap((key) => {
		const value: unknown = key.startsWith('channel.') ? parameters[key] : null;
		return typeof value === 'string' ? [value] : [];
	});
}
