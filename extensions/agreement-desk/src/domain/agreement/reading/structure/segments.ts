import type { Span } from '../text/mapped-text.ts';
import type { Sentence } from './clauses.ts';
import { mailPair } from './mail-pair.ts';
import { isOnlyAmount, type Phrase } from './phrases.ts';
import { topics, type Topic, type TopicName } from './topics.ts';

/** How it is known what a part of a sentence is about, and how far that can be trusted. */
export type Ground =
	'words and number' | 'words' | 'words, other number' | 'heading' | 'number' | 'label' | 'order' | 'unclear';

export const trustOf: Readonly<Record<Ground, number>> = {
	'words and number': 0.97,
	words: 0.9,
	'words, other number': 0.8,
	heading: 0.8,
	number: 0.75,
	label: 0.75,
	order: 0.65,
	unclear: 0.5,
};

/** A part of a sentence that is about one thing. */
export interface Segment {
	readonly topic: Topic;
	readonly ground: Ground;
	/** In the sentence. */
	readonly parts: readonly Span[];
}

/** Which parts of a sentence are about which of these topics; nothing where no word and no number tells. */
export function segmentsOf(
	sentence: Sentence,
	phrases: readonly Phrase[],
	family: ReadonlySet<TopicName>,
): readonly Segment[] {
	const candidates = topics.filter(({ name }) => family.has(name));
	const whole = [{ from: 0, to: sentence.text.length }];
	const text = isOnlyAmount(sentence.text) ? `${sentence.before} ${sentence.text}` : sentence.text;
	const said = candidates.filter((topic) => fits(topic, text, sentence));
	const listed =
		said.length > 0 ? candidates.filter((topic) => isListed(topic, sentence, phrases, said)) : [];
	const spoken = candidates.filter((topic) => said.includes(topic) || listed.includes(topic));
	const pair = mailPair(sentence, phrases, candidates);
	if (pair) return pair;
	if (spoken.length === 1 && spoken[0])
		return [{ topic: spoken[0], ground: groundOf(spoken[0], sentence), parts: whole }];
	if (spoken[0] && isOnlyAmount(sentence.text)) return byLabel(spoken, whole);
	if (spoken.length > 1) return byPhrase(sentence, phrases, spoken);
	const label = labelOf(sentence.text);
	const labelled = candidates.filter((topic) => (topic.label ?? topic.noun).test(label));
	const numbered = candidates.filter(({ clause }) => clause === sentence.number);
	if (numbered.length > 0) return byNumber(numbered, whole);
	const headed = candidates.filter(({ noun }) => noun.test(sentence.heading));
	const [topic] = labelled.length > 0 ? labelled : headed;
	if (!topic || topic.except?.test(text)) return [];
	return [{ topic, ground: labelled.length > 0 ? 'label' : 'heading', parts: whole }];
}

const longestListed = 14;

/** "响应时间：电话3分钟、邮件4小时": in a list, a name with an amount stands for a sentence on it. */
function isListed(
	topic: Topic,
	{ text }: Sentence,
	phrases: readonly Phrase[],
	said: readonly Topic[],
): boolean {
	return phrases.some(({ from, to, hasAmount }) => {
		const words = text.slice(Math.max(from, text.lastIndexOf(':', to) + 1), to).trim();
		if (!hasAmount || words.length > longestListed || said.some(({ noun }) => noun.test(words))) return false;
		return new RegExp(`^(?:${(topic.label ?? topic.noun).source})`, 'i').test(words);
	});
}

/**
 * In the clause of a topic its noun is enough. Elsewhere the sentence has to say all of it, but for what the heading
 * or the sentences before it on the line have said.
 */
function fits(
	{ words, except, noun, clause }: Topic,
	text: string,
	{ heading, above, lead, number }: Sentence,
): boolean {
	if (except?.test(text)) return false;
	if (number === clause && noun.test(text)) return true;
	const isNamed = noun.test(text);
	const [first] = words;
	return words.every(
		(word) =>
			word.test(text) ||
			(isNamed && word.test(lead)) ||
			(word === first && (word.test(heading) || word.test(above))),
	);
}

