import assert from "node:assert/strict";
import { test } from "node:test";
import { format, ltr } from "../../main/web/lib/messageFormat";

const LESSONS = "{n, plural, =0 {no lessons} one {# lesson} other {# lessons}}";

test("parameters are filled in; numbers read from left to right", () => {
  assert.equal(format("{who}: {n}", { who: "طالبہ", n: 7 }, [1]), `طالبہ: ${ltr("7")}`);
  assert.equal(format("{missing}!", {}, [1]), "!");
});

test("an exact number comes before its form", () => {
  assert.equal(format(LESSONS, { n: 0 }, [0, 1]), "no lessons");
});

test("the language says which numbers take the form `one`", () => {
  assert.equal(format(LESSONS, { n: 1 }, [1]), `${ltr("1")} lesson`);
  assert.equal(format(LESSONS, { n: 2 }, [1]), `${ltr("2")} lessons`);
  assert.equal(format("{n, plural, one {#} other {others}}", { n: 0 }, [0, 1]), ltr("0"));
  assert.equal(format("{n, plural, one {#} other {others}}", { n: 1 }, []), "others");
});

test("a form may be missing and may hold parameters", () => {
  assert.equal(format("{n, plural, other {{who} has #}}", { n: 1, who: "B" }, [1]), `B has ${ltr("1")}`);
  assert.equal(format("# stays outside of a plural", {}, [1]), "# stays outside of a plural");
});
