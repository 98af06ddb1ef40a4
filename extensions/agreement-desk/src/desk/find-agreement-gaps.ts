import { compareClauses } from '../domain/agreement/difference.ts';
import { fromColumns } from '../domain/agreement/parameters/columns.ts';
import { definitionOf, type AgreementParameters } from '../domain/agreement/parameters/index.ts';
import { findGaps, validateParameters, type Gap } from '../domain/agreement/parameters/validate.ts';
import { text } from '../domain/localized-text.ts';
import type { Db } from '../store/db.ts';
import { hasEnabledChannel } from '../store/read-channels.ts';
import type { Candidate } from './agreement-candidate.ts';
import { withKey } from './check-agreement-content.ts';
import type { Complaint } from './refusal.ts';

/** What a version says, and what it still has to say before it can be signed or activated. */
export async function findAgreementGaps(
	db: Db,
	candidate: Candidate,
): Promise<{ parameters: AgreementParameters; gaps: readonly Gap[] }> {
	const { parameters } = validateParameters(fromColumns(candidate));
	const channel = await channelGap(db, parameters);
	const gaps = [...findGaps(parameters), ...channel];
	return { parameters, gaps: gaps.toSorted((a, b) => compareClauses(a.clause, b.clause)) };
}

/** 1.3.1 to 1.3.5: each may be left out, all of them not. */
const channels = [
	'channel.phone.number',
	'channel.email.address',
	'channel.chat.url',
	'channel.chat.im_tool',
	'channel.portal.url',
	'channel.social.platform',
] as const;

const [firstChannel] = channels;

async function channelGap(db: Db, parameters: AgreementParameters): Promise<Gap[]> {
	if (channels.some((key) => parameters[key] !== undefined) || (await hasEnabledChannel(db))) return [];
	const column = definitionOf(firstChannel).columns[0]?.name ?? firstChannel;
	const words = text(
		'尚未约定：至少填写一种服务渠道（1.3.1 至 1.3.5），或在“服务渠道”中启用一种',
		'is not agreed, nor any other channel: fill in one of 1.3.1 to 1.3.5, or enable a service channel',
	);
	return [{ key: firstChannel, column, clause: '1.3', text: words }];
}

export function gapComplaint({ key, column, clause, text: words }: Gap): Complaint {
	return { place: `desk_agreements.${column}`, clause, text: withKey(key, words) };
}
