export interface BotCall {
	readonly url: string;
	readonly body: Readonly<Record<string, unknown>>;
}
