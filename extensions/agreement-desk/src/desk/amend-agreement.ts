import { DateTime } from 'luxon';
import { agreements } from '../../../../schema/collections/agreements.ts';
import type { FieldDefinition } from '../../../../schema/define.ts';
import { nextVersion } from '../domain/agreement/next-version.ts';
import { isKept } from '../domain/agreement/version-lifecycle.ts';
import { text } from '../domain/localized-text.ts';
import { readVersionNumbers } from '../store/agreement-versions.ts';
import type { Db } from '../store/db.ts';
import { readCalendar } from '../store/read-calendar.ts';
import { agreementTable, type AgreementRow } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import { customCommitmentsOf } from './custom-commitments.ts';
import { findAgreement } from './find-agreement.ts';
import { forbidden } from './refusal.ts';

/**
 * A new draft that says what this version says, with the next version number, to replace it from the next day on:
 * the row to be created, with the commitments that were added, as Directus takes it. Writes nothing.
 *
 * @throws Refusal for a version that can still be changed itself.
 */
export async function amendAgreement(
	db: Db,
	id: unknown,
	{ now }: { now: number },
): Promise<Record<string, unknown>> {
	const row = await findAgreement(db, id);
	refuseUnsigned(row);
	const taken = await readVersionNumbers(db, { code: row.code, except: null });
	const begin = nextDay(Math.max(now, row.effective_from ?? now), await timezoneOf(db, row));
	const end = row.effective_to !== null && row.effective_to > begin ? row.effective_to : null;
	const commitments = await customCommitmentsOf(db, row);
	return {
		...toApi(agreementTable, { ...agreedColumns(row), effective_from: begin, effective_to: end }),
		status: 'draft',
		version: nextVersion(row.version, taken),
		supersedes: row.id,
		...(commitments.length > 0
			? {
					commitments: {
						create: commitments.map(({ id: _id, ...agreed }) => agreed),
						update: [],
						delete: [],
					},
				}
			: {}),
	};
}

function refuseUnsigned({ code, version, status }: AgreementRow) {
	if (status !== null && isKept(status)) return;
	throw forbidden(
		'desk_agreements.status',
		'1.1',
		text(
			`版本 ${code} ${version} 尚未签署或生效，无需修订，直接修改草稿即可`,
			`version ${code} ${version} was never signed or active: change the draft itself`,
		),
	);
}

/** What belongs to the life of one version, not to what was agreed in it. */
const ownToVersion: ReadonlySet<string> = new Set<keyof AgreementRow>([
	'id',
	'version',
	'status',
	'preset',
	'supersedes',
	'signed_at',
	'signed_by_provider',
	'signed_by_customer',
	'source_document',
	'date_created',
	'date_updated',
]);

function agreedColumns(row: AgreementRow): Partial<AgreementRow> {
	const fields: Readonly<Record<string, FieldDefinition<unknown, unknown>>> = agreements.fields;
	return Object.fromEntries(
		Object.entries(row).filter(([name]) => {
			const field = fields[name];
			return field !== undefined && !field.engineOwned && !ownToVersion.has(name);
		}),
	);
}

async function timezoneOf(db: Db, { calendar, calendar_timezone }: AgreementRow): Promise<string> {
	if (calendar_timezone) return calendar_timezone;
	const rows = calendar ? await readCalendar(db, calendar) : null;
	return rows?.calendar.timezone ?? 'UTC';
}

/** Agreements change at midnight, epoch ms. */
function nextDay(after: number, zone: string): number {
	return DateTime.fromMillis(after, { zone }).startOf('day').plus({ days: 1 }).toMillis();
}
