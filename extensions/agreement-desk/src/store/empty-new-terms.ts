import { definitionOf, parameterKeys } from '../domain/agreement/parameters/index.ts';
import type { Db } from './db.ts';
import { agreementTable } from './tables.ts';

/** The terms that a version of the first release could hold. */
const firstTerms: ReadonlySet<string> = new Set([
	'sla_registration_hours',
	'sla_registration_basis',
	'sla_email_first_reply_hours',
	'sla_email_first_reply_next_open_hours',
	'sla_general_progress_value',
	'sla_general_progress_unit',
	'sla_general_progress_basis',
	'sla_urgent_response_hours',
	'sla_urgent_response_basis',
]);

/**
 * A column that is added with a usual value gives it to every row. What has left the draft in the first release
 * never promised any of it, so there it is taken out again. Versions frozen since then have their hash and are left
 * alone, which makes it safe to run again.
 */
export async function emptyNewTerms(db: Db): Promise<void> {
	const columns = parameterKeys.flatMap((key) => definitionOf(key).columns.map(({ name }) => name));
	const added = [...columns.filter((name) => !firstTerms.has(name)), 'credit_tiers', 'credit_cap_percent'];
	await db(agreementTable.name)
		.whereNot({ status: 'draft' })
		.whereNull('content_hash')
		.update(Object.fromEntries(added.map((name) => [name, null])));
}
