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
	for (const { name, group, field, variable } of placesOf(variables)) {
		const into = group === null ? scope : ((scope[group] ??= {}) as Record<string, ScopeValue>);
		tell(into, field, { variable, fact: facts[name], telling });
	}
	return scope;
}

interface Place {
	readonly name: string;
	readonly group: string | null;
	readonly field: string;
	readonly variable: Variable;
}

const places = new WeakMap<Variables, readonly Place[]>();

/** Where each variable stands in a scope, worked out once for every event. */
function placesOf(variables: Variables): readonly Place[] {
	const known = places.get(variables);
	if (known) return known;
	const found = Object.entries(variables).map(([name, variable]) => {
		const [group, field] = split(name);
		return { name, group, field, variable };
	});
	places.set(variables, found);
	return found;
}

function split(name: string): readonly [string | null, string] {
	const dot = name.indexOf('.');
	return dot === -1 ? [null, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

/** Puts a fact under its name; an instant for machines as well. */
function tell(
	into: Record<string, ScopeValue>,
	field: string,
	{ variable, fact, telling }: { variable: Variable; fact: unknown; telling: Telling },
): void {
	if (variable.kind !== 'instant') {
		into[field] = told(variable, fact, telling);
		return;
	}
	const isKnown = typeof fact === 'number';
	into[field] = isKnown ? formatInstant(fact, telling) : null;
	into[`${field}_iso`] = isKnown ? new Date(fact).toISOString() : null;
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
