import type { Language } from '../../domain/localized-text.ts';
import { offeredMethods } from '../../domain/templates/offered-methods.ts';
import { templateEvents } from '../../domain/wording/template-event-names.ts';
import type { TemplateEvent, TemplateMethod } from '../../domain/vocabulary.ts';
import type { TemplateRow } from './template.ts';

/**
 * What a reader gets at one place: a text of ours, the built-in one because ours is broken, off, or because it is there
 * in the other language only (a gap), or because nobody wanted another.
 */
export type PlaceState = 'own' | 'broken' | 'off' | 'gap' | 'built_in';

export interface Place {
	readonly method: TemplateMethod;
	readonly language: Language;
	readonly state: PlaceState;
	/** The template that stands there; null where there is none. */
	readonly template: TemplateRow | null;
	/** Templates for one customer alone. */
	readonly forCustomers: readonly TemplateRow[];
}

export interface EventPlaces {
	readonly event: TemplateEvent;
	readonly places: readonly Place[];
}

export const methods: readonly TemplateMethod[] = ['email', 'in_app', 'sms', 'im'];
export const languages: readonly Language[] = ['zh-CN', 'en-US'];

/** Every place for a text, by event; places that no event offers and nobody filled are left out. */
export function placesOf(rows: readonly TemplateRow[]): readonly EventPlaces[] {
	const byEvent = Map.groupBy(rows, ({ event }) => event);
	return templateEvents.map((event) => {
		const own = byEvent.get(event) ?? [];
		const offered = offeredMethods(event);
		const wanted = methods.filter(
			(method) => offered.includes(method) || own.some((row) => row.method === method),
		);
		return {
			event,
			places: wanted.flatMap((method) => languages.map((language) => placeOf({ own, method, language }))),
		};
	});
}

interface Asked {
	readonly own: readonly TemplateRow[];
	readonly method: TemplateMethod;
	readonly language: Language;
}

function placeOf({ own, method, language }: Asked): Place {
	const here = own.filter((row) => row.method === method && row.language === language);
	const general = here.filter(({ organization }) => organization === null);
	const template = general.find(({ enabled }) => enabled !== false) ?? general[0] ?? null;
	const hasOther = own.some(
		(row) =>
			row.method === method &&
			row.language !== language &&
			row.organization === null &&
			row.enabled !== false,
	);
	return {
		method,
		language,
		template,
		state: stateOf(template, hasOther),
		forCustomers: here.filter(({ organization }) => organization !== null),
	};
}

function stateOf(template: TemplateRow | null, hasOther: boolean): PlaceState {
	if (template === null) return hasOther ? 'gap' : 'built_in';
	if (template.enabled === false) return 'off';
	return template.last_error === null ? 'own' : 'broken';
}

/** Whether somebody should look at it. */
export function needsSomebody({ state, forCustomers }: Place): boolean {
	return state === 'broken' || state === 'gap' || forCustomers.some(({ last_error }) => last_error !== null);
}
