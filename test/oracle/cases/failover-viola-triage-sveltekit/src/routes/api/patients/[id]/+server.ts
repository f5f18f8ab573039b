import { requestTriage } from '$lib/server/queue';
import { lastSnapshot } from '$lib/server/snapshots';
import { discharge, findTriage } from '$lib/server/triage';

interface RequestEvent {
	params: { id: string };
}

const json = (body: unknown, status = 200) =>
	new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export async function GET({ params }: RequestEvent) {
	try {
		const triage = await findTriage(params.id);
		return triage ? json(triage) : json({ message: 'unknown patient' }, 404);
	} catch (error) {
		console.error('triage table', error);
		const snapshot = await lastSnapshot(params.id);
		return snapshot ? json(snapshot) : json({ message: 'try again later' }, 503);
	}
}

export async function POST({ params }: RequestEvent) {
	await requestTriage(params.id);
	return json({ queued: params.id }, 202);
}

export async function DELETE({ params }: RequestEvent) {
	await discharge(params.id);
	return new Response(null, { status: 204 });
}
