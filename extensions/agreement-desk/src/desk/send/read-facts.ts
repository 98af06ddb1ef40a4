import { text, type LocalizedText } from '../../domain/localized-text.ts';
import { shown } from '../../domain/shown.ts';
import type { Variable, Variables } from '../../domain/templates/variable.ts';
import { isRecord } from '../is-record.ts';
import { refuse } from './read-request.ts';

/** The instants that JavaScript knows, epoch ms. */
const furthest = 8.64e15;

/**
 * The facts that a Flow gives for a template, as the template takes them: numbers, yes or no and instants come as text
 * from a placeholder, also in the records of a list.
 *
 * @throws Refusal naming the fact and what it should be.
 */
export function readFacts(
	facts: Readonly<Record<string, unknown>>,
	variables: Variables,
	within = '',
): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(facts).map(([name, fact]) => {
			const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
			if (!variable) throw refuse('facts', unknownFact(within + name, Object.keys(variables)));
			return [name, fact === null ? null : readFact(fact, variable, within + name)];
		}),
	);
}

function readFact(fact: unknown, { kind, values, fields }: Variable, name: string): unknown {
	switch (kind) {
		case 'instant':
			return readInstant(fact) ?? wrong(name, fact, text('有效的时间', 'an instant'));
		case 'count':
			return readNumber(fact) ?? wrong(name, fact, text('数字', 'a number'));
		case 'flag':
			return readFlag(fact) ?? wrong(name, fact, text('true 或 false', 'true or false'));
		case 'code': {
			const known = (values ?? []).join(', ');
			return values?.find((value) => value === fact) ?? wrong(name, fact, text(known, `one of ${known}`));
		}
		case 'list':
			return readList(fact, fields ?? {}, name) ?? wrong(name, fact, text('对象的列表', 'a list of objects'));
		case 'words':
		case 'term':
		case 'url':
			return readWords(fact) ?? wrong(name, fact, text('文字', 'a text'));
	}
}

function readInstant(fact: unknown): number | null {
	const instant = typeof fact === 'string' ? Date.parse(fact) : fact;
	return typeof instant === 'number' && Math.abs(instant) <= furthest ? instant : null;
}

function readNumber(fact: unknown): number | null {
	const number = typeof fact === 'string' && fact.trim() !== '' ? Number(fact) : fact;
	return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function readFlag(fact: unknown): boolean | null {
	if (typeof fact === 'boolean') return fact;
	return fact === 'true' ? true : fact === 'false' ? false : null;
}

function readList(fact: unknown, fields: Variables, name: string): unknown {
	if (!Array.isArray(fact) || !fact.every(isRecord)) return null;
	return fact.map((record, place) => readFacts(record, fields, `${name}[${place}].`));
}

/** One text for all readers, or one for each language. */
function readWords(fact: unknown): string | LocalizedText | null {
	if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
	if (!isRecord(fact)) return null;
	const { 'zh-CN': chinese, 'en-US': english } = fact;
	return typeof chinese === 'string' && typeof english === 'string' ? text(chinese, english) : null;
}

function wrong(name: string, fact: unknown, expected: LocalizedText): never {
	throw refuse(
		'facts',
		text(
			`${name} 应为${expected['zh-CN']}（当前为 ${shown(fact)}）`,
			`${name} is not ${expected['en-US']}: ${shown(fact)}`,
		),
	);
}

function unknownFact(name: string, names: readonly string[]): LocalizedText {
	const list = names.join(', ');
	return text(
		`没有变量 ${shown(name)}；可用：${list}`,
		`there is no variable ${shown(name)}; there are ${list}`,
	);
}
