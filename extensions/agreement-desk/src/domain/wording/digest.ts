import type { Language } from '../localized-text.ts';

/** One of the alerts that a digest tells of. */
export interface DigestLine {
	readonly subject: string;
	readonly url: string | null;
}

/** So many are named; the studio has them all. */
const most = 20;

/** Tells of many alerts at once, the most urgent first. */
export function digestWording(
	language: Language,
	{ lines, count, outboxUrl }: { lines: readonly DigestLine[]; count: number; outboxUrl: string },
): { subject: string; body: string } {
	const named = lines.slice(0, most);
	const left = count - named.length;
	const list = named.map(({ subject, url }, place) => `${place + 1}. ${subject}${url ? `\n   ${url}` : ''}`);
	if (language === 'zh-CN') {
		return {
			subject: `${count} 条提醒汇总`,
			body: [
				`短时间内有 ${count} 条提醒，合并如下，最紧急的在前：`,
				...list,
				...(left > 0 ? [`另有 ${left} 条，见发件箱。`] : []),
				outboxUrl,
			].join('\n'),
		};
	}
	return {
		subject: `${count} alerts in one`,
		body: [
			`There were ${count} alerts within a short time. Here they are together, the most urgent first:`,
			...list,
			...(left > 0 ? [`And ${left} more; see the outbox.`] : []),
			outboxUrl,
		].join('\n'),
	};
}
