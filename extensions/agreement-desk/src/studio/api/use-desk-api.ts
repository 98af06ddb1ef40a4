import { useApi } from '@directus/extensions-sdk';
import { noteServerDate } from '../time/server-clock.ts';

type Query = Readonly<Record<string, unknown>>;

interface Asking {
	/** Ends the request when nobody waits for the answer any more. */
	readonly signal?: AbortSignal;
}

/** The API of Directus and of the desk, in the session of whoever is logged in. */
export interface DeskApi {
	readonly get: <T>(path: string, query?: Query, asking?: Asking) => Promise<T>;
	readonly post: <T>(path: string, body?: unknown) => Promise<T>;
	readonly patch: <T>(path: string, body: unknown) => Promise<T>;
	readonly put: <T>(path: string, body: unknown) => Promise<T>;
	readonly remove: <T>(path: string, body?: unknown) => Promise<T>;
	/** A document to be saved, as it is. */
	readonly download: (path: string, query?: Query) => Promise<Blob>;
	/** Puts a file into the library of Directus; `onProgress` hears how much of it is there, in percent. */
	readonly upload: (
		file: File,
		uploading: { readonly onProgress: (percent: number) => void; readonly signal: AbortSignal },
	) => Promise<{ id: string; filename_download: string | null; filesize: number | string | null }>;
}

/**
 * Calls paths such as `/items/desk_tickets` or `/desk/queue` and gives what is under `data`.
 *
 * @throws the error of the client; `problemOf` says what it means.
 */
export function useDeskApi(): DeskApi {
	const api = useApi();
	const answer = async <T>(asked: Promise<{ data: { data: T } | ''; headers: unknown }>): Promise<T> => {
		const { data, headers } = await asked;
		noteServerDate((headers as Readonly<Record<string, unknown>>)['date'], Date.now());
		// 204 has no body; whoever asks for nothing takes it for undefined
		return data === '' ? (undefined as T) : data.data;
	};
	return {
		get: (path, query, asking) => answer(api.get(path, { params: query, ...asking })),
		post: (path, body) => answer(api.post(path, body)),
		patch: (path, body) => answer(api.patch(path, body)),
		put: (path, body) => answer(api.put(path, body)),
		remove: (path, body) => answer(api.delete(path, { data: body })),
		download: async (path, query) =>
			(await api.get<Blob>(path, { params: query, responseType: 'blob' })).data,
		upload(file, { onProgress, signal }) {
			const form = new FormData();
			form.append('file', file, file.name);
			const onUploadProgress = ({ loaded, total }: { loaded: number; total?: number | undefined }) =>
				onProgress(total ? Math.round((loaded / total) * 100) : 0);
			return answer(
				api.post('/files?fields=id,filename_download,filesize', form, { onUploadProgress, signal }),
			);
		},
	};
}
