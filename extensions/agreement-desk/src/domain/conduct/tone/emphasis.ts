import { spanOf } from '../personal-data/candidate.ts';
import { text } from '../../localized-text.ts';
import type { ToneFinding } from './tone-finding.ts';

const exclamations = /[!?]{0,20}![!?]{1,20}|\?{2,20}[!?]{0,20}/g;
const shouted = /(?<![\w])[A-Z][A-Z']+(?:[ ,]{1,2}[A-Z][A-Z']*){1,60}(?![\w])(?:[ ]?!)?/g;
const fewestWords = 4;
const fewestLetters = 14;

/** 2.3.1: signs and capitals that shout. */
export function findEmphasis(shown: string): ToneFinding[] {
	const runs = [...shown.matchAll(exclamations)].map(spanOf);
	const loud = [...shown.matchAll(shouted)].filter((match) => isShouting(match[0])).map(spanOf);
	const found: ToneFinding[] = [];
	if (runs.length > 0) {
		found.push({
			code: 'exclamations',
			spans: runs,
			text: text('连用感叹号或问号显得不耐烦，请只留一个', 'Runs of ! or ? sound impatient; leave one'),
		});
	}
	if (loud.length > 0) {
		found.push({
			code: 'all_caps',
			spans: loud,
			text: text(
				'整句大写像在喊叫，请改用通常的大小写',
				'Capitals throughout read like shouting; write as usual',
			),
		});
	}
	return found;
}

/** Names of products and standards are also capitals, but few in a row. */
function isShouting(words: string): boolean {
	const count = words.trim().split(/[ ,]+/).length;
	const letters = words.replace(/[^A-Z]/g, '').length;
	return words.endsWith('!') ? count >= 2 && letters >= 8 : count >= fewestWords && letters >= fewestLetters;
}
