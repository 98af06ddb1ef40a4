/** A channel by which notifications leave. */
export interface OutgoingChannel {
	readonly id: string;
	readonly name: string | null;
	readonly type: string | null;
	readonly address: string | null;
	readonly enabled: boolean | null;
}

const carrying: ReadonlySet<string | null> = new Set([
	'email',
	'sms',
	'wecom',
	'dingtalk',
	'feishu',
	'webhook',
]);

/** Whether something leaves by this channel; by the others customers only come in. */
export function carries({ type }: Pick<OutgoingChannel, 'type'>): boolean {
	return carrying.has(type);
}

/** Whether a test needs to be told where it goes: a group bot and a webhook have one place only. */
export function asksForAddress({ type }: Pick<OutgoingChannel, 'type'>): boolean {
	return type === 'email' || type === 'sms';
}
