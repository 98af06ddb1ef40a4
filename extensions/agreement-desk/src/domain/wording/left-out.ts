import type { Language } from '../localized-text.ts';

/** The lines that tell which files were too large to go with a mail; none where all of them went. */
export function leftOutWording(language: Language, names: readonly string[]): readonly string[] {
	if (names.length === 0) return [];
	const headline =
		language === 'zh-CN'
			? '以下附件过大（邮件附件合计以 20 MB 为限），未能随信发送；如有需要，请与我们联系：'
			: 'These files were too large to be sent by e-mail (20 MB in all); please ask us for them:';
	return ['', headline, ...names.map((name) => `- ${name}`)];
}
