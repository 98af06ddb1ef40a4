import { firstMatches } from '../text/first-matches.ts';
import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { findDurations } from '../values/durations.ts';
import { isChange, isPenalty } from './amendments.ts';

const complex = /复杂|升级|complex|escalat/i;
const telling = /更新|同步|通报|沟通|反馈|告知|汇报|进展|update|inform|communicat|report|progress/i;
const every = /(?:每隔?|every|each|per) ?(?=\S)/gi;

/** How often the customer hears of a complex request, where 2.2.2 says so: 每1个工作日通报一次. */
export function readUpdateInterval(sentence: Sentence): Candidate[] {
	const { text, number, heading, lead } = sentence;
	const isComplex = number === '2.2.2' || [text, heading, lead].some((words) => complex.test(words));
	if (!isComplex || !telling.test(text) || isPenalty(sentence)) return [];
	const trust = (number === '2.2.2' ? 0.9 : 0.75) * (isChange(sentence) ? 0.5 : 1);
	return firstMatches(text, every).flatMap((match) => {
		const start = match.index + match[0].length;
		const rest = text
			.slice(start, start + 24)
			.replace(/^个?(?=工作日|working day|business day)/i, (sign) => `1${sign || ' '}`);
		const [first] = findDurations(rest);
		if (!first || first.from > 0) return [];
		const isWorking = first.clock === 'business' && first.unit === 'days';
		if (!isWorking && first.unit !== 'hours') return [];
		const value = { value: first.amount, unit: isWorking ? 'working_days' : 'hours' };
		const span = {
			from: sentence.from + match.index,
			to: sentence.from + Math.min(start + first.to, text.length),
		};
		return [
			{
				key: 'sla.complex.update_interval',
				value,
				clause: '2.2.2',
				span,
				confidence: trust,
			} satisfies Candidate,
		];
	});
}
