import { toColumns, cellOf } from '../domain/agreement/parameters/columns.ts';
import { definitionOf, isParameterKey, type ParameterKey } from '../domain/agreement/parameters/index.ts';
import { validateParameters } from '../domain/agreement/parameters/validate.ts';
import type { AgreementReading, Finding, Reading } from '../domain/agreement/reading/agreement-reading.ts';
import { readAgreement } from '../domain/agreement/reading/read-agreement.ts';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { saidOf } from './agreement-page/page-values.ts';
import { parameterComplaint } from './check-agreement-content.ts';
import { statusName } from './check-transition.ts';
import { findAgreement } from './find-agreement.ts';
import type { Payload } from './payload.ts';
import { forbidden, invalid, invalidAll } from './refusal.ts';

/** In words, as the agreement would say it; null for what cannot be kept as it stands. */
type Said<T> = T & { readonly said: LocalizedText | null };

/** What a filled agreement says, for a person to confirm, and the columns of a version that would hold it. */
export interface ImportPreview extends AgreementReading {
	readonly found: readonly Said<Finding>[];
	readonly ambiguous: readonly {
		readonly key: ParameterKey;
		readonly readings: readonly Said<Reading>[];
	}[];
	readonly columns: Readonly<Record<string, unknown>>;
}

/** Reads a filled agreement. Nothing is saved, nothing is guessed. */
export function previewImport(source: string): ImportPreview {
	const reading = readAgreement(source);
	return {
		...reading,
		found: reading.found.map((one) => ({ ...one, said: saidOf(one.key, one.value) })),
		ambiguous: reading.ambiguous.map(({ key, readings }) => ({
			key,
			readings: readings.map((one) => ({ ...one, said: saidOf(key, one.value) })),
		})),
		columns: toColumns(validateParameters(reading.parameters).parameters),
	};
}

/**
 * The columns that hold what a person has confirmed of an import, all of it or nothing. Null empties a parameter.
 * Whether the rest of the version goes with it is checked when they are saved.
 *
 * @throws Refusal for a version that is no draft, and for every value that is wrong.
 */
export async function confirmImport(
	db: Db,
	{ agreement, parameters }: { agreement: unknown; parameters: Payload },
): Promise<{ id: string; columns: Record<string, unknown> }> {
	const row = await findAgreement(db, agreement);
	if (row.status !== 'draft' && row.status !== null) {
		const { code, version, status } = row;
		throw forbidden(
			'agreement',
			'1.1',
			text(
				`版本 ${code} ${version} 的状态为“${statusName(status)}”，只能导入到草稿`,
				`version ${code} ${version} is ${status}; only a draft can be imported into`,
			),
		);
	}
	if (Object.keys(parameters).length === 0) {
		throw invalid('parameters', '1.1', text('没有要导入的参数', 'holds nothing to import'));
	}
	const { parameters: valid, problems } = validateParameters(parameters);
	const alone = problems.filter(({ key }) => key in parameters);
	if (alone.length > 0) throw invalidAll(alone.map(parameterComplaint));
	return { id: row.id, columns: { ...toColumns(valid), ...emptied(parameters) } };
}

function emptied(parameters: Payload): Record<string, unknown> {
	const keys = Object.keys(parameters).filter(isParameterKey);
	return Object.fromEntries(
		keys
			.filter((key) => parameters[key] === null)
			.flatMap((key) => definitionOf(key).columns.map((column) => [column.name, cellOf(column, null)])),
	);
}
