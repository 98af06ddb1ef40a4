import { text } from '../localized-text.ts';
import type { EventOf } from '../timers/ticket-event.ts';
import { channelTypes } from '../words.ts';
import { readAuthorship } from './read-authorship.ts';
import { instantOf, type WrittenEvent } from './written-event.ts';

/**
 * A message that went or came. It reached the customer when it was sent, unless `sent_at` says otherwise; null says
 * that it has not left yet.
 */
export function readMessage(event: WrittenEvent): EventOf<'message'> {
	const { fields, channel } = event;
	const { kind, author } = readAuthorship(event);
	const at = instantOf(event, fields.has('at') || !fields.has('sent_at') ? 'at' : 'sent_at');
	// written as null, it says that it has not left
	const sentAt = fields.isNull('sent_at') ? null : fields.has('sent_at') ? instantOf(event, 'sent_at') : at;
	const bouncedAt = fields.has('bounced_at') ? instantOf(event, 'bounced_at') : null;
	const promisedAt = fields.has('promised_at') ? instantOf(event, 'promised_at') : null;
	if (sentAt !== null && sentAt < at) throw fields.refuse('sent_at', early);
	if (bouncedAt !== null && bouncedAt < (sentAt ?? at)) throw fields.refuse('bounced_at', early);
	if (promisedAt !== null && promisedAt <= at) throw fields.refuse('promised_at', late);
	return {
		kind: 'message',
		at,
		place: fields.place,
		message: {
			id: fields.text('id') ?? fields.place,
			kind,
			author,
			isPublic: fields.flag('public') ?? kind !== 'internal_note',
			channelType: fields.choice('channel', channelTypes) ?? channel,
			sentAt,
			bouncedAt,
			promisedAt,
		},
	};
}

const early = text('早于发出的时间', 'lies before it was sent');
const late = text('必须晚于作出承诺的时间', 'must be later than the message that promises it');
