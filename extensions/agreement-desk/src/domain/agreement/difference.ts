import { text, type Language, type LocalizedText } from '../localized-text.ts';
import type { AgreementContent } from './agreement-content.ts';
import type { CustomCommitment } from './custom-commitment.ts';
import {
	definitionOf,
	parameterKeys,
	type AgreementParameters,
	type ParameterKey,
} from './parameters/index.ts';
import { writeValue } from './writing/values.ts';

/** One thing that two versions of an agreement say differently. */
export interface DifferenceLine {
	/** Null for what belongs to no clause. */
	readonly clause: string | null;
	/** A parameter, `commitment:` and the key of one, or another part of the content by its column. */
	readonly key: string;
	readonly label: LocalizedText;
	/** As it was and as it is; null where nothing was, or is, agreed. */
	readonly before: unknown;
	readonly after: unknown;
	/** The same two in words. */
	readonly said: { readonly before: LocalizedText | null; readonly after: LocalizedText | null };
	/** The whole as a sentence. */
	readonly text: LocalizedText;
}

/** How those parts of a content read for which the register of parameters has no words. */
export interface ContentWords {
	readonly organization: (key: string) => string;
	readonly calendar: (key: string) => string;
	/** Epoch ms. */
	readonly instant: (at: number, language: Language) => string;
	readonly ladder: (ladder: AgreementContent['ladder'], language: Language) => string;
	readonly creditTiers: (tiers: AgreementContent['creditTiers'], language: Language) => string;
	readonly commitment: (commitment: CustomCommitment, language: Language) => string;
}

/**
 * What an amendment changes, in the order of the clauses, each as a sentence in both languages. Number and version
 * of the agreement are no part of it; nor are commitments that merely follow from a parameter.
 */
export function differenceOf(
	before: AgreementContent,
	after: AgreementContent,
	words: ContentWords,
): readonly DifferenceLine[] {
	return [
		...partDifferences(before, after, words),
		...parameterKeys.flatMap((key) => parameterDifference(key, before.parameters, after.parameters) ?? []),
		...commitmentDifferences(before, after, words),
	].toSorted((a, b) => compareClauses(a.clause, b.clause));
}

function parameterDifference(
	key: ParameterKey,
	before: AgreementParameters,
	after: AgreementParameters,
): DifferenceLine | null {
	const { clause, label } = definitionOf(key);
	const read = (parameters: AgreementParameters) => (language: Language) => {
		const value = parameters[key];
		return value === undefined ? null : writeValue(key, value, language);
	};
	const values = { before: before[key] ?? null, after: after[key] ?? null };
	return lineOf({ clause, key, label }, values, { before: read(before), after: read(after) });
}

interface Part<K extends keyof AgreementContent> {
	readonly clause: string | null;
	readonly column: string;
	readonly label: LocalizedText;
	readonly member: K;
	readonly read: (value: NonNullable<AgreementContent[K]>, words: ContentWords, language: Language) => string;
}

function part<K extends keyof AgreementContent>(
	clause: string | null,
	[member, column]: readonly [K, string],
	label: LocalizedText,
	read: Part<K>['read'],
) {
	const definition: Part<K> = { clause, column, label, member, read };
	return (before: AgreementContent, after: AgreementContent, words: ContentWords) =>
		partDifference(definition, { before, after }, words);
}

const parts = [
	part('1.1', ['provider', 'provider'], text('服务商', 'Service provider'), (key, words) =>
		words.organization(key),
	),
	part('1.1', ['customer', 'customer'], text('客户', 'Customer'), (key, words) => words.organization(key)),
	part(
		'1.1',
		['effectiveFrom', 'effective_from'],
		text('生效时间', 'Effective from'),
		(at, words, language) => words.instant(at, language),
	),
	part('2.1.1', ['calendar', 'calendar'], text('工作日历', 'Business calendar'), (key, words) =>
		words.calendar(key),
	),
	part(
		null,
		['ladder', 'escalation_ladder'],
		text('升级规则', 'Escalation ladder'),
		(ladder, words, language) => words.ladder(ladder, language),
	),
	part('S-6', ['creditTiers', 'credit_tiers'], text('抵扣档位', 'Credit tiers'), (tiers, words, language) =>
		words.creditTiers(tiers, language),
	),
	part(
		'S-6',
		['creditCapPercent', 'credit_cap_percent'],
		text('抵扣上限', 'Cap on credits'),
		(value) => `${value}%`,
	),
	part('S-6', ['monthlyFee', 'monthly_fee'], text('每月服务费（元）', 'Monthly fee (CNY)'), (fee) =>
		fee.toFixed(2),
	),
];

