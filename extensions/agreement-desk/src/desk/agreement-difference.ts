import type { AgreementContent } from '../domain/agreement/agreement-content.ts';
import { differenceOf, type DifferenceLine } from '../domain/agreement/difference.ts';
import type { PresetName } from '../domain/agreement/parameters/definition.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { readCalendarNames } from '../store/read-calendar.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import type { AgreementRow } from '../store/tables.ts';
import { presetColumns } from './agreement-candidate.ts';
import { contentOf } from './agreement-hash.ts';
import { contentWords } from './content-words.ts';
import { customCommitmentsOf } from './custom-commitments.ts';
import { findAgreement } from './find-agreement.ts';
import { invalid } from './refusal.ts';

interface VersionName {
	readonly id: string;
	readonly code: string;
	readonly version: string;
}

export interface AgreementDifference {
	readonly before: VersionName;
	readonly after: VersionName;
	readonly lines: readonly DifferenceLine[];
}

/**
 * What a version says differently from another one: from the one it supersedes, unless another is named.
 *
 * @throws Refusal when there is nothing to compare it with.
 */
export async function agreementDifference(
	db: Db,
	{ id, to }: { id: unknown; to: unknown },
): Promise<AgreementDifference> {
	const after = await findAgreement(db, id);
	if (to === undefined && after.supersedes === null) throw noOther();
	const before = await findAgreement(db, to ?? after.supersedes);
	const contents = { before: await readContent(db, before), after: await readContent(db, after) };
	const names = await readNames(db, Object.values(contents));
	const timezone = after.calendar_timezone ?? before.calendar_timezone ?? names.timezone ?? 'UTC';
	const lines = differenceOf(contents.before, contents.after, contentWords({ ...names, timezone }));
	return { before: nameOf(before), after: nameOf(after), lines };
}

/**
 * What a ready-made level of service would change in a version.
 *
 * @throws Refusal when there is no such version.
 */
export async function presetDifference(
	db: Db,
	{ id, preset }: { id: unknown; preset: PresetName },
): Promise<readonly DifferenceLine[]> {
	const row = await findAgreement(db, id);
	const before = await readContent(db, row);
	const after = await readContent(db, { ...row, ...presetColumns({ preset }) });
	const names = await readNames(db, [before, after]);
	return differenceOf(before, after, contentWords({ ...names, timezone: names.timezone ?? 'UTC' }));
}

function noOther() {
	return invalid(
		'to',
		'1.1',
		text(
			'该版本没有取代其他版本；请用 to 指明与哪个版本比较',
			'is needed: this version supersedes none, so name the one to compare it with',
		),
	);
}

async function readContent(db: Db, row: AgreementRow): Promise<AgreementContent> {
	return contentOf(row, await customCommitmentsOf(db, row));
}

function nameOf({ id, code, version }: AgreementRow): VersionName {
	return { id, code, version };
}

async function readNames(db: Db, contents: readonly AgreementContent[]) {
	const parties = contents.flatMap(({ provider, customer }) => [provider, customer]);
	const calendars = contents.flatMap(({ calendar, commitments }) => [
		calendar,
		...commitments.map((commitment) => commitment.calendar),
	]);
	const found = await readCalendarNames(db, keys(calendars));
	return {
		organizations: new Map((await readOrganizations(db, keys(parties))).map(({ id, name }) => [id, name])),
		calendars: new Map(found.map(({ id, name }) => [id, name])),
		timezone: found.find(({ id }) => id === contents.at(-1)?.calendar)?.timezone,
	};
}

function keys(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null))];
}
