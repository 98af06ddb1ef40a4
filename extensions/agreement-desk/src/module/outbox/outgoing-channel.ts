/** A channel by which notifications leave. */
export interface OutgoingChannel {
	readonly id: string;
	readonly name: string | null;
	readonly type: string | null;
	readonly address: string | null;
	readonly enabled: boolean | null;
}

/** How a target of deliveries is doing, as `/desk/status` tells it. Instants are ISO 8601. */
export interface Target {
	readonly target: string;
	readonly type: string | null;
	readonly state: 'closed' | 'open' | 'half_open';
	readonly open_until: string | null;
	readonly failures: number;
	readonly last_error: string | null;
	readonly last_sent_at: string | null;
	readonly waiting: number;
	readonly lag_ms: number;
}

export interface TestAnswer {
	readonly result: 'sent' | 'temporary' | 'permanent' | 'unknown';
	readonly proof: string | null;
	readonly reason: string | null;
	readonly text: Readonly<Record<'zh-CN' | 'en-US', string>>;
	readonly notification: string;
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
