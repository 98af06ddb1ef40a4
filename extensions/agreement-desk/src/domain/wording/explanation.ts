import type { Language } from '../localized-text.ts';
import type { Explanation } from '../timers/explanation.ts';
import { chineseExplanation } from './explanation-in-chinese.ts';
import { englishExplanation } from './explanation-in-english.ts';
import { localMoment } from './local-moment.ts';

/**
 * How a deadline came about, in sentences for the people it concerns. Times are local to `timezone` (IANA), which is
 * the zone of the calendar that the timer was counted in.
 */
export function explanationText(
	explanation: Explanation,
	{ language, timezone }: { readonly language: Language; readonly timezone: string },
): string {
	const moment = localMoment(explanation.start.at, { language, timezone });
	const telling = { explanation, moment, timezone };
	return language === 'zh-CN' ? chineseExplanation(telling) : englishExplanation(telling);
}
