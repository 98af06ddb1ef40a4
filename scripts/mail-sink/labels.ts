export interface Labels {
	/** For the lang attribute. */
	language: string;
	title: string;
	none: string;
	back: string;
	from: string;
	to: string;
	subject: string;
	received: string;
	text: string;
	html: string;
	attachments: string;
	headers: string;
	source: string;
	noSubject: string;
	notFound: string;
}

const ENGLISH: Labels = {
	language: 'en',
	title: 'Mails sent by Agreement Desk',
	none: 'No mail yet. Every mail that Agreement Desk sends appears here; nothing leaves this machine.',
	back: 'All mails',
	from: 'From',
	to: 'To',
	subject: 'Subject',
	received: 'Received',
	text: 'Text',
	html: 'HTML',
	attachments: 'Attachments',
	headers: 'Headers',
	source: 'Source',
	noSubject: '(no subject)',
	notFound: 'There is no such mail, or it has made room for newer ones.',
};

const CHINESE: Labels = {
	language: 'zh-CN',
	title: 'Agreement Desk 发出的邮件',
	none: '还没有邮件。Agreement Desk 发出的每封邮件都显示在这里，不会离开本机。',
	back: '全部邮件',
	from: '发件人',
	to: '收件人',
	subject: '主题',
	received: '收到时间',
	text: '正文',
	html: 'HTML',
	attachments: '附件',
	headers: '邮件头',
	source: '原文',
	noSubject: '（无主题）',
	notFound: '没有这封邮件，或者它已为新邮件腾出位置。',
};

/** Chinese or English, whichever the browser's Accept-Language header names with more weight. */
export function labelsFor(acceptLanguage: string | undefined): Labels {
	const weights = (acceptLanguage ?? '').split(',').map((part) => {
		const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
		const weight = parameters
			.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1])
			.find((text) => text !== undefined);
		return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
	});
	const weightOf = (language: string) =>
		Math.max(0, ...weights.filter((item) => item.language === language).map(({ weight }) => weight));
	return weightOf('zh') > weightOf('en') || (weightOf('zh') > 0 && firstOf(weights) === 'zh')
		? CHINESE
		: ENGLISH;
}

function firstOf(weights: { language: string | undefined }[]): string | undefined {
	return weights.find(({ language }) => language === 'zh' || language === 'en')?.language;
}
