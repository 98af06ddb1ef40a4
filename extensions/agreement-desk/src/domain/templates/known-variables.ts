import { text, type LocalizedText } from '../localized-text.ts';
import type { Variable, Variables } from './variable.ts';

/** What a template asks for. */
export interface Asked {
	readonly path: readonly (string | number)[] | null;
	readonly written: string;
	readonly line: number;
	readonly column: number;
}

/** What may be asked of a text or a list beside its name. */
const measures = new Set(['size', 'length']);
const ends = new Set(['first', 'last']);

/** What is wrong with a variable of a template; null for one that its event knows. */
export function unknownVariable(asked: Asked, variables: Variables): LocalizedText | null {
	return asked.path && isKnown(asked.path, variables) ? null : unknown(asked, namesOf(variables));
}

/** The same for what a loop asks of each record of its list. */
export function unknownField(asked: Asked, lists: readonly Variable[]): LocalizedText | null {
	if (asked.path === null) return unknown(asked, []);
	const [name = '', ...rest] = asked.path;
	if (rest.length === 0 || lists.some(({ fields }) => isKnown(rest, fields ?? {}))) return null;
	const fields = lists.flatMap(({ fields: known }) => namesOf(known ?? {}));
	return unknown(
		asked,
		fields.map((field) => `${name}.${field}`),
	);
}

/** All names that an event knows, with those that instants have for machines. */
export function namesOf(variables: Variables): string[] {
	return Object.entries(variables).flatMap(([name, { kind }]) =>
		kind === 'instant' ? [name, `${name}_iso`] : [name],
	);
}

function isKnown(path: readonly (string | number)[], variables: Variables): boolean {
	for (let length = 1; length <= path.length; length++) {
		const name = path.slice(0, length).join('.');
		const variable = variables[name] ?? (name.endsWith('_iso') ? instantOf(name, variables) : undefined);
		if (variable) return isKnownBelow(path.slice(length), variable);
	}
	return false;
}

function instantOf(name: string, variables: Variables): Variable | undefined {
	const variable = variables[name.slice(0, -'_iso'.length)];
	return variable?.kind === 'instant' ? variable : undefined;
}

function isKnownBelow(rest: readonly (string | number)[], { kind, fields }: Variable): boolean {
	const [next, ...further] = rest;
	if (next === undefined) return true;
	if (typeof next === 'string' && measures.has(next)) return further.length === 0;
	if (kind !== 'list') return false;
	if (typeof next !== 'number' && !ends.has(next)) return false;
	return further.length === 0 || isKnown(further, fields ?? {});
}

function unknown({ written, line, column }: Asked, known: readonly string[]): LocalizedText {
	return text(
		`第 ${line} 行第 ${column} 列：没有变量 ${written}；可用变量：${known.join('、')}`,
		`line ${line}, column ${column}: there is no variable ${written}; this event knows ${known.join(', ')}`,
	);
}
