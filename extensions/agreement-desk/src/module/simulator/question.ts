import { findEventKind } from './event-kinds.ts';

/** An event as somebody enters it; local times of the calendar, 'YYYY-MM-DDTHH:MM', and empty for nothing. */
export interface EventDraft {
	readonly kind: string;
	readonly at: string;
	readonly fields: Readonly<Record<string, string>>;
}

/** What the simulator is asked, as the form shows it and the address holds it. Empty stands for what is usual. */
export interface Question {
	/** Key of an agreement version, or `preset:strict`. */
	readonly terms: string;
	/** What it is compared with, named alike; empty compares with nothing. */
	readonly against: string;
	/** One metric; empty asks for all. */
	readonly metric: string;
	readonly channel: string;
	readonly type: string;
	readonly complexity: string;
	readonly complaintLevel: string;
	readonly language: string;
	readonly plan: string;
	readonly urgent: boolean;
	/** When it was received, local time of the calendar. */
	readonly at: string;
	/** What the clock shows at the moment of judging; empty judges nothing. */
	readonly now: string;
	readonly events: readonly EventDraft[];
	/** Key of a ticket whose own history counts instead of all of this. */
	readonly ticket: string;
}

export const emptyQuestion: Question = {
	...{ terms: '', against: '', metric: '', channel: 'email', type: '', complexity: '', complaintLevel: '' },
	...{ language: '', plan: '', urgent: false, at: '', now: '', events: [], ticket: '' },
};

const texts = [
	...['terms', 'against', 'metric', 'channel', 'type', 'complexity', 'complaintLevel'],
	...['language', 'plan', 'at', 'now', 'ticket'],
] as const satisfies readonly (keyof Question)[];

type Query = Readonly<Record<string, string>>;

/** The address that asks the same again; what is usual is left out. */
export function toQuery(question: Question): Query {
	const entries = texts.flatMap((name) => {
		const value = String(question[name]);
		return value === String(emptyQuestion[name]) ? [] : [[name, value] as const];
	});
	return {
		...Object.fromEntries(entries),
		...(question.urgent ? { urgent: 'true' } : {}),
		...(question.events.length > 0 ? { events: JSON.stringify(question.events.map(writeEvent)) } : {}),
	};
}

/** The question of an address; whatever is no part of one is passed over. */
export function fromQuery(query: Readonly<Record<string, unknown>>): Question {
	const entries = texts.flatMap((name) => {
		const value = query[name];
		return typeof value === 'string' ? [[name, value] as const] : [];
	});
	return {
		...emptyQuestion,
		...Object.fromEntries(entries),
		urgent: query['urgent'] === 'true',
		events: readEvents(query['events']),
	};
}

function writeEvent({ kind, at, fields }: EventDraft): Readonly<Record<string, string>> {
	return { kind, at, ...fields };
}

const mostEvents = 100;

function readEvents(written: unknown): EventDraft[] {
	if (typeof written !== 'string') return [];
	try {
		const events: unknown = JSON.parse(written);
		return Array.isArray(events) ? events.slice(0, mostEvents).flatMap(readEvent) : [];
	} catch {
		return [];
	}
}

function readEvent(written: unknown): EventDraft[] {
	if (typeof written !== 'object' || written === null) return [];
	const { kind, at, ...rest } = written as Readonly<Record<string, unknown>>;
	if (typeof kind !== 'string' || !findEventKind(kind)) return [];
	const known = new Set(findEventKind(kind)?.fields.map(({ name }) => name));
	const fields = Object.entries(rest).filter(
		(entry): entry is [string, string] => known.has(entry[0]) && typeof entry[1] === 'string',
	);
	return [{ kind, at: typeof at === 'string' ? at : '', fields: Object.fromEntries(fields) }];
}

/** What of a version is asked of the server: its terms, by key or by the name of a preset. */
export function termsOf(name: string): Readonly<Record<string, string>> {
	if (name === '') return {};
	return name.startsWith('preset:') ? { preset: name.slice('preset:'.length) } : { agreement: name };
}

interface RequestContext {
	/** Whose terms. */
	readonly terms: string;
	/** Turns a local time of the form into what is sent: as it is, or as an instant of another zone. */
	readonly instant: (local: string) => string;
	/** The days that the picture has to show at least, ISO 8601. */
	readonly days?: { readonly from: string; readonly to: string };
}

/** The request of `POST /desk/simulate` for a question, under the terms of one version. */
export function toRequest(question: Question, { terms, instant, days }: RequestContext): object {
	const { metric, now, ticket } = question;
	return {
		...termsOf(terms),
		...(metric === '' ? {} : { metric }),
		...(now === '' ? {} : { now: instant(now) }),
		...(ticket === '' ? imagined(question, instant) : { ticket }),
		days: days ?? true,
	};
}

function imagined(question: Question, instant: (local: string) => string): object {
	const { channel, type, complexity, complaintLevel, language, plan, urgent, at, events } = question;
	const facts = { channel, type, complexity, complaint_level: complaintLevel, language, plan };
	return {
		received_at: instant(at),
		ticket: {
			...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
			...(urgent ? { urgent } : {}),
		},
		events: events.map((event) => eventRequest(event, instant)),
	};
}

function eventRequest({ kind, at, fields }: EventDraft, instant: (local: string) => string): object {
	const known = findEventKind(kind)?.fields ?? [];
	const entries = known.flatMap(({ name, input }): (readonly [string, string | boolean])[] => {
		const value = fields[name] ?? '';
		if (value === '') return [];
		if (input.type === 'flag') return [[name, value === 'true'] as const];
		return [[name, input.type === 'instant' ? instant(value) : value] as const];
	});
	return { kind, ...(at === '' ? {} : { at: instant(at) }), ...Object.fromEntries(entries) };
}
