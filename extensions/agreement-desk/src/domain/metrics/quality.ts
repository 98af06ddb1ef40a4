import type { Satisfaction } from '../agreement/parameters/article-2-quality.ts';
import { judgeFirstContact, type FirstContactInputs, type FirstContactRules } from './first-contact.ts';

/** How satisfied those were who said so (2.5.2, M-CSAT). */
export interface SatisfactionFigure {
	readonly mode: Satisfaction['mode'];
	readonly responses: number;
	/** A share of 0 to 100, or a mean score; null where nobody has answered. */
	readonly value: number | null;
	readonly target: number;
	/** Of a score; null for a share. */
	readonly scale: number | null;
	readonly reached: boolean | null;
	/** Whether there are as many answers as a figure needs. */
	readonly isEnough: boolean;
}

/** Stars from 1 to 5, and how often each was given. */
export interface RatingCount {
	readonly rating: number;
	readonly count: number;
}

const usualScale = 5;
const satisfiedFrom = 4;

/** A score on another scale than five stars is the same share of its top. */
export function satisfactionOf(
	ratings: readonly RatingCount[],
	{ mode, value: target, scale_max: scale }: Satisfaction,
	fewest: number,
): SatisfactionFigure {
	const sum = (weight: (rating: number) => number) =>
		ratings.reduce((total, { rating, count }) => total + weight(rating) * count, 0);
	const responses = sum(() => 1);
	const share = (sum((rating) => (rating >= satisfiedFrom ? 1 : 0)) * 100) / responses;
	const score = (sum((rating) => rating) * (scale ?? usualScale)) / usualScale / responses;
	const value = responses === 0 ? null : mode === 'percent' ? share : score;
	return {
		...{ mode, responses, value, target, scale: mode === 'score' ? scale : null },
		reached: value === null ? null : value >= target,
		isEnough: responses >= fewest,
	};
}

/** How many requests were solved at first contact (2.5.1, M-FCR). */
export interface FirstContactFigure {
	readonly passed: number;
	readonly failed: number;
	/** Of those that passed: their window is still open. */
	readonly provisional: number;
	/** 0 to 100; null where none was solved. */
	readonly value: number | null;
	readonly target: number;
	readonly reached: boolean | null;
}

/** `now` in epoch ms. */
export function firstContactFigure(
	tickets: Iterable<FirstContactInputs>,
	{ rules, target }: { readonly rules: FirstContactRules; readonly target: number },
	now: number,
): FirstContactFigure {
	const counts = { passed: 0, failed: 0, provisional: 0 };
	for (const ticket of tickets) {
		const judged = judgeFirstContact(ticket, rules, now);
		if (judged.outcome === 'excluded') continue;
		counts[judged.outcome] += 1;
		if (judged.provisional) counts.provisional += 1;
	}
	const all = counts.passed + counts.failed;
	const value = all === 0 ? null : (counts.passed * 100) / all;
	return { ...counts, value, target, reached: value === null ? null : value >= target };
}
