import { isServiceChannel } from '../../domain/channel-kind.ts';
import { text } from '../../domain/localized-text.ts';
import type { NotificationMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readAnyChannel } from '../../store/delivery-channels.ts';
import type { ChannelRow } from '../../store/tables.ts';
import { invalid, missing } from '../refusal.ts';

/** A channel that can be tested, and the method that its messages leave by. */
export interface TestedChannel {
	readonly channel: ChannelRow;
	readonly method: NotificationMethod;
}

/**
 * The channel that somebody wants to test, in use or not.
 *
 * @throws Refusal when there is no such channel, or it carries nothing out (clause 1.4.4).
 */
export async function readTestedChannel(db: Db, id: string): Promise<TestedChannel> {
	const channel = await readAnyChannel(db, id);
	if (channel) return { channel, method: methodOf(channel) };
	throw missing(
		'desk_channels',
		'1.4.4',
		text('没有这个渠道；新渠道请先保存', 'there is no such channel; a new one has to be saved first'),
	);
}

function methodOf({ type }: ChannelRow): NotificationMethod {
	if (type === 'email') return 'email';
	if (type !== null && !isServiceChannel(type)) return type;
	throw invalid(
		'desk_channels.type',
		'1.4.4',
		text('此类渠道不发送通知，无法测试', 'a channel of this type sends nothing, so there is nothing to test'),
	);
}
