import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';

/*
 * Sentences that speak of amounts without promising them: those that change another clause, and those on money that
 * is due when a promise was broken.
 */

const change =
	/改为|修改为|变更为|调整为|更改为|缩短为|延长(?:至|为)|提高(?:至|到|为)|原为|原定|原约定|原先|原来|由\d|废止|作废|amended|changed (?:from|to)|revised (?:from|to)|instead of|previously|formerly|replaced by|reduced (?:from|to)|increased (?:from|to)/i;
const penalty =
	/违约金|扣减|扣除(?! ?(?:午|中午|休息|\d{1,2}[:点]))|扣罚|抵扣|滞纳金|罚款|赔偿金?|月服务费|服务费的|付款|付清|支付|发票|费用总额|penalt|service credit|deduct|invoice|payment|liquidated|compensation|monthly fee/i;

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

const consequence =
	/,(?=(?:每(?:超|低|逾|延|少|下降|降低)|如|若|否则|逾期|超时|超过|未能?|低于|达不到|不足|if |for (?:each|every) |failing|otherwise))/i;
const isCondition = /(?:的|时|后)$|(?:^|[,。])(?:如|若|当|if |where )/i;

/** "3分钟内接通，每超时1分钟扣减…": the promise, without what its breach costs. */
export function withoutConsequence(sentence: Sentence): Sentence {
	const { text, from } = sentence;
	const cut = consequence.exec(text);
	if (!cut || !penalty.test(text.slice(cut.index))) return sentence;
	const promise = text.slice(0, cut.index);
	if (penalty.test(promise) || isCondition.test(promise)) return sentence;
	return { ...sentence, text: promise, to: from + promise.length };
}

const cited =
	/(?:第|clause |section )? ?(?<!\d[.\d]*)([1-3](?:\.[1-9]\d?){1,3})(?![\d.%]| ?(?:小时|分|个|天|日|hours?))/i;

/** A sentence that changes a clause is about that clause, wherever it stands. */
export function citedClause(sentence: Sentence): Sentence {
	if (!isChange(sentence)) return sentence;
	const number = cited.exec(sentence.text)?.[1];
	return number === undefined ? sentence : { ...sentence, number };
}
