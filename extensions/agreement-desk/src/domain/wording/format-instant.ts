import { DateTime } from 'luxon';
import type { Language } from '../localized-text.ts';
import { remembered } from '../remembered.ts';

interface Reader {
	readonly language: Language;
	/** IANA */
	readonly timezone: string;
}

/** What is told of one ticket names the same instants again and again, and a calendar date is costly to make. */
const recent = remembered(1_000);

/** An instant (epoch ms) as people in this zone read it, with the offset so that nobody has to guess. */
export function formatInstant(ms: number, reader: Reader): string {
	return recent(`${ms} ${reader.language} ${reader.timezone}`, () => format(ms, reader));
}

function format(ms: number, { language, timezone }: Reader): string {
	const local = DateTime.fromMillis(ms, { zone: timezone }).setLocale(language);
	return language === 'zh-CN'
		? local.toFormat("yyyy年M月d日（cccc）HH:mm '(UTC'ZZ')'")
		: local.toFormat("ccc, d LLL yyyy, HH:mm '(UTC'ZZ')'");
}
