import assert from "node:assert/strict";
import { test } from "node:test";
import { draftBody } from "../../main/web/api/limits";
import { hashtagsIn } from "../../main/web/studio/hashtags";

test("hashtags are the words of a text, each once", () => {
  assert.deepEqual(hashtagsIn("#پانی، #water water  سائنس,#پانی"), ["پانی", "water", "سائنس"]);
  assert.deepEqual(hashtagsIn(" # "), []);
});

test("as many and as long as the server takes", () => {
  const { maxItems, items } = draftBody.hashtags;
  const many = hashtagsIn(Array.from({ length: maxItems + 3 }, (_, i) => `#tag${i}`).join(" "));
  assert.equal(many.length, maxItems);
  assert.equal(hashtagsIn("ا".repeat(items.maxLength + 5))[0]!.length, items.maxLength);
});
