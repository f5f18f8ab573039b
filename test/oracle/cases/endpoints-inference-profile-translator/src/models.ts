export const MODELS = {
  draft: 'eu.amazon.nova-lite-v1:0',
  review: 'us.amazon.nova-pro-v1:0',
} as const

export type Task = keyof typeof MODELS
