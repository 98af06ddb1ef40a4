import type { NoticeTerms } from '../../domain/notices/earliest-effect.ts';
import { readingAnswers } from '../../domain/agreement/reading-rules.ts';
import type { AgreedMethod } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import {
	findAgreementInForce,
	readAgreements,
	readAgreementsInForce,
	type AgreementWithCalendar,
} from '../../store/find-agreement-in-force.ts';
import type { AgreementRow, NoticeRow } from '../../store/tables.ts';
import { governingAgreement } from '../governing-agreement.ts';

/** What an agreement says about notices. */
export interface NoticeAgreement {
	readonly row: AgreementRow;
	readonly providerName: string | null;
	readonly terms: NoticeTerms;
	/** P12, in the order of preference. */
	readonly methods: readonly AgreedMethod[];
	readonly timezone: string;
}

/** What a version promises where it says nothing, as those before the parameter do. */
const usualDays = 30;
const usualMethods = ['email', 'in_app'] as const;

/** The agreement that a notice is about: the one that it names, or the one in force for its customer at `at` (epoch ms). */
export async function agreementOfNotice(
	db: Db,
	{ agreement, organization }: Pick<NoticeRow, 'agreement' | 'organization'>,
	{ at }: { at: number },
): Promise<NoticeAgreement | null> {
	const [named] = agreement === null ? [] : await readAgreements(db, [agreement]);
	const found =
		named ??
		(agreement === null && organization !== null
			? await findAgreementInForce(db, { customer: organization, at })
			: null);
	return found ? toNoticeAgreement(db, found) : null;
}

/** Those of every customer, by customer, at `at` (epoch ms). */
export async function agreementsOfEverybody(
	db: Db,
	{ at }: { at: number },
): Promise<Map<string, NoticeAgreement>> {
	const all = new Map<string, NoticeAgreement>();
	for (const found of await readAgreementsInForce(db, at)) {
		const { customer } = found.agreement;
		if (customer !== null) all.set(customer, await toNoticeAgreement(db, found));
	}
	return all;
}

async function toNoticeAgreement(db: Db, found: AgreementWithCalendar): Promise<NoticeAgreement> {
	const { parameters, calendar } = await governingAgreement(db, found);
	return {
		row: found.agreement,
		providerName: found.providerName,
		methods: parameters['notification.methods'] ?? usualMethods,
		timezone: calendar.business.definition.timezone,
		terms: {
			days: parameters['notice.suspension_days'] ?? usualDays,
			counting: readingAnswers(parameters).noticeCounting,
			calendar: calendar.business,
		},
	};
}
