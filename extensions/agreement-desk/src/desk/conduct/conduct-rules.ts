import { compileRules, type ConductRules } from '../../domain/conduct/conduct-rules.ts';
import type { LexiconEntry } from '../../domain/conduct/lexicon/lexicon-entry.ts';
import { validateLexicon } from '../../domain/conduct/lexicon/validate-lexicon.ts';
import type { CustomData } from '../../domain/conduct/personal-data/custom-data.ts';
import { validateCustomData } from '../../domain/conduct/personal-data/validate-custom-data.ts';
import type { Db } from '../../store/db.ts';
import { readRuleLists, readRules } from '../../store/read-conduct-rules.ts';
import { transactionMemo } from '../../store/transaction-memo.ts';

/** Compiled once for each state of the lists; an old one is of use for a moment, to transactions under way. */
const compiled = new Map<string, ConductRules>();
const mostCompiled = 4;
const memoKey = 'conduct-rules';

/**
 * The rules of conduct in force: all published lists of forbidden phrases together. Which lists there are, and in
 * which revision, is asked with every message, so that a change counts at once and on every node; what they say is
 * read and compiled only when that has changed.
 */
export async function conductRules(db: Db): Promise<ConductRules> {
	const memo = transactionMemo(db);
	const known = memo?.get(memoKey) as ConductRules | undefined;
	if (known) return known;
	const rules = await rulesInForce(db);
	memo?.set(memoKey, rules);
	return rules;
}

async function rulesInForce(db: Db): Promise<ConductRules> {
	const lists = await readRuleLists(db);
	const isKnown = lists.every(({ revision }) => revision !== null);
	const print = lists.map(({ id, revision }) => `${id} ${revision}`).join('\n');
	const ready = isKnown ? compiled.get(print) : undefined;
	if (ready) return ready;
	const rows = await readRules(
		db,
		lists.map(({ id }) => id),
	);
	const rules = compileRules(
		rows.flatMap(({ phrases }) => validEntries(phrases ?? [])),
		rows.flatMap(({ data_patterns }) => validPatterns(data_patterns ?? [])),
	);
	if (isKnown) remember(print, rules);
	return rules;
}

function remember(print: string, rules: ConductRules) {
	compiled.set(print, rules);
	const [oldest] = compiled.keys();
	if (compiled.size > mostCompiled && oldest !== undefined) compiled.delete(oldest);
}

/** An entry that was made invalid past our hooks is left out; the rest still protects. */
function validEntries(list: readonly unknown[]): readonly LexiconEntry[] {
	const whole = validateLexicon(list);
	if ('entries' in whole) return whole.entries;
	return list.flatMap((one) => {
		const read = validateLexicon([one]);
		return 'entries' in read ? read.entries : [];
	});
}

function validPatterns(list: readonly unknown[]): readonly CustomData[] {
	return list.flatMap((one) => {
		const read = validateCustomData([one]);
		return 'patterns' in read ? read.patterns : [];
	});
}
