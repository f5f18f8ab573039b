import { openDesk, type Story } from "./desk-store";
import { openNewsroom } from "./newsroom";

const news = openNewsroom(openDesk("news"));
const sports = openNewsroom(openDesk("sports"));

export async function fileStory(story: Story) {
  await news.emit("filed", story);
  return { slug: story.slug };
}

export async function amendStory(story: Story) {
  await news.emit("amended", story);
  return { slug: story.slug, accepted: true };
}

export const breaking = (story: Story) => news.emit("breaking", story);

export const frontPage = () => news.frontPage();

export async function sportsPage(story: Story) {
  await sports.emit("amended", story);
  return sports.frontPage();
}