function groundOf({ clause }: Topic, { number }: Sentence): Ground {
	if (number === clause) return 'words and number';
	return number === null || clause.startsWith(`${number}.`) ? 'words' : 'words, other number';
}

/**
 * Each phrase goes to the topic it names, or to that of the phrase before it; leading ones to the first named. After
 * a bracket that had an amount of its own the sentence goes on where it was. An amount in a phrase that names several
 * may be meant for each of them.
 */
function byPhrase(sentence: Sentence, phrases: readonly Phrase[], spoken: readonly Topic[]): Segment[] {
	const segments: Segment[] = [];
	const named = phrases.map((phrase) => topicsNamed(phrase, sentence, spoken));
	let current = named.find((its) => its.length > 0) ?? spoken.slice(0, 1);
	let outside = current;
	let mayReturn = false;
	for (const [place, phrase] of phrases.entries()) {
		if (!phrase.inBracket && mayReturn) current = outside;
		const after = phrases[place + 1];
		const isLabelled = phrase.hasAmount && after?.inBracket === true && !after.hasAmount;
		const its = named[place]?.length ? named[place] : isLabelled ? named[place + 1] : [];
		current = its?.length ? its : current;
		mayReturn = phrase.inBracket && (mayReturn || phrase.hasAmount);
		if (!phrase.inBracket) outside = current;
		for (const topic of current) {
			const ground = current.length > 1 && phrase.hasAmount ? 'unclear' : groundOf(topic, sentence);
			addPart(segments, { topic, ground, parts: [phrase] });
		}
	}
	return segments;
}

function addPart(segments: Segment[], { topic, ground, parts }: Segment): void {
	const place = segments.findIndex((segment) => segment.topic === topic && segment.ground === ground);
	const known = segments[place];
	if (known) segments[place] = { ...known, parts: [...known.parts, ...parts] };
	else segments.push({ topic, ground, parts });
}

/**
 * The topics of a phrase: the one whose clause this is, else the first if it is a special case of the others, such as
 * urgent mail, else all.
 */
function topicsNamed(
	{ from, to, inBracket }: Phrase,
	sentence: Sentence,
	spoken: readonly Topic[],
): readonly Topic[] {
	const words = sentence.text.slice(from, to);
	if (inBracket && /除外|不含|不包括|except|exclud/i.test(words)) return [];
	const named = spoken.filter(({ noun }) => noun.test(words));
	const own = named.find(({ clause }) => clause === sentence.number);
	const [first] = named;
	if (own && own.name !== 'email') return [own];
	return first && special.has(first.name) ? [first] : named;
}

const special: ReadonlySet<TopicName> = new Set(['urgent', 'complex', 'emailNext', 'csat', 'fcr']);

/** The cell before tells. Where it names several, a special case is what is meant; otherwise that is left open. */
function byLabel(spoken: readonly Topic[], parts: readonly Span[]): Segment[] {
	const [first] = spoken;
	const its = first && special.has(first.name) ? [first] : spoken;
	return its.map((topic) => ({ topic, ground: its.length > 1 ? 'unclear' : 'label', parts }));
}

/** Only the number tells, which may stand for two duties. */
function byNumber(numbered: readonly Topic[], parts: readonly Span[]): Segment[] {
	const ground = numbered.length > 1 ? 'unclear' : 'number';
	return numbered.map((topic) => ({ topic, ground, parts }));
}

/** What stands before a colon or in the first cells of a row, or all of a few words. */
function labelOf(text: string): string {
	const colon = /^[^:。]{1,40}:/.exec(text)?.[0];
	if (colon !== undefined) return colon;
	const row = /^\|?(?:[^|]{0,40}\|){1,3}/.exec(text)?.[0];
	return row ?? (text.length <= 16 ? text : '');
}
