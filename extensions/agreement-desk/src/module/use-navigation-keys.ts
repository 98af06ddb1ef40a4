import { useRouter } from 'vue-router';
import { useShortcuts } from '../studio/shortcuts/index.ts';
import { navigation } from './navigation.ts';

/** `g` and a letter lead to the pages of the desk. */
export function useNavigationKeys(): void {
	const router = useRouter();
	useShortcuts(
		navigation.map(({ path, key, title }) => ({
			keys: ['g', key],
			does: title,
			run: () => router.push(path === '' ? '/desk' : `/desk/${path}`),
		})),
	);
}
