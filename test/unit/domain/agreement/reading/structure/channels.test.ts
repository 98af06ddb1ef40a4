import { describe, expect, it } from 'vitest';
import { channelsOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/channels.ts';
import type { Sentence } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';
import { sentence } from './sentence.ts';

/** Each channel of a sentence, how far it can be trusted, and its part of the words. */
const channels = (text: string, more: Partial<Sentence> = {}) =>
	channelsOf(sentence(text, more)).map(({ channel, part }) => [channel.name, channel.trust, part.text]);

const names = (text: string, more: Partial<Sentence> = {}) => channels(text, more).map(([name]) => name);

describe('the channel that a sentence names', () => {
	it.each([
		['社交媒体:微博', 'social'],
		['通过社交平台回答', 'social'],
		['官方社媒', 'social'],
		['微博账号为云帆', 'social'],
		['抖音官方帐户云帆', 'social'],
		['公众号的帐号', 'social'],
		['our social network', 'social'],
		['social media', 'social'],
		['a social account', 'social'],
		['服务平台:https://a.cn', 'portal'],
		['服务门户', 'portal'],
		['客户中心', 'portal'],
		['自助服务平台', 'portal'],
		['官网:https://a.cn', 'portal'],
		['官方网站', 'portal'],
		['the portal at a.cn', 'portal'],
		['our website', 'portal'],
		['our web site', 'portal'],
		['the help center', 'portal'],
		['the helpcentre', 'portal'],
		['在线客服:https://a.cn', 'chat'],
		['线上客服', 'chat'],
		['在线咨询', 'chat'],
		['即时通讯:微信', 'chat'],
		['live chat', 'chat'],
		['by chat', 'chat'],
		['instant messaging', 'chat'],
		['a messenger', 'chat'],
		['服务邮箱:a@b.cn', 'email'],
		['客服电子邮件 a@b.cn', 'email'],
		['电子邮箱a@b.cn', 'email'],
		['邮箱:a@b.cn', 'email'],
		['邮箱地址a@b.cn', 'email'],
		['发送邮件至a@b.cn', 'email'],
		['发邮件到a@b.cn', 'email'],
		['寄电子邮件给a@b.cn', 'email'],
		['邮件发送至a@b.cn', 'email'],
		['邮件至a@b.cn', 'email'],
		['Email: a@b.cn', 'email'],
		['x, e-mail: a@b.cn', 'email'],
		['service email', 'email'],
		['the support mailbox', 'email'],
		['e-mail address', 'email'],
		['send an e-mail', 'email'],
		['via email', 'email'],
		['write to a@b.cn', 'email'],
		['mails sent by e-mail', 'email'],
		['emails addressed to a@b.cn', 'email'],
		['e-mail to a@b.cn', 'email'],
		['热线400', 'phone'],
		['客服电话400', 'phone'],
		['电话:400', 'phone'],
		['电话号码:400', 'phone'],
		['拨打400', 'phone'],
		['致电400', 'phone'],
		['the hotline', 'phone'],
		['a help line', 'phone'],
		['support number 400', 'phone'],
		['customer line', 'phone'],
		['may call 400', 'phone'],
		['phone: 400', 'phone'],
	])('%j: %s', (text, expected) => {
		expect(names(text)).toEqual([expected]);
	});

	it.each([
		'双方友好协商',
		'微博热搜',
		'chatter of a crowd',
		'电话应在3分钟内接通',
		'a phone call',
		'邮件应在4小时内回复',
		'紧急联系电话:热线400',
		'应急电话:400',
		'联系人电话:400',
		'甲方电话:400',
		'监督电话:400',
		'传真:拨打400',
		'开户行电话:400',
		'contact person, phone: 400',
		'fax and phone: 400',
		'notices shall be sent by e-mail',
		'notice address: by e-mail',
		'registered office, phone: 400',
		`微博${'甲'.repeat(21)}账号`,
	])('is none in %j', (text) => {
		expect(names(text)).toEqual([]);
	});
});

describe('how far a channel can be trusted', () => {
	const hotline = '热线400';
	it.each([
		['named by its number and its words', hotline, { number: '1.3.1' }, ['phone', 0.97]],
		['named by its number alone', '400-800-1234', { number: '1.3.1' }, ['phone', 0.97]],
		['named by its words alone', hotline, {}, ['phone', 0.9]],
		['named in the clause of all channels', hotline, { number: '1.3' }, ['phone', 0.9]],
		['named in another clause', hotline, { number: '2.1.1' }, ['phone', 0.75]],
		['named by words that its number denies', hotline, { number: '1.3.2' }, ['phone', 0.75]],
		['named by its heading', '400-800-1234', { heading: '服务热线' }, ['phone', 0.9]],
		['of a party', '电话:010', { section: 'party' }, ['phone', 0.5]],
		[
			'of a party below a clause on channels',
			'电话:010',
			{ section: 'party', number: '1.3.1', heading: '服务热线', above: '服务渠道' },
			['phone', 0.5],
		],
		['of nobody', '电话:010', {}, ['phone', 0.9]],
		['of somebody to contact', '联系方式,电话:010', {}, ['phone', 0.5]],
		['of nobody, in another clause', '电话:010', { number: '4.2' }, ['phone', 0.5]],
		['of nobody, in the first article', '电话:010', { number: '1.5' }, ['phone', 0.75]],
		['of a party, by its mail', '电子邮箱:a@b.cn', { section: 'party' }, ['email', 0.5]],
		['of a party that names a website', '官网:https://a.cn', { section: 'party' }, ['portal', 0.9]],
		['of a party that names its service', '客服电话:010', { section: 'party' }, ['phone', 0.9]],
		['under a heading on service', '电话:010', { number: '4.2', heading: '客服热线' }, ['phone', 0.75]],
		['under an article on channels', '电话:010', { number: '4.2', above: '服务渠道' }, ['phone', 0.75]],
	] as const)('%s', (_, text, more, [name, trust]) => {
		expect(channels(text, more)).toEqual([[name, trust, text]]);
	});

	it('is nothing among breaches and fees', () => {
		expect(names(hotline, { section: 'foreign' })).toEqual([]);
	});

	it.each([
		['电话:010', {}, true],
		['电话:010', { section: 'party' }, true],
		['电话:010', { number: '1.3' }, false],
		['电话:010', { number: '1.3.6' }, false],
		['热线:010', {}, false],
		['官网:https://a.cn', {}, false],
	] as const)('%j, with %j, is said in passing: %j', (text, more, expected) => {
		expect(channelsOf(sentence(text, more)).map(({ channel }) => channel.aside)).toEqual([expected]);
	});
});

describe('several channels in one sentence', () => {
	it.each([
		[
			'服务热线400-1、服务邮箱a@b.cn,官网https://a.cn',
			['phone', '服务热线400-1、'],
			['email', '服务邮箱a@b.cn,'],
			['portal', '官网https://a.cn'],
		],
		['发送邮件至a@b.cn或拨打400-1', ['email', '发送邮件至a@b.cn或'], ['phone', '拨打400-1']],
		['拨打热线400-1,说明网站名称', ['phone', '拨打热线400-1,说明网站名称']],
		['call the hotline 1,Website a.cn', ['phone', 'call the hotline 1,'], ['portal', 'Website a.cn']],
		['官网或在线客服', ['portal', '官网或'], ['chat', '在线客服']],
	] as const)('%j', (text, ...expected) => {
		expect(channels(text)).toEqual(expected.map(([name, part]) => [name, 0.9, part]));
	});

	it('belong to the channel of the number that names one of them', () => {
		const text = '热线400-1、服务邮箱a@b.cn';
		expect(channels(text, { number: '1.3.1' })).toEqual([['phone', 0.97, text]]);
	});

	it('are told by the heading before the words', () => {
		expect(names('通过网站或者其他方式', { heading: '在线客服' })).toEqual(['chat']);
	});

	it('know their places in the text', () => {
		const [, mail] = channelsOf(sentence('热线400、服务邮箱a@b.cn', { from: 100 }));
		expect([mail?.part.from, mail?.part.to, mail?.channel.clause]).toEqual([106, 116, '1.3.2']);
	});
});