function partDifferences(before: AgreementContent, after: AgreementContent, words: ContentWords) {
	return parts.flatMap((differ) => differ(before, after, words) ?? []);
}

function partDifference<K extends keyof AgreementContent>(
	{ clause, column, label, member, read }: Part<K>,
	{ before, after }: { before: AgreementContent; after: AgreementContent },
	words: ContentWords,
): DifferenceLine | null {
	const reader = (content: AgreementContent) => (language: Language) => {
		const value = content[member];
		return value === null || value === undefined ? null : read(value, words, language);
	};
	const values = { before: before[member], after: after[member] };
	return lineOf({ clause, key: column, label }, values, { before: reader(before), after: reader(after) });
}

function commitmentDifferences(before: AgreementContent, after: AgreementContent, words: ContentWords) {
	const keys = new Set([...before.commitments, ...after.commitments].map(({ key }) => key));
	return [...keys].flatMap((key) => {
		const old = before.commitments.find((one) => one.key === key) ?? null;
		const now = after.commitments.find((one) => one.key === key) ?? null;
		const read = (one: CustomCommitment | null) => (language: Language) =>
			one && words.commitment(one, language);
		const label = text(`承诺 ${key}`, `Commitment ${key}`);
		const place = { clause: (now ?? old)?.clause ?? null, key: `commitment:${key}`, label };
		const values = { before: agreedPart(old), after: agreedPart(now) };
		return lineOf(place, values, { before: read(old), after: read(now) }) ?? [];
	});
}

/** Without the key of the row, which differs although nothing else does; no ladder of its own is none, however it is put. */
function agreedPart(commitment: CustomCommitment | null): Omit<CustomCommitment, 'id'> | null {
	if (!commitment) return null;
	const { id: _id, escalation_ladder: ladder, ...agreed } = commitment;
	return ladder ? { ...agreed, escalation_ladder: ladder } : agreed;
}

type Both<T> = { readonly before: T; readonly after: T };
type Read = (language: Language) => string | null;

function lineOf(
	place: Pick<DifferenceLine, 'clause' | 'key' | 'label'>,
	values: Both<unknown>,
	read: Both<Read>,
): DifferenceLine | null {
	if (JSON.stringify(values.before ?? null) === JSON.stringify(values.after ?? null)) return null;
	const said = (language: Language) =>
		sentence(place, { before: read.before(language), after: read.after(language) }, language);
	return {
		...place,
		...values,
		said: { before: inBoth(read.before), after: inBoth(read.after) },
		text: text(said('zh-CN'), said('en-US')),
	};
}

function inBoth(read: Read): LocalizedText | null {
	const [chinese, english] = [read('zh-CN'), read('en-US')];
	return chinese === null || english === null ? null : text(chinese, english);
}

function sentence(
	{ clause, label }: Pick<DifferenceLine, 'clause' | 'label'>,
	{ before, after }: Both<string | null>,
	language: Language,
): string {
	const name = [clause, label[language]].filter((piece) => piece !== null).join(' ');
	if (language === 'zh-CN') {
		if (before === null) return `${name}：新增“${after ?? ''}”`;
		return after === null ? `${name}：删除（原为“${before}”）` : `${name}：由“${before}”改为“${after}”`;
	}
	if (before === null) return `${name}: added, "${after ?? ''}"`;
	return after === null ? `${name}: removed, it was "${before}"` : `${name}: "${before}" becomes "${after}"`;
}

/** 2.1.4 before 2.2, 2.2.9 before 2.2.10, supplementary terms after the text, what has no clause last. */
export function compareClauses(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	const left = a.split(/[.-]/);
	const right = b.split(/[.-]/);
	for (let place = 0; place < Math.max(left.length, right.length); place++) {
		const difference = rank(left[place]) - rank(right[place]);
		if (difference !== 0) return difference;
	}
	return a < b ? -1 : Number(a > b);
}

/** An S, with which supplementary terms begin, and any other letter come after the numbers. */
function rank(step: string | undefined): number {
	if (step === undefined) return -1;
	return /^\d+$/.test(step) ? Number(step) : Number.MAX_SAFE_INTEGER;
}
