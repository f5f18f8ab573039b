import { Adoptions, Pets } from './repositories';

const pets = new Pets();
const adoptions = new Adoptions();

export const showPet = async (event: { id: string }) => {
  const pet = await pets.find(event.id);
  return pet ? { statusCode: 200, body: JSON.stringify(pet) } : { statusCode: 404, body: '' };
};

export const adoptPet = async (event: { id: string; owner: string }) => {
  await adoptions.save({ id: event.id, owner: event.owner });
  return { statusCode: 201, body: '' };
};
