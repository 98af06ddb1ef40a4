/** What the endpoint takes of a file that somebody chose: its bytes, whatever its kind. */
export async function toUpload(file: File): Promise<{ content_base64: string; filename: string }> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let binary = '';
	// a call takes only so many arguments
	for (let from = 0; from < bytes.length; from += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
	return { content_base64: btoa(binary), filename: file.name };
}
