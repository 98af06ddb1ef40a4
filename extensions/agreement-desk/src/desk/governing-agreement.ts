import type { CalendarTerms } from '../domain/agreement/calendar-definition.ts';
import type { Commitment } from '../domain/agreement/commitment.ts';
import { compileCommitments } from '../domain/agreement/compile-commitments.ts';
import { toCommitment, type CustomCommitment } from '../domain/agreement/custom-commitment.ts';
import { unwrittenLadder } from '../domain/agreement/default-ladder.ts';
import { ladderSchema, type LadderStep } from '../domain/agreement/escalation-ladder.ts';
import type { AgreementParameters, ParameterValue } from '../domain/agreement/parameters/index.ts';
import { readingAnswers } from '../domain/agreement/reading-rules.ts';
import { isKept } from '../domain/agreement/version-lifecycle.ts';
import type { Db } from '../store/db.ts';
import { readCalendarPrints, type AgreementWithCalendar } from '../store/find-agreement-in-force.ts';
import type { AgreementRow } from '../store/tables.ts';
import { parametersOf } from './agreement-parameters.ts';
import { customCommitmentsOf } from './custom-commitments.ts';
import { calendarTermsOf, loadCalendar, type LoadedCalendar } from './loaded-calendar.ts';

export { compileRows, type LoadedCalendar } from './loaded-calendar.ts';

/** An agreement version ready for use: what it promises, to be counted in which calendar. */
export interface GoverningAgreement {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly parameters: AgreementParameters;
	/** Those that follow from the parameters, then those that were added. */
	readonly commitments: readonly Commitment[];
	readonly ladder: readonly LadderStep[];
	readonly calendar: LoadedCalendar;
	/** What the version says about its calendar; those that commitments name for themselves are used as they are. */
	readonly calendarTerms: CalendarTerms;
	/** Those that commitments of its own name, by id. */
	readonly otherCalendars: ReadonlyMap<string, LoadedCalendar>;
	/** R18. */
	readonly governingInstant: ParameterValue<'reading.governing_instant'>;
}

/** What a version says, without the calendars, which change on their own. */
type Terms = Omit<GoverningAgreement, 'calendar' | 'otherCalendars'>;

/** @throws Error when a stored version is not valid, which the hooks on saving it prevent. */
export async function governingAgreement(db: Db, found: AgreementWithCalendar): Promise<GoverningAgreement> {
	const { agreement, calendarPrint } = found;
	const terms = await termsOf(db, agreement);
	const calendar = await loadCalendar(db, {
		id: agreement.calendar ?? '',
		print: calendarPrint,
		terms: terms.calendarTerms,
	});
	return { ...terms, calendar, otherCalendars: await loadOthers(db, terms.commitments) };
}

/** A frozen version says today what it said yesterday, so it is read once; kept by id, told apart by its hash. */
const frozen = new Map<string, { hash: string; terms: Terms }>();

async function termsOf(db: Db, agreement: AgreementRow): Promise<Terms> {
	const { id, content_hash: hash, status } = agreement;
	const known = frozen.get(id);
	if (known && known.hash === hash) return known.terms;
	const terms = readTerms(agreement, await customCommitmentsOf(db, agreement));
	if (hash !== null && status !== null && isKept(status)) frozen.set(id, { hash, terms });
	return terms;
}

function readTerms(agreement: AgreementRow, custom: readonly CustomCommitment[]): Terms {
	const parameters = parametersOf(agreement);
	const rules = readingAnswers(parameters);
	const { id, code, version, escalation_ladder: ladder } = agreement;
	return {
		id,
		code,
		version,
		parameters,
		commitments: [...compileCommitments(parameters), ...custom.map((one) => toCommitment(one, rules))],
		ladder: ladder ? ladderSchema.parse(ladder) : unwrittenLadder,
		calendarTerms: calendarTermsOf(parameters),
		governingInstant: parameters['reading.governing_instant'] ?? 'received',
	};
}

/** Hardly any version has such a calendar, and then the one question more is worth its answer. */
async function loadOthers(
	db: Db,
	commitments: readonly Commitment[],
): Promise<ReadonlyMap<string, LoadedCalendar>> {
	const ids = [...new Set(commitments.flatMap(({ calendar }) => calendar ?? []))];
	const others = new Map<string, LoadedCalendar>();
	for (const { id, print } of await readCalendarPrints(db, ids)) {
		others.set(id, await loadCalendar(db, { id, print, terms: {} }));
	}
	return others;
}
