import assert from "node:assert/strict";
import { test } from "node:test";
import { clausesOf } from "../../main/web/feed/captionLines";

test("a cue breaks between clauses, in both scripts", () => {
  assert.deepEqual(clausesOf("They leave. How were they made?"), ["They leave.", "How were they made?"]);
  assert.deepEqual(clausesOf("وہ چلے جاتے ہیں۔ وہ کیسے بنے تھے؟"), ["وہ چلے جاتے ہیں۔", "وہ کیسے بنے تھے؟"]);
  assert.deepEqual(clausesOf("چپٹا: چھ چراغ، کھڑا: آٹھ"), ["چپٹا:", "چھ چراغ،", "کھڑا:", "آٹھ"]);
});

test("a line of the file is a clause, and numbers stay whole", () => {
  assert.deepEqual(clausesOf("one\ntwo"), ["one", "two"]);
  assert.deepEqual(clausesOf("3.5 m at 10:30"), ["3.5 m at 10:30"]);
  assert.deepEqual(clausesOf(" \n"), []);
  assert.deepEqual(clausesOf(""), []);
});
