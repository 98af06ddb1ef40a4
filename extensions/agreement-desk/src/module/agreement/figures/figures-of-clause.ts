import type {
	AgreementFigures,
	CustomFigure,
	OpenBreach,
} from '../../../desk/agreement-page/agreement-figures.ts';
import type { LatestEvidence } from '../../../desk/agreement-page/find-evidence.ts';
import type { KeptFigures } from '../../../desk/figures/count-kept.ts';
import type { FirstContactFigure, SatisfactionFigure } from '../../../domain/metrics/quality.ts';

type Promised = Omit<KeptFigures, 'parts'>;

/** Whatever a page tells of how one clause is kept. */
export interface ClauseFigures {
	/** The sum of its promises. */
	readonly met: number;
	readonly missed: number;
	readonly open: number;
	/** `met / (met + missed)`, 0 to 100; null where nothing was due. */
	readonly attainment: number | null;
	/** By metric, where there is more than one. */
	readonly promises: readonly Promised[];
	readonly firstContact: FirstContactFigure | null;
	readonly satisfaction: SatisfactionFigure | null;
	readonly custom: readonly CustomFigure[];
	readonly breaches: readonly OpenBreach[];
	readonly evidence: LatestEvidence | null;
}

/** The part of the figures that is about one clause. */
export function figuresOfClause(figures: AgreementFigures, clause: string): ClauseFigures {
	const promises = figures.promises.filter((one) => one.clause === clause);
	const sum = (member: 'met' | 'missed' | 'open') =>
		promises.reduce((total, promise) => total + promise[member], 0);
	const [met, missed] = [sum('met'), sum('missed')];
	return {
		...{ met, missed, open: sum('open'), promises },
		attainment: met + missed === 0 ? null : (met * 100) / (met + missed),
		firstContact: clause === '2.5.1' ? figures.firstContact : null,
		satisfaction: clause === '2.5.2' ? figures.satisfaction : null,
		custom: clause === '2.5.3' ? figures.custom : [],
		breaches: figures.breaches.filter((breach) => breach.clause === clause),
		evidence: figures.evidence.find((one) => one.clause === clause) ?? null,
	};
}

/** A share with one decimal at most; never rounded up to a hundred that was not reached. */
export function sayShare(share: number): string {
	const rounded = Math.floor(share * 10 + 1e-9) / 10;
	return `${rounded}%`;
}

/** A mean score with two decimals at most. */
export function sayScore(score: number): string {
	return String(Math.floor(score * 100 + 1e-9) / 100);
}
