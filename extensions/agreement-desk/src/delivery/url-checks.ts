import { isIP } from 'node:net';
import { text } from '../domain/localized-text.ts';
import type { Check } from './column-checks.ts';
import type { AllowedHosts } from './http/allowed-hosts.ts';
import { isPublicAddress } from './http/public-address.ts';

/** A URL that the desk may call: checked again at every connection, since names can change where they lead. */
export function callableUrl(allowed: AllowedHosts): Check {
	return (value) => {
		if (/\s/.test(value)) return text('网址中含有空格或换行', 'the URL contains a blank or a line break');
		const url = URL.parse(value);
		if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') {
			return text('不是有效的网址，应以 https:// 开头', 'it is no URL; it has to begin with https://');
		}
		if (url.username !== '' || url.password !== '') {
			return text('网址中不能带有用户名或密码', 'the URL must not contain a user name or a password');
		}
		if (url.hash !== '') return text('网址中不能有 #', 'the URL must not contain a #');
		return hostProblem(url, allowed);
	};
}

function hostProblem(url: URL, allowed: AllowedHosts) {
	const host = hostOf(url);
	if (allowed.has(host)) return null;
	const local = host === 'localhost' || host.endsWith('.localhost');
	if (local || (isIP(host) !== 0 && !isPublicAddress(host))) {
		return text(
			`${host} 是内网或保留地址，服务台不会访问；如确需访问，请由运维将其加入 DESK_ALLOWED_HOSTS`,
			`${host} is a private or reserved address, which the desk does not call; where it is meant, the operator adds it to DESK_ALLOWED_HOSTS`,
		);
	}
	if (url.protocol === 'https:') return null;
	return text(
		'必须使用 https://；只有 DESK_ALLOWED_HOSTS 中的主机可以使用 http://',
		'it has to be https://; only hosts of DESK_ALLOWED_HOSTS may be called by http://',
	);
}

/** Without the brackets of IPv6. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
