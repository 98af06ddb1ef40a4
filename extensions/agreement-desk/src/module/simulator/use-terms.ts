import { computed, type ComputedRef } from 'vue';
import { choiceSets } from '../../../../../schema/choices.ts';
import type { CalendarEntry, DayEntry } from '../../domain/agreement/calendar-definition.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { AgreementStatus } from '../../domain/vocabulary.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../../studio/load/use-loaded.ts';
import { choiceWord } from '../../studio/words/choice-word.ts';
import type { NamedEntry } from './quick-moments.ts';

interface Version {
	readonly id: string;
	readonly code: string;
	readonly version: string;
	readonly status: AgreementStatus;
	readonly calendar: string | null;
}

interface CalendarRow {
	readonly id: string;
	readonly timezone: string;
	readonly weekly_periods: CalendarEntry['weeklyPeriods'] | null;
	readonly years: CalendarEntry['years'] | null;
	readonly days: readonly (DayEntry & { readonly name_zh: string | null; readonly name_en: string | null })[];
}

export interface Terms {
	readonly versions: readonly Version[];
	readonly calendars: ReadonlyMap<string, NamedEntry>;
}

export interface TermsOption {
	readonly value: string;
	readonly word: LocalizedText;
}

/** The versions of agreements, drafts included, and the calendars that they are counted in. */
export function useTerms(): Loaded<Terms> {
	const api = useDeskApi();
	return useLoaded<Terms>(async (asking) => {
		const [versions, calendars] = await Promise.all([
			api.get<Version[]>(
				'/items/desk_agreements',
				{ fields: 'id,code,version,status,calendar', sort: 'code,-effective_from', limit: 200 },
				asking,
			),
			api.get<CalendarRow[]>(
				'/items/desk_calendars',
				{ fields: 'id,timezone,weekly_periods,years,days.*', 'deep[days][_limit]': -1, limit: -1 },
				asking,
			),
		]);
		return { versions, calendars: new Map(calendars.map((row) => [row.id, namedEntry(row)])) };
	});
}

function namedEntry({ timezone, weekly_periods, years, days }: CalendarRow): NamedEntry {
	return {
		timezone,
		weeklyPeriods: weekly_periods ?? [],
		years: years ?? [],
		days,
		names: new Map(
			days.flatMap(({ date, name_zh, name_en }) => {
				const [chinese, english] = [name_zh ?? name_en, name_en ?? name_zh];
				return chinese && english ? [[date, text(chinese, english)] as const] : [];
			}),
		),
	};
}

/** The version in force, or the usual values where there is none. */
export function usualTerms({ versions }: Terms): string {
	return versions.find(({ status }) => status === 'active')?.id ?? 'preset:standard';
}

/** Versions with their status, then the presets. */
export function useTermsOptions(terms: Loaded<Terms>): ComputedRef<TermsOption[]> {
	return computed(() => [
		...(terms.data.value?.versions ?? []).map(({ id, code, version, status }) => {
			const word = choiceWord('agreement_status', status);
			return {
				value: id,
				word: text(
					`${code} ${version}（${word['zh-CN']}）`,
					`${code} ${version} (${word['en-US'].toLowerCase()})`,
				),
			};
		}),
		...choiceSets.agreement_preset.map(({ value, label }) => ({
			value: `preset:${value}`,
			word: text(`预设：${label['zh-CN']}`, `Preset: ${label['en-US']}`),
		})),
	]);
}

/** The calendar of a version; of a preset, that of the version in force. */
export function calendarOf(terms: Terms | null, name: string): NamedEntry | null {
	if (!terms) return null;
	const version =
		terms.versions.find(({ id }) => id === name) ?? terms.versions.find(({ status }) => status === 'active');
	const own = version?.calendar ? terms.calendars.get(version.calendar) : undefined;
	return own ?? [...terms.calendars.values()][0] ?? null;
}
