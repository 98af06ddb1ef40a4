import { text } from '../../localized-text.ts';
import type { ToneFinding } from './tone-finding.ts';

/** Letters and characters an answer needs; a Latin letter says less than a character. */
const shortest = { ideographs: 6, letters: 16 };
const questionEnd = /[?\n。!;]/;
const asking =
	/[?]|[吗呢么]\s*[。!]?$|怎么|怎样|如何|为什么|为何|什么时候|多久|几时|多少|哪[里个些]|能否|可否|是否|\b(?:what|when|where|why|how|which|who|can you|could you|is there|are there|do you|does it)\b/i;
const stopWords = new Set(
	'what when where which with your have this that will would could please there does about from they their them been still then than able know tell just want need like some much many long'.split(
		' ',
	),
);
const stopSigns =
	/[的了吗呢么吧啊是在我你您们请问有没不能会要想这那个可以怎为什多少哪里时候几如何否就都也还和与及把被给让对]/g;
const mostQuestions = 10;

/** 1.4.1: an answer answers. Compares the reply with what the customer last wrote. */
export function findAnswer(shown: string, question: string): ToneFinding[] {
	const questions = questionsIn(question);
	if (questions.length === 0) return [];
	const found: ToneFinding[] = [];
	if (isTooShort(shown)) {
		found.push({
			code: 'too_short',
			spans: [],
			text: text(
				'客户提了问题，回复却过短，请说明结论、原因或下一步',
				'The customer asked a question and this says very little; give the answer, the reason or the next step',
			),
		});
	}
	const words = shown.toLowerCase();
	questions.forEach((one, place) => {
		const terms = termsOf(one);
		if (terms.length < 2 || terms.some((term) => words.includes(term))) return;
		found.push({
			code: 'unanswered_question',
			spans: [],
			text: text(
				`客户的第 ${place + 1} 个问题似乎没有回答，请核对`,
				`The customer’s question number ${place + 1} seems unanswered; please check`,
			),
		});
	});
	return found;
}

function questionsIn(words: string): string[] {
	const sentences = words.match(/[^?\n。!;]+[?]?/g) ?? [];
	return sentences.filter((sentence) => asking.test(sentence)).slice(0, mostQuestions);
}

function isTooShort(shown: string): boolean {
	const ideographs = (shown.match(/\p{Script=Han}/gu) ?? []).length;
	const letters = (shown.match(/[a-z\d]/gi) ?? []).length;
	return ideographs / shortest.ideographs + letters / shortest.letters < 1;
}

/** Pairs of characters and longer words, without those that every question has. */
function termsOf(question: string): string[] {
	const runs =
		question
			.replace(stopSigns, ' ')
			.replace(questionEnd, ' ')
			.match(/\p{Script=Han}{2,}/gu) ?? [];
	const pairs = runs.flatMap((run) => [...run].slice(1).map((sign, place) => `${[...run][place]}${sign}`));
	const words = question.toLowerCase().match(/[a-z]{4,}/g) ?? [];
	return [...pairs, ...words.filter((word) => !stopWords.has(word))];
}
