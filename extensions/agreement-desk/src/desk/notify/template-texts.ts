import { TemplateProblem } from '../../documents/fill-template.ts';
import type { Language } from '../../domain/localized-text.ts';
import {
	eventVariables,
	framedEvents,
	isForCustomer,
	type EventFacts,
} from '../../domain/templates/event-variables.ts';
import { readerWords } from '../../domain/templates/reader-words.ts';
import { templateMethodOf } from '../../domain/templates/template-method.ts';
import { templateScope, type ScopeRecord, type ScopeValue } from '../../domain/templates/template-scope.ts';
import type { Variables } from '../../domain/templates/variable.ts';
import type { NotificationMethod, TemplateEvent, TemplateMethod } from '../../domain/vocabulary.ts';
import { builtInText } from '../../domain/wording/built-in/index.ts';
import { makeText, type TemplateParts } from './make-text.ts';
import type { Notice, NoticeText } from './notice.ts';

/** What beside the facts decides how something is told. */
export interface About {
	/** IANA; instants are told in it. */
	readonly timezone: string;
	/** The customer whom it is about: they may have texts of their own. */
	readonly organization?: string | null;
	/** Whether the reader is the person whom the facts are about; by default as the event says. */
	readonly toCustomer?: boolean;
}

/** For events that tell no instants, where no agreement is at hand. */
export const usualTimezone = 'Asia/Shanghai';

/** The texts of all notifications, as they are now. */
export interface TemplateTexts {
	/**
	 * How an event is told to each reader, by each method: to be handed to a `Notice` as its `say`. It always says
	 * something: where the template of the admins is broken, what is built in.
	 */
	say<E extends TemplateEvent>(event: E, facts: EventFacts<E>, about: About): Notice['say'];
	/** The same for facts that were collected by their names, such as for a preview. */
	sayAny(event: TemplateEvent, facts: Told['facts'], about: About): Notice['say'];
}

/** An own text of the admins. */
export interface OwnTemplate extends TemplateParts {
	readonly id: string;
}

/** Finds the text of the admins, and is told of one that does not work. */
export interface OwnTemplates {
	find(wanted: {
		readonly event: TemplateEvent;
		readonly method: TemplateMethod;
		readonly language: Language;
		readonly organization: string | null;
	}): OwnTemplate | null;
	broken(id: string, problem: string): void;
}

/** Tells every event by the text of the admins, or by what is built in. */
export function templateTexts(own: OwnTemplates): TemplateTexts {
	const sayAny: TemplateTexts['sayAny'] = (event, facts, about) => {
		const shared = new Map<string, ScopeRecord>();
		/** All who read one language by one method are told the same. */
		const said = new Map<string, NoticeText>();
		return ({ language, method }) => {
			const key = `${language} ${method}`;
			const text = said.get(key) ?? tell({ event, facts, about, language, method }, { own, shared });
			said.set(key, text);
			return text;
		};
	};
	return { say: sayAny, sayAny };
}

interface Telling {
	readonly own: OwnTemplates;
	/** The scopes of these facts that were used, by what they hold: one that is alike has been filled in already. */
	readonly shared: Map<string, ScopeRecord>;
}

export interface Told {
	readonly event: TemplateEvent;
	readonly facts: Readonly<Record<string, unknown>>;
	readonly about: About;
	readonly language: Language;
	readonly method: NotificationMethod;
}

function tell(told: Told, { own, shared }: Telling): NoticeText {
	const { event, language, about } = told;
	const method = templateMethodOf(told.method);
	const filling = { method, language, scope: sharedScope(scopeOf(told), shared) };
	const builtIn = () => makeText(builtInText(event, filling), filling);
	const template = own.find({ event, method, language, organization: about.organization ?? null });
	const text = template ? (filledOwn(template, { ...told, ...filling }, own) ?? builtIn()) : builtIn();
	return told.method === 'webhook' || told.method === 'flow' ? { ...text, data: dataOf(told) } : text;
}

function sharedScope(scope: ScopeRecord, shared: Telling['shared']): ScopeRecord {
	const key = JSON.stringify(scope);
	const known = shared.get(key) ?? scope;
	shared.set(key, known);
	return known;
}

/** Null where it cannot be filled, or where it changes the words that an agent wrote. */
function filledOwn(
	template: OwnTemplate,
	told: Omit<Told, 'method'> & { readonly method: TemplateMethod; readonly scope: ScopeRecord },
	own: OwnTemplates,
): NoticeText | null {
	try {
		const text = makeText(template, told);
		const problem = lostWords(text, told);
		if (problem === null) return text;
		own.broken(template.id, problem);
	} catch (problem) {
		if (!(problem instanceof TemplateProblem)) throw problem;
		own.broken(template.id, problem.message);
	}
	return null;
}

function lostWords(
	{ body }: NoticeText,
	{ event, method, facts }: { event: TemplateEvent; method: TemplateMethod; facts: Told['facts'] },
): string | null {
	if (body.trim() === '') return 'it makes no text';
	const words = facts['message.body'];
	if (method !== 'email' || !framedEvents.has(event) || typeof words !== 'string') return null;
	return body.includes(words) ? null : 'it does not hold {{ message.body }} as it was written';
}

export function scopeOf({ event, facts, about, language, method }: Told): ScopeRecord {
	const variables: Variables = eventVariables[event];
	const toCustomer = about.toCustomer ?? isForCustomer(event);
	const treat = readerWords({
		toCustomer,
		method: templateMethodOf(method),
		leavesHouse: method !== 'in_app',
	});
	return templateScope(variables, facts, { language, timezone: about.timezone, treat });
}

/** For programs: what is known, with instants in ISO 8601. */
function dataOf(told: Told): Record<string, unknown> {
	return machineFacts(scopeOf(told));
}

/** Instants for people, which programs would only have to read back, are left out. */
function machineFacts(scope: ScopeRecord): Record<string, unknown> {
	const told = Object.entries(scope).filter(([name]) => !(`${name}_iso` in scope));
	return Object.fromEntries(told.map(([name, value]) => [name.replace(/_iso$/, ''), machineFact(value)]));
}

function machineFact(value: ScopeValue): unknown {
	if (value === null || typeof value !== 'object') return value;
	return isList(value) ? value.map((one) => machineFacts(one)) : machineFacts(value);
}

function isList(value: ScopeRecord | readonly ScopeRecord[]): value is readonly ScopeRecord[] {
	return Array.isArray(value);
}
