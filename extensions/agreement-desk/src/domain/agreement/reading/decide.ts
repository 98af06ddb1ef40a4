import { definitionOf, parameterKeys, placeholderKeys, type ParameterKey } from '../parameters/index.ts';
import { acceptedFrom, type AgreementReading, type Finding, type Reading } from './agreement-reading.ts';

/** A reading with the parameter it is for. */
export interface Claim extends Reading {
	readonly key: ParameterKey;
	/** The clause of one entry of `clock_basis`: its entries are weighed one by one. */
	readonly part?: string;
}

/** A person reads these; more of them would not help. */
const mostReadings = 12;
/** What the schema of the parameter refuses is shown as it was read. */
const refusedTrust = 0.2;

/** Takes what is said once or always alike, and lays the rest open. */
export function decide(claims: readonly Claim[]): AgreementReading {
	const parameters: Partial<Record<ParameterKey, unknown>> = {};
	const found: Finding[] = [];
	const ambiguous: { key: ParameterKey; readings: readonly Reading[] }[] = [];
	const checked = claims.map(check);
	for (const [key, group] of grouped(checked)) {
		const readings = distinct(group);
		const [only, ...others] = readings;
		if (!only) continue;
		if (others.length > 0 || only.confidence < acceptedFrom) {
			ambiguous.push({ key, readings: readings.slice(0, mostReadings).map(toReading) });
			continue;
		}
		parameters[key] = only.part === undefined ? only.value : merged(parameters[key], only.value);
		found.push({ key, ...toReading(only) });
	}
	const seen = new Set(checked.map(({ key }) => key));
	return { parameters, found, missing: placeholderKeys.filter((key) => !seen.has(key)), ambiguous };
}

/** The entry of one clause is a value of its own; the others are taken for right while it is checked. */
function check(claim: Claim): Claim {
	const { key, part, value } = claim;
	const base = { '2.1.4': 'calendar', '2.2.1': 'calendar', '2.2.2': 'calendar', '2.2.3': 'calendar' };
	const whole = part === undefined ? value : { ...base, [part]: value };
	const result = definitionOf(key).schema.safeParse(whole);
	const said = part === undefined ? value : { [part]: value };
	if (!result.success) return { ...claim, value: said, confidence: Math.min(claim.confidence, refusedTrust) };
	return { ...claim, value: part === undefined ? result.data : said };
}

/** In the order of the register, so that the same text always gives the same answer. */
function grouped(claims: readonly Claim[]): [ParameterKey, Claim[]][] {
	const groups = new Map<string, [ParameterKey, Claim[]]>();
	for (const claim of claims) {
		const name = `${claim.key}\n${claim.part ?? ''}`;
		const group = groups.get(name);
		if (group) group[1].push(claim);
		else groups.set(name, [claim.key, [claim]]);
	}
	return [...groups.values()].sort(([a], [b]) => parameterKeys.indexOf(a) - parameterKeys.indexOf(b));
}

/** One reading for each value, the surest first. Names that differ only in width and spaces are the same. */
function distinct(claims: readonly Claim[]): Claim[] {
	const best = new Map<string, Claim>();
	for (const claim of claims) {
		const same = sameness(claim);
		const known = best.get(same);
		if (!known || claim.confidence > known.confidence) best.set(same, claim);
	}
	return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

function sameness({ key, value }: Claim): string {
	const words = JSON.stringify(value) ?? '';
	if (key === 'channel.phone.number') return words.replace(/[^\d+]/g, '');
	if (key.endsWith('.url')) return words.toLowerCase().replace(/\/"$/, '"');
	if (key === 'channel.email.address') return words.toLowerCase();
	return words.normalize('NFKC').replace(/\s/g, '');
}

function merged(before: unknown, value: unknown): unknown {
	return { ...Object(before), ...Object(value) } as unknown;
}

function toReading({ value, clause, text, confidence }: Claim): Reading {
	return { value, clause, text, confidence: Math.round(confidence * 100) / 100 };
}
