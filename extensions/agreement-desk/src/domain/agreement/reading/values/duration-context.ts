/*
 * What the words around a length of time make of it: a limit, the time before something holds, a frequency, or no
 * time at all.
 */

export type Bound =
	/** Within this time. */
	| 'limit'
	/** About this time. */
	| 'about'
	/** At least this time. */
	| 'least'
	/** Less than nothing. */
	| 'negative'
	/** Once this time has passed. */
	| 'after';

interface Surroundings {
	readonly before: string;
	readonly after: string;
	readonly words: string;
	readonly unit: string;
}

const notAmount = /(?:[第下上同某]|次|\d[。点]|(?<![a-z])next |previous |same )$/i;
const frequency = /(?:每|每隔|逢|every|each|per)(?: ?-)? ?$/i;
const passed =
	/(?<!不|不得|不能|不应|不会|不可|不许|勿|未|没有|从未)(?:超过|超出|逾|大于|多于|超时|>) ?$|(?<!not |no |never |n't )\b(?:more than|over|exceed(?:s|ed|ing)?|longer than|beyond|after|older than) (?:an? )?$/i;
const otherPeriod =
	/(?:近|过去|最近|连续|连续\d|保存|留存|保留|存档|有效期|为期|期限|满|last|past|previous|preceding|retained for|kept for|valid for|term of) ?(?:为|至少|不少于|for)? ?$/i;
const wholeDay =
	/^ ?(?:[×x*\/] ?7|不间断|全天候|服务热线|客服热线|热线|在线(?!客服人员)|客服|值班|值守|轮班|制|营业|开放|a day|per day|around)/i;
const dayBefore = /(?:[×*]|(?<![a-z])x|全天|每天|每日|一天|昼夜|7[\/天]) ?$/i;
/** 400-800-1234(24小时) says when the line is open. */
const numberBefore = /\d ?\($/;
const bracketAfter = /^\)(?!以?内|之内)/;
const date = /(?:年|月|\d{4} ?[-./] ?\d{1,2} ?[-./]) ?$/;
/** What follows the 8小时 of 8小时×5 and the 7天 of 7天24小时. */
const fullWeek = /^[×*]|^24小时/;
/** 30秒接通率 is a share of calls, not a time to answer them in. */
const rate =
	/^(?:内|以内|之内)?(?:的)?(?:人工|电话|首次)?(?:接通|接听|应答|响应|回复|解决|办结)率|^ ?(?:answer|service|response) (?:rate|level)/i;

/** Whether these words are no limit at all, whatever they are of. */
export function isNoLimit({ before, after, words, unit }: Surroundings): boolean {
	if (notAmount.test(before) || frequency.test(before) || passed.test(before) || otherPeriod.test(before))
		return true;
	if (unit === 'hours' && (wholeDay.test(after) || dayBefore.test(before))) return true;
	if (words === '24小时' && numberBefore.test(before) && bracketAfter.test(after)) return true;
	if (unit === 'days' && date.test(before) && /^\d/.test(words)) return true;
	return fullWeek.test(after) || rate.test(after);
}

const about = /(?:约|大约|大概|约为|左右|近乎|about|around|approximately|approx\.?|roughly|circa|some) ?$/i;
const aboutAfter = /^ ?(?:左右|上下|or so|approximately)/i;
const least =
	/(?:至少|最少|不少于|不低于|不短于|不小于|\u2265|at least|no less than|not less than|minimum of|min\.) ?(?:提前|为)? ?$/i;
const negative = /(?:负|minus |(?:^|[在于为至到应须前后(:,= \u2264\u2265<]) ?-)$/i;
const later = /^ ?(?:之?后|以后|过后|later)/i;

export function boundOf(before: string, after: string): Bound {
	if (negative.test(before)) return 'negative';
	if (about.test(before) || aboutAfter.test(after)) return 'about';
	if (least.test(before)) return 'least';
	return later.test(after) ? 'after' : 'limit';
}

const businessAfter =
	/^(?:以?内|之内)? ?\(?(?:均?(?:按|以|为|指|系|限))?(?:工作|业务|营业)(?:时间|小时|时段)(?:内)?(?:计算?)?\)/;
const calendarAfter =
	/^(?:以?内|之内)? ?\(?(?:均?(?:按|以|为|指|系))?(?:自然|日历)(?:时间|小时|时)(?:计算?|连续计算)?\)|^(?:以?内|之内)? ?\(?(?:不分昼夜|昼夜连续|24小时连续|含(?:夜间|节假日|周末))/;
const englishAfter =
	/^ ?\(?(?:counted |measured |computed )?(?:in |of |as )?(business|working|calendar|elapsed) (?:hours|time)/i;

/** Which time counts, where a bracket after the amount says so. */
export function clockAfter(after: string): 'business' | 'calendar' | null {
	if (businessAfter.test(after)) return 'business';
	if (calendarAfter.test(after)) return 'calendar';
	const word = englishAfter.exec(after)?.[1]?.toLowerCase();
	if (word === undefined) return null;
	return word === 'calendar' || word === 'elapsed' ? 'calendar' : 'business';
}
