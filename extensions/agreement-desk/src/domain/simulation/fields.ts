import { text, type LocalizedText } from '../localized-text.ts';
import { shownApart } from '../shown.ts';
import { SimulationProblem } from './problem.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The fields of an object that somebody wrote. Null counts as not there; each reader refuses what it cannot read. */
export interface Fields {
	readonly place: string;
	readonly clause: string | null;
	readonly has: (name: string) => boolean;
	/** Whether it is written as null, which says more than leaving it out. */
	readonly isNull: (name: string) => boolean;
	readonly value: (name: string) => unknown;
	readonly text: (name: string) => string | null;
	readonly flag: (name: string) => boolean | null;
	readonly choice: <T extends string>(name: string, options: readonly T[]) => T | null;
	/** For whoever finds something wrong with a field. */
	readonly refuse: (name: string, problem: LocalizedText) => SimulationProblem;
}

export interface FieldsContext {
	/** Where the object stands in the request; empty for the request itself. */
	readonly place: string;
	readonly clause: string | null;
	readonly known: readonly string[];
}

/** @throws SimulationProblem for what is no object, and for a field that is not known. */
export function fieldsOf(value: unknown, { place, clause, known }: FieldsContext): Fields {
	const raw = objectOf(value, place, clause);
	const at = (name: string) => (place === '' ? name : `${place}.${name}`);
	const refuse = (name: string, problem: LocalizedText) => new SimulationProblem(at(name), clause, problem);
	const unknown = Object.keys(raw).find((name) => !known.includes(name));
	if (unknown !== undefined) {
		const list = known.join(', ');
		throw refuse(unknown, text(`没有这个字段；可用的有 ${list}`, `is no field; there are ${list}`));
	}
	const get = (name: string) => (Object.hasOwn(raw, name) ? (raw[name] ?? null) : null);
	return {
		place,
		clause,
		refuse,
		value: get,
		has: (name) => get(name) !== null,
		isNull: (name) => Object.hasOwn(raw, name) && raw[name] === null,
		text: (name) => {
			const given = get(name);
			if (given === null) return null;
			if (typeof given === 'string' && given.trim() !== '') return given.trim();
			throw refuse(
				name,
				text(`必须是文字（当前为 ${shownApart(given)}）`, `must be a text; it is ${shownApart(given)}`),
			);
		},
		flag: (name) => {
			const given = get(name);
			if (given === null || typeof given === 'boolean') return given;
			throw refuse(
				name,
				text(
					`只能是 true 或 false（当前为 ${shownApart(given)}）`,
					`must be true or false; it is ${shownApart(given)}`,
				),
			);
		},
		choice: (name, options) => {
			const given = get(name);
			if (given === null) return null;
			const found = options.find((option) => option === given);
			if (found !== undefined) return found;
			throw refuse(name, notOneOf(given, options));
		},
	};
}

/** In words that follow the name of a field. */
export function notOneOf(given: unknown, options: readonly string[]): LocalizedText {
	const list = options.join(', ');
	return text(
		`只能是 ${list} 之一（当前为 ${shownApart(given)}）`,
		`must be one of ${list}; it is ${shownApart(given)}`,
	);
}

function objectOf(value: unknown, place: string, clause: string | null): Raw {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	const shape = text(
		`必须是 JSON 对象（当前为 ${shownApart(value)}）`,
		`must be a JSON object; it is ${shownApart(value)}`,
	);
	throw new SimulationProblem(place === '' ? 'request' : place, clause, shape);
}

/** A list of at most so many entries; absent is empty. */
export function listOf(fields: Fields, name: string, most: number): readonly unknown[] {
	const given = fields.value(name);
	if (given === null) return [];
	if (!Array.isArray(given)) {
		throw fields.refuse(
			name,
			text(`必须是列表（当前为 ${shownApart(given)}）`, `must be a list; it is ${shownApart(given)}`),
		);
	}
	if (given.length <= most) return given;
	throw fields.refuse(name, text(`最多 ${most} 项`, `must have at most ${most} entries`));
}
