import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';
import { either, say } from '../say.ts';

describe('telephone, mailbox and addresses', () => {
	it.each([
		['1.3.1 服务热线:95588,传真:010-12345678', 'channel.phone.number', '95588'],
		['1.3.1 服务热线:95588,传真号码 010-12345678', 'channel.phone.number', '95588'],
		['1.3.1 服务热线:95588,邮编100080', 'channel.phone.number', '95588'],
		['1.3.1 服务热线:95588,QQ群12345678', 'channel.phone.number', '95588'],
		['1.3.1 Hotline: +49 30 901820, fax: +49 30 901821', 'channel.phone.number', '+49 30 901820'],
		['1.3.1 服务热线:QQ,010-12345678', 'channel.phone.number', '010-12345678'],
		['1.3.1 服务热线:传真,010-12345678', 'channel.phone.number', '010-12345678'],
		['1.3.1 服务热线由95588改为95599', 'channel.phone.number', either('95588', '95599')],
		['1.3.1 服务热线改为95599', 'channel.phone.number', either('95599')],
		['1.3.1 服务热线:123456', 'channel.phone.number', '123456'],
		['1.3.2 服务邮箱:kf@example.com', 'channel.email.address', 'kf@example.com'],
		['1.3.3 在线客服:https://chat.example.com', 'channel.chat.url', 'https://chat.example.com'],
		['1.3.4 服务平台:https://help.example.com', 'channel.portal.url', 'https://help.example.com'],
	] as const)('%j', (text, key, expected) => {
		expect(say(text, key)).toEqual(expected);
	});
});

describe('one platform of social media and the account there', () => {
	it.each([
		['1.3.5 社交媒体:微博', '微博', 'absent'],
		['1.3.5 社交媒体:微博账号:云起', '微博', '云起'],
		['1.3.5 社交媒体:微博账号为“云起、科技”', '微博', '云起、科技'],
		['1.3.5 社交媒体:微博官方账号名称:云起', '微博', '云起'],
		['1.3.5 社交媒体:微博平台上的云起提供咨询', '微博', '云起'],
		['1.3.5 社交媒体:微博(账号:云起)', '微博', '云起'],
		['1.3.5 社交媒体:微博|云起', '微博', '云起'],
		['1.3.5 社交媒体:“微博”“云起”', '微博', '云起'],
		['1.3.5 社交媒体:抖音号:yunqi', '抖音', 'yunqi'],
		['1.3.5 Social media: Facebook account: Yunqi', 'Facebook', 'Yunqi'],
		['1.3.5 Social media: Facebook @yunqi offers answers', 'Facebook', '@yunqi'],
		['1.3.5 社交媒体:平台:云视;账号:云起', '云视', '云起'],
		['1.3.5 社交媒体\n\n平台:云视\n\n账号:云起', '云视', '云起'],
		['1.3.5 社交媒体:平台名称为云视,官方账号为云起', '云视', '云起'],
		['1.3.5 Social media: platform: Cloudview, account name: Yunqi', 'Cloudview', 'Yunqi'],
		['1.3.5 社交媒体:在云视平台上的官方账号云起提供咨询', '云视', '云起'],
		['1.3.5 社交媒体:通过云视的云起账号上发布消息', '云视', '云起'],
		['1.3.5 Social media: on Cloudview under the account “Yunqi”', 'Cloudview', 'Yunqi'],
		['1.3.5 Social media: on Cloudview, via its official handle Yunqi account', 'Cloudview', 'Yunqi'],
		['1.3.5 社交媒体:微博和抖音的云起', either('微博', '抖音'), '云起'],
		['1.3.5 社交媒体:微博、抖音', either('微博', '抖音'), 'absent'],
		['1.3.5 社交媒体:微博@甲,抖音@乙', either('微博', '抖音'), either('@甲', '@乙')],
		['1.3.5 社交媒体:微博的抖音小助手', '微博', '抖音小助手'],
		['1.3.5 社交媒体:微博专栏', 'absent', 'absent'],
		['1.3.5 社交媒体:无', 'absent', 'absent'],
		['1.3.5 社交媒体:微博的XX科技', '微博', either('XX科技')],
		['1.3.5 社交媒体改为微博的云起', either('微博'), either('云起')],
	])('%j', (text, platform, account) => {
		expect([say(text, 'channel.social.platform'), say(text, 'channel.social.account')]).toEqual([
			platform,
			account,
		]);
	});
});

it('is surer of a platform that is known than of one that only its place shows', () => {
	const confidences = (text: string) => readAgreement(text).found.map(({ confidence }) => confidence);
	const [platform = 0, account = 0] = confidences('1.3.5 社交媒体:在微博的云起提供咨询');
	const [otherPlatform = 1, otherAccount = 1] = confidences('1.3.5 社交媒体:在云视的云起提供咨询');
	const [alone = 0] = confidences('1.3.5 社交媒体\n\n账号:云起');
	expect(otherPlatform).toBeLessThan(platform);
	expect(otherAccount).toBeLessThan(account);
	expect(alone).toBe(account);
});
