import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'
import { MODELS, type Task } from './models'

const bedrock = {
  draft: new BedrockRuntimeClient({ region: 'eu-central-1' }),
  review: new BedrockRuntimeClient({ region: process.env.REVIEW_REGION ?? 'us-east-2' }),
} satisfies Record<Task, BedrockRuntimeClient>

const bodyOf = (text: string) =>
  JSON.stringify({ messages: [{ role: 'user', content: [{ text }] }], inferenceConfig: { maxTokens: 512 } })

async function ask(text: string) {
  const { body } = await bedrock.draft.send(new InvokeModelCommand({ modelId: MODELS.draft, body: bodyOf(text) }))
  return body ? Buffer.from(body).toString('utf8') : ''
}

async function check(draft: string) {
  const { body } = await bedrock.review.send(
    new InvokeModelCommand({ modelId: MODELS.review, contentType: 'application/json', body: bodyOf(`Is this idiomatic? ${draft}`) }),
  )
  return body ? Buffer.from(body).toString('utf8') : ''
}

export async function handler({ text, language }: { text: string; language: string }) {
  const draft = await ask(`Translate into ${language}: ${text}`)
  return { draft, remarks: await check(draft) }
}
