import type { Candidate } from '../candidate.ts';
import type { Sentence } from '../structure/clauses.ts';
import { firstMatches } from '../text/first-matches.ts';
import type { Span } from '../text/mapped-text.ts';
import { nameIn, partyCandidate } from './party-name.ts';
import { customerWords, providerWords, roleOfWord, type Letters } from './party-roles.ts';
import { groupSpan, type ReadContext } from './read-context.ts';

const words = `${providerWords}|${customerWords}`;
const label = new RegExp(
	String.raw`(?<role>(?:[甲乙]方|party [ab])? ?[(/]? ?(?:the )?(?:service )?(?:${words})|[甲乙]方)(?:的)?(?:公司|单位)?(?:名称|全称| name)? ?\)?(?:\((?:盖章|公章|签章|[甲乙]方|seal|party [ab])\))? ?[:|] ?`,
	'gi',
);
const marks = /^[\s(|"\u2022*#>-]{0,3}$/;
const isSentence =
	/应当?|须|不得|提供|负责|有权|以下|如下|权利|义务|签字|日期|rights|duties|obligations|following|shall|must|will\b|responsib/i;
/** What stands beside 服务商 in the head of a table, and is no name. */
const columnName = /^ ?(?:编号|序号|职责|职能|内容|说明|备注|联系人|电话|地址) ?$/;

/** "服务商：…": a name goes up to the next label, to a comma or to the end of a cell. */
export function byLabel(sentence: Sentence, letters: Letters, context: ReadContext): Candidate[] {
	const { text } = sentence;
	const labels = firstMatches(text, label).filter(({ index }) => beginsPart(index, sentence, context));
	return labels.flatMap(({ index, 0: whole, groups }, place) => {
		const from = index + whole.length;
		const rest = text.slice(from, Math.min(labels[place + 1]?.index ?? text.length, from + longestName));
		const end = rest.search(/[;。|\n]|,(?! ?(?:ltd|inc|co|llc)\b)/i);
		const name = end < 0 ? rest : rest.slice(0, end);
		const role = roleOfWord(groups?.['role'] ?? '', letters);
		if (role === null || isSentence.test(name) || columnName.test(name)) return [];
		const span = nameIn(text, { from, to: from + name.length }, [/^/]);
		return partyCandidate(role, span, 0.9, sentence, context);
	});
}

const longestName = 200;

function beginsPart(index: number, { text, from }: Sentence, { joined }: ReadContext): boolean {
	const before = text.slice(0, index);
	return (
		marks.test(before) || /[;,。|] ?$|(?:公司|集团|中心)\)?$/.test(before) || joined.joints.has(from + index)
	);
}

const column = new RegExp(`^(?:${words}|[甲乙]方)(?:名称|全称)?(?:\\([甲乙]方\\))?$`, 'i');

/** "| 服务商 | 客户 |" as the head of a table, with the names below. */
export function byColumn(sentence: Sentence, letters: Letters, context: ReadContext): Candidate[] {
	const { text, columns } = sentence;
	if (columns.trim() === '' || columns === text) return [];
	let from = 0;
	const names = columns.split('|').map((name) => name.trim());
	if (names.filter((name) => column.test(name)).length < 2) return [];
	return text.split('|').flatMap((cell, place) => {
		const span: Span = { from, to: from + cell.length };
		from = span.to + 1;
		const name = names[place] ?? '';
		const role = column.test(name) ? roleOfWord(name, letters) : null;
		if (role === null || isSentence.test(cell)) return [];
		return partyCandidate(role, span, 0.85, sentence, context);
	});
}

const organisation = String.raw`(?:公司|集团|中心|厂|店|院|所|会|社|行)`;
const stated = new RegExp(
	String.raw`(?:^|[,。;])(?<role>${providerWords}|${customerWords})(?:是|为|系)(?<name>[^,。;:]{2,60}${organisation})(?=[,。;]|$)`,
	'dg',
);
/** 服务商某某公司向客户某某公司, 服务商（某某公司）与客户（某某公司） */
const beside = new RegExp(
	String.raw`(?<role>${providerWords}|${customerWords}) ?(?:(?<name>(?![是为系指的|])[^,。;:()"、|]{2,60}?${organisation})(?=[向为给对与和及同签]|提供|订立|之间|$)|\((?<inside>[^()]{2,60}${organisation})\))`,
	'dg',
);

/** "服务商是某某公司": only what looks like the name of an organisation. */
export function bySentence(sentence: Sentence, letters: Letters, context: ReadContext): Candidate[] {
	const found = [stated, beside].flatMap((pattern) => firstMatches(sentence.text, pattern));
	return found.flatMap((match) => {
		const role = roleOfWord(match.groups?.['role'] ?? '', letters);
		const span = groupSpan(match, 'name') ?? groupSpan(match, 'inside');
		return role && span ? partyCandidate(role, span, 0.85, sentence, context) : [];
	});
}
