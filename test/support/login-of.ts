import { pickText } from '../harness/pick.ts';
import type { Instance } from '../harness/instance.ts';

/** Gives a user of the desk a password, with which a browser can log in. */
export async function loginOf(
	instance: Instance,
	user: string,
): Promise<{ readonly email: string; readonly password: string }> {
	const password = 'open sesame, please';
	const { body } = await instance.request('PATCH', `/users/${user}?fields=email`, { password });
	return { email: pickText(body, 'data.email'), password };
}
