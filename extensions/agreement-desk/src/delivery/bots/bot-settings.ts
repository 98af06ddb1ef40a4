/** A group bot. Its URL is a secret: who knows it can write into the group. */
export interface BotSettings {
	readonly type: 'wecom' | 'dingtalk' | 'feishu';
	readonly url: string;
	/** Signs each message; null where the bot does not want it, and for WeCom, which has none. */
	readonly secret: string | null;
	/** The word that the bot wants to see in every message. */
	readonly keyword: string | null;
}
