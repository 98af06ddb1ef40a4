import { z } from 'zod';
import { text } from '../domain/localized-text.ts';
import type { CreditTerms } from '../domain/metrics/credits.ts';
import { shown } from '../domain/shown.ts';
import type { Db } from '../store/db.ts';
import { findAgreementInForce, readAgreements } from '../store/find-agreement-in-force.ts';
import { readOrganizations } from '../store/read-organizations.ts';
import type { AgreementRow } from '../store/tables.ts';
import { backTest } from './back-test.ts';
import { governingAgreement } from './governing-agreement.ts';
import { readInstant, type Payload } from './payload.ts';
import { invalid } from './refusal.ts';
import { createSummary, type BackTestSummary } from './summarize-back-test.ts';

export interface BackTestResult extends BackTestSummary {
	readonly agreement: { readonly id: string; readonly code: string; readonly version: string };
	readonly from: string;
	readonly to: string;
}

const longestPeriodMs = 3 * 366 * 24 * 3_600_000;
const place = 'back_test';

/**
 * Runs a version, a draft included, over the tickets of its customer (or of another one) in a period.
 *
 * @throws Refusal naming field and clause.
 */
export async function runBackTest(
	db: Db,
	{ agreement: id, body }: { agreement: string; body: unknown },
	context: { now: number },
): Promise<BackTestResult> {
	const payload = readBody(body);
	const period = readPeriod(payload);
	const [found] = z.guid().safeParse(id).success ? await readAgreements(db, [id]) : [];
	if (!found) throw invalid(`${place}.agreement`, '1.1', noVersion(id));
	const customer = await readCustomer(db, payload['customer'] ?? found.agreement.customer);
	const tried = await governingAgreement(db, found);
	const current = await findAgreementInForce(db, { customer, at: period.to - 1 });
	const after = creditTerms(found.agreement);
	const summary = createSummary({ before: current ? creditTerms(current.agreement) : after, after });
	for await (const page of backTest(db, { tried, customer, ...period }, context)) summary.add(page);
	const { code, version } = found.agreement;
	return {
		agreement: { id, code, version },
		from: new Date(period.from).toISOString(),
		to: new Date(period.to).toISOString(),
		...summary.result(),
	};
}

async function readCustomer(db: Db, given: unknown): Promise<string> {
	const key = z.guid().safeParse(given);
	const [found] = key.success ? await readOrganizations(db, [key.data]) : [];
	if (found) return found.id;
	throw invalid(
		`${place}.customer`,
		'1.1',
		given
			? text(`没有这个客户（${shown(given)}）`, `there is no customer ${shown(given)}`)
			: text('请填写客户', 'name the customer'),
	);
}

function noVersion(id: string) {
	return text(`没有这个协议版本（${shown(id)}）`, `there is no agreement version ${shown(id)}`);
}

const fields: readonly string[] = ['from', 'to', 'customer'];

function readBody(body: unknown): Payload {
	const parsed = z.record(z.string(), z.unknown()).safeParse(body);
	if (parsed.success) {
		const unknown = Object.keys(parsed.data).find((name) => !fields.includes(name));
		if (unknown === undefined) return parsed.data;
		const given = shown(unknown);
		// A slip of the keyboard in `customer` would try out the tickets of somebody else.
		throw invalid(
			`${place}.${given}`,
			'1.1',
			text('没有这个字段', `is no field; there are ${fields.join(', ')}`),
		);
	}
	throw invalid(place, '1.1', text('请以 JSON 提交 from 与 to', 'send from and to as JSON'));
}

function readPeriod(payload: Payload) {
	const from = readInstant(payload, place, 'from', '1.1');
	const to = readInstant(payload, place, 'to', '1.1');
	if (from === null || to === null) {
		const missing = from === null ? 'from' : 'to';
		throw invalid(`${place}.${missing}`, '1.1', text('必填', 'is required'));
	}
	if (from >= to) throw invalid(`${place}.to`, '1.1', text('必须晚于 from', 'must be later than from'));
	if (to - from > longestPeriodMs) {
		throw invalid(`${place}.to`, '1.1', text('一次最多三年', 'covers at most three years at a time'));
	}
	return { from, to };
}

function creditTerms({ credit_tiers, credit_cap_percent, monthly_fee }: AgreementRow): CreditTerms {
	return { tiers: credit_tiers ?? [], capPercent: credit_cap_percent ?? 100, monthlyFee: monthly_fee };
}
