import type { Candidate } from '../candidate.ts';
import type { ParameterKey } from '../../parameters/index.ts';
import { channelsOf, type ChannelPlace } from '../structure/channels.ts';
import type { Sentence } from '../structure/clauses.ts';
import { findEmails, findPhones, findUrls, type ContactMention } from '../values/contacts.ts';
import { isChange } from './amendments.ts';
import { readImTools } from './im-tools.ts';
import type { ReadContext } from './read-context.ts';
import { readSocial } from './social.ts';

/** Where the customer reaches the provider: 1.3.1 to 1.3.5. */
export function readChannels(sentence: Sentence, context: ReadContext): Candidate[] {
	return channelsOf(sentence).flatMap(({ channel, part }) =>
		readChannel(part, isChange(sentence) ? { ...channel, trust: 0.5 } : channel, context),
	);
}

function readChannel(sentence: Sentence, place: ChannelPlace, context: ReadContext): Candidate[] {
	const contact = (key: ParameterKey, mentions: readonly ContactMention[]) =>
		mentions.map((mention) => contactCandidate(key, mention, place, sentence));
	switch (place.name) {
		case 'phone':
			return contact('channel.phone.number', phonesOf(sentence.text));
		case 'email':
			return contact('channel.email.address', findEmails(sentence.text));
		case 'chat':
			return [
				...contact('channel.chat.url', findUrls(sentence.text)),
				...readImTools(sentence, place, context),
			];
		case 'portal':
			return contact('channel.portal.url', findUrls(sentence.text));
		case 'social':
			return readSocial(sentence, place, context);
	}
}

/** A fax or a number for something else may stand beside the hotline. */
function phonesOf(text: string): ContactMention[] {
	return findPhones(text).filter(
		({ from }) => !/(?:传真|邮编|fax|QQ)[^\d,、;]{0,6}$/i.test(text.slice(0, from)),
	);
}

function contactCandidate(
	key: ParameterKey,
	{ value, certainty, from, to }: ContactMention,
	{ clause, trust, aside = false }: ChannelPlace,
	sentence: Sentence,
): Candidate {
	const span = { from: sentence.from + from, to: sentence.from + to };
	return { key, value, clause, span, confidence: trust * certainty, aside };
}
