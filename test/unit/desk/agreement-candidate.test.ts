import { describe, expect, it } from 'vitest';
import {
	newVersion,
	presetColumns,
	readCandidate,
} from '../../../extensions/agreement-desk/src/desk/agreement-candidate.ts';
import { checkAgreementContent } from '../../../extensions/agreement-desk/src/desk/check-agreement-content.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';

const from = '2026-01-01T00:00:00Z';

/** The columns that are kept of a payload for a new draft, or the English words of the refusal. */
function kept(payload: Record<string, unknown>): unknown {
	try {
		const given = { effective_from: from, ...payload };
		return checkAgreementContent(readCandidate(given, newVersion), given);
	} catch (problem) {
		if (problem instanceof Refusal) return problem.text['en-US'];
		throw problem;
	}
}

describe('a preset', () => {
	it('fills in a whole set of values', () => {
		const columns = presetColumns({ preset: 'strict' });
		expect(columns).toMatchObject({
			sla_phone_answer_minutes: 0.33,
			sla_general_progress_value: 4,
			sla_general_progress_unit: 'hours',
			target_fcr_percent: 85,
			target_csat_mode: 'percent',
			target_csat_value: 95,
			notification_methods: ['email', 'in_app'],
			reading_working_day_end: 'close_of_business',
		});
	});

	it('leaves what the same payload sets, and the rest of a value that it sets in part', () => {
		const columns = presetColumns({
			preset: 'strict',
			sla_phone_answer_minutes: 2,
			sla_general_progress_value: 3,
		});
		expect(columns).not.toHaveProperty('sla_phone_answer_minutes');
		expect(columns).not.toHaveProperty('sla_general_progress_value');
		expect(columns).not.toHaveProperty('sla_general_progress_unit');
		expect(columns).toHaveProperty('sla_chat_response_minutes', 1);
	});

	it('leaves what was emptied on purpose', () => {
		expect(presetColumns({ preset: 'strict', scope_consultation: null })).not.toHaveProperty(
			'scope_consultation',
		);
	});

	it('says nothing of the parties, the channels, the hours and the zone', () => {
		const names = Object.keys(presetColumns({ preset: 'standard' }));
		expect(names.filter((name) => /^(provider|customer|channel)_/.test(name))).toEqual([]);
		expect(names).not.toContain('business_hours_periods');
		expect(names).not.toContain('calendar_timezone');
	});

	it.each([undefined, null, 'lenient', 5, {}])('that is none (%j) fills in nothing', (preset) => {
		expect(presetColumns({ preset })).toEqual({});
	});
});

describe('what is kept of a payload', () => {
	it('is trimmed and made regular', () => {
		expect(
			kept({ provider_name: ' 云帆 ', provider_uscc: null, customer_name: '   ', scope_consultation: [] }),
		).toEqual({
			provider_name: '云帆',
			provider_uscc: null,
			customer_name: null,
			scope_consultation: null,
		});
	});

	it('has as many digits as every database gives back', () => {
		expect(kept({ sla_phone_answer_minutes: 1 / 3, sla_registration_hours: 1234.56789 })).toEqual({
			sla_phone_answer_minutes: 0.333333,
			sla_registration_hours: 1234.57,
		});
	});

	it('is a unit where a value is left with none', () => {
		expect(kept({ sla_general_progress_unit: null })).toEqual({ sla_general_progress_unit: 'working_days' });
	});

	it('is nothing of a value without its number', () => {
		expect(kept({ sla_general_progress_value: null, sla_general_progress_unit: 'hours' })).toEqual({
			sla_general_progress_value: null,
			sla_general_progress_unit: null,
		});
	});

	it('is nothing else', () => {
		expect(kept({ title: 'x', escalation_ladder: [] })).toEqual({});
	});
});

describe('a refusal', () => {
	it('names every wrong column with its clause and parameter', () => {
		expect(
			kept({ sla_registration_hours: 0, sla_general_progress_value: 1.5, target_fcr_percent: 101 }),
		).toBe(
			'desk_agreements.sla_registration_hours (clause 2.1.4): sla.registration_hours must be above zero; it is 0; ' +
				'desk_agreements.sla_general_progress_value (clause 2.2.1): sla.general.progress value must be a whole number ' +
				'of working days up to 250, not 1.5; it is {"value":1.5,"unit":"working_days"}; ' +
				'desk_agreements.target_fcr_percent (clause 2.5.1): target.fcr_percent must be 0 to 100; it is 101',
		);
	});

	it.each([
		['sla_general_progress_unit', 'weeks', /sla\.general\.progress must be one of hours/],
		['target_csat_scale_max', 'five', /target\.csat must be a whole number/],
		['target_csat_mode', 'stars', /target\.csat mode must be one of/],
	])('comes even for %s = %j beside an empty value', (name, value, words) => {
		const empty = { sla_general_progress_value: null, target_csat_value: null };
		const refusal = kept({ ...empty, [name]: value });
		expect(refusal).toMatch(new RegExp(`^desk_agreements\\.${name} \\(clause 2\\.`));
		if (name !== 'target_csat_mode') expect(refusal).toMatch(words);
	});

	it.each([
		[
			{ credit_tiers: [{ attainment_below_percent: 95, credit_percent: 200 }] },
			/credit_tiers\.0\.credit_percent \(clause S-6\)/,
		],
		[{ credit_tiers: 'all' }, /desk_agreements\.credit_tiers/],
		[{ escalation_ladder: [{}] }, /escalation_ladder\.0/],
		[{ credit_cap_percent: 101 }, /credit_cap_percent \(clause S-6\): must be 0 to 100; it is 101/],
		[{ effective_from: null }, /effective_from .* is required/],
		[{ effective_from: 'soon' }, /effective_from.*is not an instant/],
		[{ effective_to: '2025-01-01T00:00:00Z' }, /effective_to.*later than effective_from/],
		[{ signed_at: 'yesterday' }, /signed_at.*is not an instant/],
	])('comes for %j', (payload, words) => {
		expect(kept(payload)).toMatch(words);
	});
});
