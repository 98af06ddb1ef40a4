import { ladderOf } from '../agreement/ladder-of.ts';
import type { LadderStep } from '../agreement/escalation-ladder.ts';
import { stepKey } from '../agreement/ladder-step-key.ts';
import type { BusinessCalendar } from '../calendar/business-calendar.ts';
import { text, type Language, type LocalizedText } from '../localized-text.ts';
import { instantOfStep, noFacts } from '../timers/instant-of-step.ts';
import type { SkipReason } from '../timers/ladder.ts';
import type { Timer } from '../timers/timer.ts';
import type { EscalationTrigger } from '../vocabulary.ts';
import {
	recipientRoleNames,
	skippedWords,
	stepConditions,
	stepDeeds,
	stepTrigger,
} from '../wording/escalation-names.ts';

/** A step of the ladder as the API shows it beside a timer. */
export interface ShownStep {
	readonly key: string;
	readonly trigger: EscalationTrigger;
	readonly at_percent: number | null;
	readonly level: number;
	/** ISO 8601 in UTC; null where it depends on what people do or leave undone. */
	readonly at: string | null;
	/** Whether it was reached, as far as it is on record. */
	readonly reached: boolean;
	readonly skipped: SkipReason | null;
	readonly text: LocalizedText;
}

/** What is on record of a step of a stored timer. */
export interface RecordedStep {
	readonly key: string;
	/** ISO 8601. */
	readonly at: string;
	readonly skipped?: SkipReason | undefined;
}

/** The steps that a timer climbs, with their instants and what they do, those without an instant last. */
export function showLadder(
	timer: Timer,
	{
		ladder,
		urgent,
		calendar,
		recorded = [],
	}: {
		readonly ladder: readonly LadderStep[];
		readonly urgent: boolean;
		readonly calendar: BusinessCalendar;
		readonly recorded?: readonly RecordedStep[];
	},
): ShownStep[] {
	if (timer.state === 'not_applicable') return [];
	return ladderOf(timer.commitment, { ladder, urgent })
		.flatMap((step) => {
			const key = stepKey(step);
			const known = recorded.findLast((one) => one.key === key);
			const at = known ? Date.parse(known.at) : instantOfStep(step, timer, { calendar, facts: noFacts });
			// What a clock that stands still does not reach has no time to show.
			if (at === Infinity && !dependsOnPeople(step)) return [];
			return [shown(step, { key, at, known })];
		})
		.toSorted(
			(a, b) =>
				Number(a.at === null) - Number(b.at === null) || Date.parse(a.at ?? '') - Date.parse(b.at ?? '') || 0,
		);
}

function dependsOnPeople({ trigger }: LadderStep): boolean {
	return trigger === 'second_breach' || trigger === 'assignee_silence' || trigger === 'unaccepted';
}

function shown(
	step: LadderStep,
	{ key, at, known }: { key: string; at: number; known: RecordedStep | undefined },
): ShownStep {
	const skipped = known?.skipped ?? null;
	const words = (language: Language) => sentence(step, skipped, language);
	return {
		key,
		trigger: step.trigger ?? 'percent',
		at_percent: step.at_percent ?? null,
		level: step.level,
		at: at < Infinity ? new Date(at).toISOString() : null,
		reached: known !== undefined,
		skipped,
		text: text(words('zh-CN'), words('en-US')),
	};
}

function sentence(step: LadderStep, skipped: SkipReason | null, language: Language): string {
	const chinese = language === 'zh-CN';
	const roles = step.notify.map((role) => recipientRoleNames[role][language]);
	const listed = chinese ? roles.join('、') : roles.map((role) => role.toLowerCase()).join(', ');
	const level =
		step.level === 0
			? chinese
				? '提醒'
				: 'warning'
			: chinese
				? `升级至 ${step.level} 级`
				: `level ${step.level}`;
	const pieces = [
		level,
		...stepConditions(step, language),
		listed === ''
			? chinese
				? '不通知任何人'
				: 'tells nobody'
			: chinese
				? `通知${listed}`
				: `tells ${listed}`,
		...stepDeeds(step, language),
		...(skipped === null ? [] : [skippedWords(skipped, language)]),
	];
	return `${stepTrigger(step, language)}${chinese ? '：' : ': '}${pieces.join(chinese ? '，' : ', ')}`;
}
