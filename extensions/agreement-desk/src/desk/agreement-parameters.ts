import { fromColumns } from '../domain/agreement/parameters/columns.ts';
import type { AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { validateParameters } from '../domain/agreement/parameters/validate.ts';
import type { AgreementRow } from '../store/tables.ts';

/** What a stored version says. @throws Error when it is not valid, which the hooks on saving it prevent. */
export function parametersOf(agreement: AgreementRow): AgreementParameters {
	const { parameters, problems } = validateParameters(fromColumns(agreement));
	const [problem] = problems;
	if (!problem) return parameters;
	const { key, text } = problem;
	throw new Error(`Agreement ${agreement.code} ${agreement.version}: ${key} ${text['en-US']}`);
}
