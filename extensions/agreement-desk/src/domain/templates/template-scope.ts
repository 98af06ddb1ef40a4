import type { Language } from '../localized-text.ts';
import { formatInstant } from '../wording/format-instant.ts';
import type { Variable, Variables } from './variable.ts';

/** What a template finds under a name; null for what is not known, which counts as no in a condition. */
export type ScopeValue = string | number | boolean | null | readonly ScopeRecord[] | ScopeRecord;
export type ScopeRecord = { readonly [name: string]: ScopeValue };

export interface Telling {
	readonly language: Language;
	/** IANA; in which instants are told. */
	readonly timezone: string;
	/** What is done to texts: personal data masked, signs of a markup taken out. */
	readonly treat: (words: string, variable: Variable) => string;
}

/** Facts by the names of templates, grouped by what stands before the dot. */
export function templateScope(
	variables: Variables,
	facts: Readonly<Record<string, unknown>>,
	telling: Telling,
): ScopeRecord {
	const scope: Record<string, ScopeValue> = {};
	for (const [name, variable] of Object.entries(variables)) {
		const [group, field] = split(name);
		const told = tellingsOf(field, variable, facts[name], telling);
		if (group === null) Object.assign(scope, told);
		else scope[group] = { ...(scope[group] as ScopeRecord | undefined), ...told };
	}
	return scope;
}

function split(name: string): readonly [string | null, string] {
	const dot = name.indexOf('.');
	return dot === -1 ? [null, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** A fact under its name; an instant for machines as well. */
function tellingsOf(
	field: string,
	variable: Variable,
	fact: unknown,
	telling: Telling,
): Record<string, ScopeValue> {
	if (variable.kind !== 'instant') return { [field]: told(variable, fact, telling) };
	if (typeof fact !== 'number') return { [field]: null, [`${field}_iso`]: null };
	return { [field]: formatInstant(fact, telling), [`${field}_iso`]: new Date(fact).toISOString() };
}

function told(variable: Variable, fact: unknown, telling: Telling): ScopeValue {
	if (fact === null || fact === undefined || fact === '') return null;
	const { kind, fields } = variable;
	if (kind === 'list') {
		const records = Array.isArray(fact) ? (fact as readonly Record<string, unknown>[]) : [];
		return records.map((record) => templateScope(fields ?? {}, record, telling));
	}
	if (typeof fact === 'number' || typeof fact === 'boolean') return fact;
	const words = typeof fact === 'string' ? fact : (fact as Record<Language, string>)[telling.language];
	return kind === 'code' || words === undefined ? (words ?? null) : telling.treat(words, variable);
}

/** Facts as they might be, for previews and checks. */
export function sampleFacts(variables: Variables, language: Language): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(variables).map(([name, variable]) => [name, sampleOf(variable, language)]),
	);
}

function sampleOf({ kind, sample, fields }: Variable, language: Language): unknown {
	if (kind === 'list') return [sampleFacts(fields ?? {}, language), sampleFacts(fields ?? {}, language)];
	if (typeof sample !== 'object' || sample === null) return sample;
	return language in sample ? (sample as Readonly<Record<Language, unknown>>)[language] : null;
}

/** As little as can be known: what stands behind every "if" has to do without. */
export function bareFacts(variables: Variables): Record<string, unknown> {
	return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, bareFact(variable)]));
}

function bareFact({ kind, values }: Variable): unknown {
	if (kind === 'list') return [];
	if (kind === 'flag') return false;
	return kind === 'code' ? (values?.at(-1) ?? null) : null;
}
