import { choiceSets, type ChoiceSet } from '../../../../schema/choices.ts';
import type { LadderStep } from '../domain/agreement/escalation-ladder.ts';
import type { CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import type { ContentWords } from '../domain/agreement/difference.ts';
import { plainNumber } from '../domain/agreement/notation/numbers.ts';
import { writeAmount } from '../domain/agreement/notation/units.ts';
import { itemSeparator, groupSeparator } from '../domain/agreement/notation/words.ts';
import type { Language } from '../domain/localized-text.ts';
import { formatInstant } from '../domain/wording/format-instant.ts';
import { stepConditions, stepDeeds, stepTrigger } from '../domain/wording/escalation-names.ts';
import { metricNames } from '../domain/wording/metric-names.ts';

interface Names {
	readonly organizations: ReadonlyMap<string, string>;
	readonly calendars: ReadonlyMap<string, string>;
	readonly timezone: string;
}

/** How the parts of an agreement read that are no parameters, in the words of the studio. */
export function contentWords({ organizations, calendars, timezone }: Names): ContentWords {
	const calendar = (key: string) => calendars.get(key) ?? key;
	return {
		organization: (key) => organizations.get(key) ?? key,
		calendar,
		instant: (at, language) => formatInstant(at, { language, timezone }),
		ladder: ladderWords,
		creditTiers: (tiers, language) =>
			joined(
				tiers.map(({ attainment_below_percent: below, credit_percent: credit }) =>
					language === 'zh-CN'
						? `达标率低于 ${plainNumber(below)}% 抵扣 ${plainNumber(credit)}%`
						: `below ${plainNumber(below)}% attainment, ${plainNumber(credit)}% of the fee`,
				),
				language,
			),
		commitment: (commitment, language) => commitmentWords(commitment, language, calendar),
	};
}

function ladderWords(steps: readonly LadderStep[], language: Language): string {
	return joined(
		steps.map((step) => stepWords(step, language)),
		language,
	);
}

/** One step of a ladder as a sentence without its full stop. */
export function stepWords(step: LadderStep, language: Language): string {
	const notify = listOf('recipient_role', step.notify, language);
	const methods = listOf('notification_method', step.methods, language);
	const more = [...stepConditions(step, language), ...stepDeeds(step, language)];
	const head = stepTrigger(step, language);
	return language === 'zh-CN'
		? [`${head}：级别 ${step.level}`, `通知${notify}`, `方式为${methods}`, ...more].join('，')
		: [`${head}: level ${step.level}`, `tells ${notify} by ${methods}`, ...more].join(', ');
}

function joined(pieces: readonly string[], language: Language): string {
	return pieces.length > 0 ? pieces.join(groupSeparator[language]) : nothing[language];
}

const nothing = { 'zh-CN': '无', 'en-US': 'none' } as const;

function nameOf(set: ChoiceSet, value: string, language: Language): string {
	return choiceSets[set].find((choice) => choice.value === value)?.label[language] ?? value;
}

/** The names of these values in one line. */
export function listOf(set: ChoiceSet, values: readonly string[], language: Language): string {
	if (values.length === 0) return nothing[language];
	return values.map((value) => nameOf(set, value, language)).join(itemSeparator[language]);
}

function commitmentWords(
	commitment: CustomCommitment,
	language: Language,
	calendarName: (key: string) => string,
): string {
	const {
		metric,
		target_value,
		target_unit,
		basis,
		calendar,
		pause_policy,
		force,
		credit,
		escalation_ladder,
	} = commitment;
	const chinese = language === 'zh-CN';
	const amount = writeAmount(target_value, target_unit, language);
	const clock = target_unit === 'working_days' ? '' : nameOf('clock_basis', basis, language);
	const pieces = [
		chinese ? `${metricNames[metric][language]}：${amount}` : `${metricNames[metric][language]}: ${amount}`,
		clock,
		calendar === null ? '' : labelled(['日历', 'calendar'], calendarName(calendar), language),
		...conditionWords(commitment, language),
		pause_policy === null
			? ''
			: labelled(['暂停', 'stops while'], listOf('pause_reason', pause_policy, language), language),
		force === 'target' ? nameOf('force', force, language) : '',
		escalation_ladder
			? labelled(['升级规则', 'escalation ladder'], ladderWords(escalation_ladder, language), language)
			: '',
		credit ? '' : chinese ? '不计入服务抵扣' : 'without credits',
	];
	return pieces.filter((piece) => piece !== '').join(groupSeparator[language]);
}

type Restrictions = Pick<
	CustomCommitment,
	'channel_types' | 'ticket_types' | 'complexity' | 'urgent' | 'plans' | 'languages'
>;

/** To what a commitment applies; nothing for one that applies to everything. */
export function conditionWords(restrictions: Restrictions, language: Language): string[] {
	const { channel_types, ticket_types, complexity, urgent, plans, languages } = restrictions;
	const list = (values: readonly string[]) => values.join(itemSeparator[language]);
	return [
		channel_types &&
			labelled(['渠道', 'channels'], listOf('channel_type', channel_types, language), language),
		ticket_types && labelled(['类型', 'types'], listOf('ticket_type', ticket_types, language), language),
		complexity && labelled(['复杂程度', 'complexity'], nameOf('complexity', complexity, language), language),
		urgent === null ? null : urgentWords[urgent ? 'yes' : 'no'][language],
		plans && labelled(['套餐', 'plans'], list(plans), language),
		languages && labelled(['语言', 'languages'], list(languages), language),
	].filter((piece) => piece !== null);
}

const urgentWords = {
	yes: { 'zh-CN': '仅限紧急', 'en-US': 'urgent only' },
	no: { 'zh-CN': '紧急除外', 'en-US': 'not urgent' },
} as const;

function labelled(label: readonly [string, string], value: string, language: Language): string {
	return language === 'zh-CN' ? `${label[0]}：${value}` : `${label[1]}: ${value}`;
}
