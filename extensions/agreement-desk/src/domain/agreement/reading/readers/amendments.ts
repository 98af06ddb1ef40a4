import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';

/*
 * Sentences that speak of amounts without promising them: those that change another clause, and those on money that
 * is due when a promise was broken.
 */

const change =
	/改为|修改为|变更为|调整为|更改为|缩短为|延长(?:至|为)|提高(?:至|到|为)|原为|原定|原约定|原先|原来|由\d|废止|作废|amended|changed (?:from|to)|revised (?:from|to)|instead of|previously|formerly|replaced by|reduced (?:from|to)|increased (?:from|to)/i;
const penalty =
	/违约金|扣减|扣除|扣罚|抵扣|滞纳金|罚款|赔偿金?|月服务费|服务费的|付款|付清|支付|发票|费用总额|penalt|service credit|deduct|invoice|payment|liquidated|compensation|monthly fee/i;

/** Such readings are shown, and never taken. */
const amendedTrust = 0.5;

/** Amounts that a sentence replaces or puts in the place of others are for a person to judge. */
export function amend(sentence: Sentence, candidates: readonly Candidate[]): Candidate[] {
	if (sentence.section !== 'amendments' && !change.test(sentence.text)) return [...candidates];
	return candidates.map((candidate) => ({ ...candidate, confidence: candidate.confidence * amendedTrust }));
}

export function isChange(sentence: Sentence): boolean {
	return sentence.section === 'amendments' || change.test(sentence.text);
}

/** Whether the amounts of a sentence belong to what happens after a breach, or to articles on something else. */
export function isPenalty(sentence: Sentence): boolean {
	if (sentence.section === 'foreign' && !change.test(sentence.text)) return true;
	return sentence.number !== '3.1.1.4' && penalty.test(sentence.text);
}

const cited =
	/(?:第|clause |section )? ?(?<!\d[.\d]*)([1-3](?:\.[1-9]\d?){1,3})(?![\d.%]| ?(?:小时|分|个|天|日|hours?))/i;

/** A sentence that changes a clause is about that clause, wherever it stands. */
export function citedClause(sentence: Sentence): Sentence {
	if (!isChange(sentence)) return sentence;
	const number = cited.exec(sentence.text)?.[1];
	return number === undefined ? sentence : { ...sentence, number };
}
