import { presetNames } from '../agreement/parameters/definition.ts';
import type { AgreementParameters } from '../agreement/parameters/index.ts';
import { presetParameters, validateParameters } from '../agreement/parameters/validate.ts';
import { text } from '../localized-text.ts';
import type { Fields } from './fields.ts';
import { SimulationProblem } from './problem.ts';

/**
 * What is agreed: the parameters of a stored version or, without one, of a preset, with those of the request in their
 * place. A parameter that the request gives as null is not agreed at all.
 *
 * @throws SimulationProblem naming parameter and clause.
 */
export function agreedParameters(
	request: Fields,
	stored: Readonly<Record<string, unknown>> | null,
): AgreementParameters {
	const preset = request.choice('preset', presetNames);
	const base = stored !== null && preset === null ? stored : presetParameters(preset ?? 'standard');
	const given = givenParameters(request);
	const { parameters, problems } = validateParameters({ ...base, ...given });
	const [problem] = problems;
	if (!problem) return parameters;
	const { key, clause, text: words } = problem;
	const own = key in given;
	throw new SimulationProblem(own ? `parameters.${key}` : `agreement.${key}`, clause, words);
}

/** As they were written, not yet checked. */
export function givenParameters(request: Fields): Readonly<Record<string, unknown>> {
	const given = request.value('parameters');
	if (given === null) return {};
	if (typeof given === 'object' && !Array.isArray(given)) return { ...given };
	throw request.refuse('parameters', text('必须是 {参数: 值}', 'must be {key: value}'));
}
