import type { Language } from '../localized-text.ts';

/** What "Send a test" sends. */
export function testWording(
	language: Language,
	{ channel, at }: { channel: string; at: string },
): { subject: string; body: string } {
	if (language === 'zh-CN') {
		return {
			subject: `测试消息：${channel}`,
			body: `这是渠道“${channel}”于 ${at} 发出的测试消息。收到即表示该渠道可用，无需回复。`,
		};
	}
	return {
		subject: `Test message: ${channel}`,
		body: `This is a test of the channel "${channel}", sent at ${at}. It has arrived, so the channel works; no reply is needed.`,
	};
}
