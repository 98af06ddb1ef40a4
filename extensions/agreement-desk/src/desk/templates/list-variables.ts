import type { LocalizedText } from '../../domain/localized-text.ts';
import { eventVariables, isForCustomer } from '../../domain/templates/event-variables.ts';
import {
	bareFacts,
	sampleFacts,
	templateScope,
	type ScopeValue,
} from '../../domain/templates/template-scope.ts';
import type { VariableKind, Variables } from '../../domain/templates/variable.ts';
import type { TemplateEvent } from '../../domain/vocabulary.ts';
import { templateEventNames } from '../../domain/wording/template-event-names.ts';
import { usualTimezone } from '../notify/template-texts.ts';

/** A variable that a template of the event may tell. */
export interface ListedVariable {
	readonly name: string;
	readonly kind: VariableKind | 'iso';
	readonly label: LocalizedText;
	/** As a template would tell it; null for a list. */
	readonly sample: Readonly<Record<'zh-CN' | 'en-US', ScopeValue>> | null;
	/** What the records of a list hold. */
	readonly fields?: readonly ListedVariable[];
	/** The values of a code. */
	readonly values?: readonly string[];
}

/** What a template of an event may tell, for whoever writes one. */
export function listVariables(event: TemplateEvent) {
	return {
		event,
		name: templateEventNames[event],
		reader: isForCustomer(event) ? ('customer' as const) : ('staff' as const),
		variables: listed(eventVariables[event]),
	};
}

function listed(variables: Variables): ListedVariable[] {
	return Object.entries(variables).flatMap(([name, { kind, label, fields, values }]): ListedVariable[] => {
		const one: ListedVariable = {
			...{ name, kind, label, sample: kind === 'list' ? null : sampleOf(name, name, variables) },
			...(fields ? { fields: listed(fields) } : {}),
			...(values ? { values } : {}),
		};
		if (kind !== 'instant') return [one];
		return [
			one,
			{ name: `${name}_iso`, kind: 'iso', label, sample: sampleOf(name, `${name}_iso`, variables) },
		];
	});
}

function sampleOf(fact: string, name: string, variables: Variables): ListedVariable['sample'] {
	return {
		'zh-CN': toldIn('zh-CN', { fact, name, variables }),
		'en-US': toldIn('en-US', { fact, name, variables }),
	};
}

function toldIn(
	language: 'zh-CN' | 'en-US',
	{ fact, name, variables }: { fact: string; name: string; variables: Variables },
): ScopeValue {
	const facts = { ...bareFacts(variables), [fact]: sampleFacts(variables, language)[fact] };
	const scope = templateScope(variables, facts, {
		language,
		timezone: usualTimezone,
		treat: (words) => words,
	});
	const [group = '', field] = name.split('.');
	const found = scope[group];
	if (field === undefined) return found ?? null;
	return isScope(found) ? (found[field] ?? null) : null;
}

function isScope(value: ScopeValue | undefined): value is { readonly [name: string]: ScopeValue } {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
