import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, formatMoment } from "../../main/web/lib/dates";

const GB = ["en-GB"];
const NOW = new Date("2026-06-01T12:00:00Z");

/** The zone of the browser while `act` runs. */
function inZone(zone: string, act: () => void): void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    act();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

test("a moment is shown in the viewer's zone", () => {
  inZone("Asia/Karachi", () => {
    assert.equal(formatMoment("2026-03-31T20:05:00Z", GB, NOW), "1 Apr, 01:05");
    assert.equal(formatDay("2026-03-31T20:05:00Z", GB), "1 Apr 2026");
  });
  inZone("America/New_York", () => assert.equal(formatMoment("2026-03-31T20:05:00Z", GB, NOW), "31 Mar, 16:05"));
});

test("a day without a time is the same day in every zone", () => {
  for (const zone of ["Pacific/Kiritimati", "UTC", "America/Los_Angeles"])
    inZone(zone, () => {
      assert.equal(formatDay("2026-03-31", GB), "31 Mar 2026");
      assert.equal(formatMoment("2026-03-31", GB, NOW), "31 Mar 2026");
    });
});

test("the year of a moment is shown unless it is this year", () => {
  inZone("UTC", () => assert.match(formatMoment("2025-12-31T23:59:00Z", GB, NOW), /^31 Dec 2025,? 23:59$/));
});

test("a text that is no date stays as it is", () => {
  for (const text of ["", "yesterday", "2026-13-45", "0:42"]) {
    assert.equal(formatDay(text, GB), text);
    assert.equal(formatMoment(text, GB, NOW), text);
  }
});
