import { agreements } from '../../../../schema/collections/agreements.ts';
import type { FieldDefinition } from '../../../../schema/define.ts';
import { cellOf } from '../domain/agreement/parameters/columns.ts';
import type { PresetName } from '../domain/agreement/parameters/definition.ts';
import { definitionOf, parameterKeys } from '../domain/agreement/parameters/index.ts';
import { presetParameters } from '../domain/agreement/parameters/validate.ts';
import { text } from '../domain/localized-text.ts';
import { endOfTime, type Db } from '../store/db.ts';
import type { AgreementRow } from '../store/tables.ts';
import { readInstant, type Payload } from './payload.ts';
import { invalid } from './refusal.ts';

/** A version as it would be after a change; what a client sent is in it, not yet checked. Instants are epoch ms. */
export type Candidate = Partial<AgreementRow>;

/** What the database puts into the columns of a new version that a client leaves out. */
export const newVersion: Candidate = Object.fromEntries(
	Object.entries(agreements.fields).flatMap(([name, field]: [string, FieldDefinition<unknown, unknown>]) => {
		const start = field.column?.default_value;
		if (start === undefined) return [];
		return [
			[name, field.type === 'json' && typeof start === 'string' ? (JSON.parse(start) as unknown) : start],
		];
	}),
);

const instants = ['effective_from', 'effective_to', 'signed_at'] as const;

/** @throws Refusal when an instant is none. */
export function readCandidate(payload: Payload, row: Candidate): Candidate {
	const given = instants.flatMap((name) =>
		payload[name] === undefined
			? []
			: [[name, readInstant(payload, 'desk_agreements', name, '1.1')] as const],
	);
	const values = Object.entries(payload).filter(([, value]) => value !== undefined);
	return { ...row, ...Object.fromEntries(values), ...Object.fromEntries(given) };
}

const firstYear = 2000;
const lastYear = 2199;

/** @throws Refusal for an instant that is no date of a contract, or that the database cannot keep. */
export function checkInstants(db: Db, candidate: Candidate): void {
	const from = Date.UTC(firstYear, 0, 1);
	const to = endOfTime(db) ?? Date.UTC(lastYear + 1, 0, 1);
	for (const name of instants) {
		const at = candidate[name];
		if (typeof at !== 'number' || (at >= from && at < to)) continue;
		const last = new Date(to - 1).getUTCFullYear();
		throw invalid(
			`desk_agreements.${name}`,
			'1.1',
			text(`须在 ${firstYear} 年至 ${last} 年之间`, `must lie between the years ${firstYear} and ${last}`),
		);
	}
}

const presets: readonly string[] = ['standard', 'relaxed', 'strict'] satisfies PresetName[];

/**
 * The columns that the preset named in a payload fills in. A parameter that the payload sets itself, if only in
 * part, is left to it; so is one whose emptiness means something.
 */
export function presetColumns(payload: Payload): Record<string, unknown> {
	const { preset } = payload;
	if (!isPreset(preset)) return {};
	const values = presetParameters(preset);
	return Object.fromEntries(
		parameterKeys.flatMap((key) => {
			const { columns, filledByDefault } = definitionOf(key);
			const value = values[key];
			const settled = columns.some(({ name }) => payload[name] !== undefined);
			if (!filledByDefault || settled || value === undefined) return [];
			return columns.map((column) => [column.name, cellOf(column, value)] as const);
		}),
	);
}

function isPreset(value: unknown): value is PresetName {
	return typeof value === 'string' && presets.includes(value);
}
