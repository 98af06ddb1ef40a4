import { checkCommitment } from '../agreement/check-commitment.ts';
import type { Commitment } from '../agreement/commitment.ts';
import { compileCommitments } from '../agreement/compile-commitments.ts';
import {
	customCommitmentDefaults,
	toCommitment,
	type CustomCommitment,
} from '../agreement/custom-commitment.ts';
import type { AgreementParameters } from '../agreement/parameters/index.ts';
import { readingAnswers } from '../agreement/reading-rules.ts';
import { text } from '../localized-text.ts';
import { shown } from '../shown.ts';
import { fieldsOf, listOf, type Fields } from './fields.ts';
import { SimulationProblem, wholeAgreement } from './problem.ts';

const mostCommitments = 200;

/**
 * All commitments of a simulation: those that follow from the parameters, those of the stored version, and those that
 * the request adds.
 *
 * @throws SimulationProblem naming commitment, field and clause.
 */
export function simulatedCommitments(
	request: Fields,
	parameters: AgreementParameters,
	stored: readonly CustomCommitment[],
): readonly Commitment[] {
	const rules = readingAnswers(parameters);
	const written = listOf(request, 'commitments', mostCommitments).map(readCommitment);
	const keys = new Set(stored.map(({ key }) => key));
	for (const [i, { key, clause }] of written.entries()) {
		if (keys.has(key)) {
			throw new SimulationProblem(
				`commitments[${i}].key`,
				clause,
				text(`编号 ${key} 重复`, `${key} is the key of another commitment`),
			);
		}
		keys.add(key);
	}
	return [
		...compileCommitments(parameters),
		...[...stored, ...written].map((custom) => toCommitment(custom, rules)),
	];
}

const known = [
	'id',
	'key',
	'clause',
	'metric',
	'target',
	'target_value',
	'target_unit',
	...Object.keys(customCommitmentDefaults),
];

/** The shape of `desk_commitments`; a target may also be written as {value, unit, basis}, as the answer shows it. */
function readCommitment(written: unknown, place: number): CustomCommitment {
	const at = `commitments[${place}]`;
	const fields = fieldsOf(written, { place: at, clause: wholeAgreement, known });
	const given = Object.fromEntries(
		known.flatMap((name) => (fields.has(name) ? [[name, fields.value(name)]] : [])),
	);
	const { target, ...rest } = given;
	const { commitment, problems } = checkCommitment({
		...customCommitmentDefaults,
		id: shown(fields.value('key') ?? at),
		...(target === undefined ? {} : targetOf(target, `${at}.target`)),
		...rest,
	});
	if (commitment) return commitment;
	const [problem] = problems;
	throw new SimulationProblem(
		problem ? `${at}.${problem.column}` : at,
		problem?.clause ?? wholeAgreement,
		problem?.text ?? text('内容不正确', 'is not valid'),
	);
}

function targetOf(target: unknown, place: string): Record<string, unknown> {
	const fields = fieldsOf(target, { place, clause: wholeAgreement, known: ['value', 'unit', 'basis'] });
	return {
		target_value: fields.value('value'),
		target_unit: fields.value('unit'),
		...(fields.has('basis') ? { basis: fields.value('basis') } : {}),
	};
}
