/** Words of a customer who complains, or is about to, as the Chinese write them. */
const chinese = /投诉|举报|(?<!\d)12315(?!\d)|消协|消费者协会|曝光|起诉|律师函|维权/gu;

/** The same in English, each at the beginning of a word so that "pursue" and "issue" say nothing. */
const english =
	/(?<![\p{L}\p{N}])(?:complain\w*|ombudsm[ae]n|lawyers?|attorneys?|solicitors?|su(?:e|ing)|lawsuits?|legal action|regulators?|consumer (?:association|protection)|small claims|expose you|trading standards)(?![\p{L}\p{N}])/giu;

/** Where these stand around a word, nobody complains. */
const harmless = ['投诉渠道', '投诉电话是', '没有投诉', '不是投诉', '不投诉', '不想投诉', '无需投诉'];
const harmlessEnglish = /\b(?:no complaints?|not a complaint|not complaining|nothing to complain)\b/giu;

/**
 * The words in a message of a customer that suggest a complaint, each once, the Chinese ones first; none when it
 * suggests nothing. It only suggests: what is a complaint, people decide (1.4.5).
 */
export function complaintWordsIn(message: string): readonly string[] {
	const folded = message.normalize('NFKC');
	const said = harmless.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), folded);
	const found = said.match(chinese) ?? [];
	const inEnglish = said.replace(harmlessEnglish, ' ').match(english) ?? [];
	return [...new Set([...found, ...inEnglish.map((word) => word.toLowerCase())])];
}
