package org.tirich.attack;

import java.util.List;
import java.util.random.RandomGenerator;

/// Values that break careless servers, percent-encoded as they stand in a URL or a form.
final class HostileText {

    private static final List<String> ENCODED = List.of(
            "",
            "%00",
            "a%00b",
            "%",
            "%2",
            "%ZZ",
            "%u0041",
            "%C0%80",
            "%ED%A0%80",
            "%FF%FE",
            "%F4%90%80%80",
            "%E2%80%AE",
            "+",
            "%0D%0ASet-Cookie:%20a=b",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "'%20or%20'1'='1",
            "%27%3B%20drop%20table%20work%3B--",
            "$%7Bjndi:ldap://127.0.0.1/a%7D",
            "%7B%7B7*7%7D%7D",
            "..%2F..%2F..%2Fetc%2Fpasswd",
            "..%5C..%5Cwindows",
            ".",
            "..",
            "%2e%2e",
            ";a=b",
            "-1",
            "0",
            "-0",
            "1e9",
            "1e999999999",
            "NaN",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999",
            "0x10",
            "%D9%A3",
            "null",
            "undefined",
            "true",
            "[]",
            "%7B%7D",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0-0-0-0-0",
            "01927d6a-0000-7000-8000-000000000000",
            "01927D6A-0000-7000-8000-00000000000G",
            "%D8%B3%D8%A7%D8%A6%D9%86%D8%B3",
            "%F0%9F%98%80",
            "a".repeat(300),
            "%D8%A7".repeat(700),
            "A".repeat(5_000),
            "(".repeat(200),
            "http:%2F%2Fexample.org%2F",
            "%2F%2Fexample.org",
            "javascript:alert(1)",
            "ur",
            "en",
            "2026-13-45",
            "STEM");

    private HostileText() {}

    static String encoded(RandomGenerator random) {
        return ENCODED.get(random.nextInt(ENCODED.size()));
    }

    /// A value as a JSON token, which need not be valid.
    static String json(RandomGenerator random) {
        return JSON.get(random.nextInt(JSON.size()));
    }

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "9".repeat(400),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\ud83d\"",
            "\"\\u202e\"",
            "\"" + "ا".repeat(3_000) + "\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"01927d6a-0000-7000-8000-000000000000\"",
            "\"zz\"",
            "\"<script>\"",
            "\"'; drop table work;--\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"a\":null}",
            "[".repeat(200) + "]".repeat(200),
            "NaN",
            "'a'",
            "\"\u0001\"",
            "tru",
            "[" + "1,".repeat(500) + "1]");
}
