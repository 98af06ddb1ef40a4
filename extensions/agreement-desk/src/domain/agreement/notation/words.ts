import { text, type LocalizedText } from '../../localized-text.ts';
import type { AgreedMethod, ChannelType, ClockBasis } from '../../vocabulary.ts';
import type { CustomTarget } from '../parameters/article-2-quality.ts';

/*
 * The words that stand for a value in a written agreement. Who writes and who reads one both take them from here.
 */

/** In the place of a value that has not been agreed. */
export const unfilledMark = text('【未约定】', '[not agreed]');

/** In the place of a list with nothing in it. */
export const emptyList = text('无', 'none');

/** In the place of the text of a clause that the source does not have. */
export const missingClause = text('（原文缺失）', '(missing in the source)');

/** Between the items of a list; between those that have commas of their own. */
export const itemSeparator = text('、', ', ');
export const groupSeparator = text('；', '; ');

export const yesWord = text('是', 'yes');
export const noWord = text('否', 'no');

export const methodWords: Readonly<Record<AgreedMethod, LocalizedText>> = {
	email: text('电子邮件', 'e-mail'),
	sms: text('短信', 'SMS'),
	in_app: text('系统公告', 'in-app announcement'),
	webhook: text('Webhook推送', 'webhook'),
	im: text('即时通讯', 'instant messaging'),
};

export const channelWords: Readonly<Record<ChannelType, LocalizedText>> = {
	phone: text('电话', 'phone'),
	email: text('邮件', 'e-mail'),
	chat: text('在线客服', 'chat'),
	portal: text('服务网站', 'website'),
	social: text('社交媒体', 'social media'),
};

export const basisWords: Readonly<Record<ClockBasis, LocalizedText>> = {
	business: text('业务时间', 'business hours'),
	calendar: text('自然时间', 'calendar time'),
};

export const comparatorWords: Readonly<Record<CustomTarget['comparator'], LocalizedText>> = {
	gte: text('不低于', 'at least'),
	lte: text('不高于', 'at most'),
	gt: text('高于', 'above'),
	lt: text('低于', 'below'),
	eq: text('等于', 'exactly'),
};

export const periodWords: Readonly<Record<NonNullable<CustomTarget['period']>, LocalizedText>> = {
	month: text('每月', 'monthly'),
	quarter: text('每季度', 'quarterly'),
	year: text('每年', 'yearly'),
};

/** What stands before the parts of an entry in brackets. */
export const accountWord = text('账号', 'account');
export const hoursWord = text('时段', 'hours');
export const channelsWord = text('渠道', 'channels');

/** Metrics that have a name of their own, and whether they are shares. Others are written by their key. */
export const metricWords: Readonly<
	Record<string, { readonly name: LocalizedText; readonly percent: boolean }>
> = {
	ontime: { name: text('工单按时率', 'tickets on time'), percent: true },
};
