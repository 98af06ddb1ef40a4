import type { Language } from '../../localized-text.ts';
import { quote, writeFreeText } from '../notation/free-text.ts';
import { plainNumber } from '../notation/numbers.ts';
import {
	accountWord,
	basisWords,
	channelsWord,
	channelWords,
	comparatorWords,
	emptyList,
	groupSeparator,
	hoursWord,
	itemSeparator,
	metricWords,
	periodWords,
} from '../notation/words.ts';
import type { CustomTarget, Satisfaction } from '../parameters/article-2-quality.ts';
import type { ParameterValue } from '../parameters/index.ts';
import type { ClockBases } from '../parameters/supplementary-times.ts';

/*
 * Values of several parts, as a person would write them in a contract.
 */

type Periods = ParameterValue<'business_hours.periods'>;
type Messenger = ParameterValue<'channel.chat.im_tool'>[number];
type FurtherLanguage = ParameterValue<'languages.additional'>[number];

export function writePeriods(periods: Periods, language: Language): string {
	return periods.map(([from, to]) => `${from}–${to}`).join(itemSeparator[language]);
}

export function writeMessengers(messengers: readonly Messenger[], language: Language): string {
	return messengers
		.map(({ tool, account }) => {
			const name = writeFreeText(tool);
			if (account === null) return name;
			return withDetails(name, [labelled(accountWord[language], writeFreeText(account), language)], language);
		})
		.join(itemSeparator[language]);
}

export function writeLanguages(languages: readonly FurtherLanguage[], language: Language): string {
	if (languages.length === 0) return emptyList[language];
	return languages.map((one) => writeFurtherLanguage(one, language)).join(groupSeparator[language]);
}

function writeFurtherLanguage(
	{ language: tag, hours, channels }: FurtherLanguage,
	language: Language,
): string {
	const details = [tag];
	if (hours) details.push(labelled(hoursWord[language], writePeriods(hours, language), language));
	if (channels) {
		const names = channels.map((channel) => channelWords[channel][language]).join(itemSeparator[language]);
		details.push(labelled(channelsWord[language], names, language));
	}
	return withDetails(languageName(tag, language), details, language);
}

/** The name of the language alone; script and region are in the tag, which always stands beside it. */
function languageName(tag: string, language: Language): string {
	const base = tag.split('-')[0] ?? tag;
	return new Intl.DisplayNames([language], { type: 'language' }).of(base) ?? base;
}

export function writeTargets(targets: readonly CustomTarget[], language: Language): string {
	if (targets.length === 0) return emptyList[language];
	return targets.map((target) => writeTarget(target, language)).join(groupSeparator[language]);
}

const bareMetricKey = /^[A-Za-z][\w.-]*$/;

function writeTarget({ metric_key, comparator, value, period }: CustomTarget, language: Language): string {
	const key = bareMetricKey.test(metric_key) ? metric_key : quote(metric_key);
	const known = Object.hasOwn(metricWords, metric_key) ? metricWords[metric_key] : undefined;
	const metric = known ? withDetails(known.name[language], [key], language) : key;
	const space = known && language === 'zh-CN' ? '' : ' ';
	const amount = `${plainNumber(value)}${known?.percent ? '%' : ''}`;
	const sentence = [metric, comparatorWords[comparator][language], amount].join(space);
	return period === null ? sentence : withDetails(sentence, [periodWords[period][language]], language);
}

export function writeSatisfaction({ mode, value, scale_max }: Satisfaction, language: Language): string {
	const amount = plainNumber(value);
	if (mode === 'score') {
		const top = scale_max === null ? '' : plainNumber(scale_max);
		return language === 'zh-CN' ? `${amount}分（满分${top}分）` : `${amount} out of ${top}`;
	}
	if (scale_max === null) return `${amount}%`;
	const scale = plainNumber(scale_max);
	return language === 'zh-CN' ? `${amount}%（${scale}分制）` : `${amount}% (on a scale of ${scale})`;
}

export function writeClocks(clocks: ClockBases, language: Language): string {
	return (['2.1.4', '2.2.1', '2.2.2', '2.2.3'] as const)
		.map((clause) => `${clause} ${basisWords[clocks[clause]][language]}`)
		.join(groupSeparator[language]);
}

function labelled(label: string, value: string, language: Language): string {
	return language === 'zh-CN' ? `${label}：${value}` : `${label}: ${value}`;
}

function withDetails(name: string, details: readonly string[], language: Language): string {
	const inside = details.join(groupSeparator[language]);
	return language === 'zh-CN' ? `${name}（${inside}）` : `${name} (${inside})`;
}
