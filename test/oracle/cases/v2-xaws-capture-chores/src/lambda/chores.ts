import { ChoresAccess } from '../data-layer/chores-access'

const access = new ChoresAccess()

export const getChores = async (event: { userId: string }) => {
  const items = await access.getChores(event.userId)
  const pictures = await Promise.all(items.map(({ choreId }) => access.hasPicture(choreId)))
  return { statusCode: 200, body: JSON.stringify({ items, pictures }) }
}

export const createChore = async (event: { userId: string; name?: string }) => {
  const item = await access.createChore({ userId: event.userId, choreId: 'c-1', name: event.name ?? 'dishes', done: false })
  return { statusCode: 201, body: JSON.stringify({ item }) }
}
