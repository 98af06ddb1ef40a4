import { invalid } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';

/**
 * One of the values that a parameter of a query may have; the first is what is meant when nothing is said.
 *
 * @throws Refusal naming the parameter.
 */
export function oneOf<T extends string>(name: string, value: unknown, allowed: readonly [T, ...T[]]): T {
	if (value === undefined) return allowed[0];
	const found = allowed.find((one) => one === value);
	if (found !== undefined) return found;
	throw invalid(
		name,
		null,
		text(`只能是 ${allowed.join('、')} 之一`, `must be one of ${allowed.join(', ')}`),
	);
}
