import { draftBody } from "../api/limits";

/** The hashtags in a text: words between spaces, commas and number signs, as many and as long as the server takes. */
export const hashtagsIn = (text: string): string[] =>
  [...new Set(text.split(/[\s,،#]+/u).filter(Boolean).map((each) => each.slice(0, draftBody.hashtags.items.maxLength)))].slice(0, draftBody.hashtags.maxItems);
