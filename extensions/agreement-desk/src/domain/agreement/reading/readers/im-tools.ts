import { firstMatches } from '../text/first-matches.ts';
import type { Candidate } from '../candidate.ts';
import type { ChannelPlace } from '../structure/channels.ts';
import type { Sentence } from '../structure/clauses.ts';
import type { Span } from '../text/mapped-text.ts';
import { trimSpan } from '../text/trim-span.ts';
import { wordsOf } from '../text/words-of.ts';
import { hasBlank, isNothing } from '../values/blanks.ts';
import { findTools } from '../values/im-tools.ts';
import { splitItems } from '../values/lists.ts';
import { groupSpan, type ReadContext } from './read-context.ts';

interface Tool {
	readonly tool: Span;
	readonly account: Span | null;
	readonly certainty: number;
}

const used =
	/(?:或者?|也可|可)?(?:使用|通过|添加|关注|搜索|via|using|through)(?!访问|与|联系|咨询|进行|发起|沟通) ?(?<tools>[^,;。]{1,100}?)(?:与|联系|咨询|进行|发起|沟通|to (?:reach|contact|chat)|$)/dgi;
const itemShape =
	/^(?<tool>[^"(:]{1,40}?) ?(?:"(?<quoted>[^"]{1,128})"|\((?:[^():]{0,8}: ?)?"?(?<bracketed>[^()"]{1,128})"?\)|: ?(?<after>.{1,128}))?$/d;

/** The messengers of 1.3.3: those known by name, or else what stands where the agreement names them. */
export function readImTools(
	sentence: Sentence,
	{ clause, trust }: ChannelPlace,
	context: ReadContext,
): Candidate[] {
	const known = findTools(sentence.text).map((mention) => ({
		...mention,
		certainty: mention.plain ? 1 : 0.7,
	}));
	const mayBeOther = sentence.number === null || /^(?:1|\d\.3\.3)$/.test(sentence.number);
	const tools = known.length > 0 ? known : mayBeOther ? otherTools(sentence.text) : [];
	const first = tools[0];
	if (!first) return [];
	const words = (span: Span) => {
		const { from, to } = trimSpan(sentence.text, span);
		return wordsOf(context.joined, context.source, { from: sentence.from + from, to: sentence.from + to });
	};
	const value = tools.map(({ tool, account }) => ({ tool: words(tool), account: account && words(account) }));
	if (value.some(({ tool }) => isNothing(tool))) return [];
	const isWhole = value.every(
		({ tool, account }) => !hasBlank(tool) && !(account !== null && isNothing(account)),
	);
	const certainty = Math.min(...tools.map((tool) => tool.certainty)) * (isWhole ? 1 : 0.5);
	const end = Math.max(...tools.map(({ tool, account }) => account?.to ?? tool.to));
	const span = { from: sentence.from + first.tool.from, to: sentence.from + end };
	return [{ key: 'channel.chat.im_tool', value, clause, span, confidence: trust * certainty }];
}

function otherTools(text: string): Tool[] {
	for (const match of firstMatches(text, used)) {
		const span = groupSpan(match, 'tools');
		if (
			!span ||
			/https?:|www\.|\.c(?:n|om)\b|网址|网页|浏览器|电话|邮件|以下|下列/i.test(text.slice(span.from, span.to))
		)
			continue;
		return splitItems(text, span).flatMap((item) => toolIn(text, item));
	}
	return [];
}

function toolIn(text: string, { from, to }: Span): Tool[] {
	const match = itemShape.exec(text.slice(from, to));
	const tool = match && groupSpan(match, 'tool');
	if (!match || !tool) return [];
	const account = groupSpan(match, 'quoted') ?? groupSpan(match, 'bracketed') ?? groupSpan(match, 'after');
	const placed = (span: Span) => ({ from: from + span.from, to: from + span.to });
	return [{ tool: placed(tool), account: account && placed(account), certainty: 0.7 }];
}
