import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import settings from './settings';

const bedrock = new BedrockRuntimeClient({ region: settings.modelRegion });

export async function handler({ text }: { text: string }) {
  await bedrock.send(new InvokeModelCommand({
    modelId: settings.modelId,
    contentType: 'application/json',
    body: JSON.stringify({ messages: [{ role: 'user', content: [{ text }] }] }),
  }));
}
