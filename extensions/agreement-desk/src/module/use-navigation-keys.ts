import { useRouter } from 'vue-router';
import { useShortcuts } from '../studio/shortcuts/index.ts';
import { useDirectusStores } from '../studio/use-directus-stores.ts';
import { navigation } from './navigation.ts';

/** `g` and a letter lead to the pages of the desk, those that the reader has. */
export function useNavigationKeys(): void {
	const router = useRouter();
	const { isAdmin } = useDirectusStores().useUserStore();
	useShortcuts(
		navigation
			.filter(({ adminOnly }) => isAdmin || !adminOnly)
			.map(({ path, key, title }) => ({
				keys: ['g', key],
				does: title,
				run: () => router.push(path === '' ? '/desk' : `/desk/${path}`),
			})),
	);
}
