/** Mailboxes of anybody: an address of ours there makes no other address there ours. */
const publicDomains: ReadonlySet<string> = new Set([
	'qq.com',
	'foxmail.com',
	'163.com',
	'126.com',
	'yeah.net',
	'sina.com',
	'sina.cn',
	'sohu.com',
	'aliyun.com',
	'139.com',
	'189.cn',
	'wo.cn',
	'gmail.com',
	'outlook.com',
	'hotmail.com',
	'live.com',
	'msn.com',
	'yahoo.com',
	'icloud.com',
	'me.com',
	'proton.me',
]);

/** The e-mail domains that belong to whoever has these addresses. */
export function ownDomains(addresses: readonly string[]): string[] {
	const domains = addresses.flatMap((address) => {
		const at = address.lastIndexOf('@');
		return at < 1
			? []
			: [
					address
						.slice(at + 1)
						.trim()
						.toLowerCase(),
				];
	});
	return [...new Set(domains)].filter((domain) => domain !== '' && !publicDomains.has(domain));
}
