package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.learning.item.WrittenNumber.Problem;
import org.tirich.learning.item.WrittenNumber.Reading;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12              | 12
            ١٢              | 12
            ۱۲              | 12
            १२              | 12
            ۱2٣             | 123
            +7              | 7
            -3              | -3
            −3              | -3
            –۳              | -3
            － 3            | -3
            007             | 7
            2.5             | 2.5
            .5              | 0.5
            5.              | 5
            2٫5             | 2.5
            ۲٫۵             | 2.5
            2,5             | 2.5
            ۲،۵             | 2.5
            0,125           | 0.125
            12,5            | 12.5
            1,2500          | 1.25
            1234,567        | 1234.567
            1,250           | 1250
            ۱،۲۵۰           | 1250
            1٬250           | 1250
            1 250           | 1250
            1,250.5         | 1250.5
            1٬250٫5         | 1250.5
            1,00,000        | 100000
            12,34,567       | 1234567
            1,234,567       | 1234567
            3×10^8          | 300000000
            3 x 10^8        | 300000000
            3*10^8          | 300000000
            3X10⁸           | 300000000
            ۳×۱۰^۸          | 300000000
            3e8             | 300000000
            2.5E-3          | 0.0025
            4×10⁻²          | 0.04
            4×10^−2         | 0.04
            10^3            | 1000
            3/4             | 0.75
            ۳/۴             | 0.75
            3 / 4           | 0.75
            3⁄4             | 0.75
            -3/4            | -0.75
            1 3/4           | 1.75
            -1 1/2          | -1.5
            ¾               | 0.75
            1½              | 1.5
            50%             | 0.5
            ۵۰٪             | 0.5
            50 percent      | 0.5
            """)
    void readsAcceptedSpellings(String text, double value) {
        assertValue(WrittenNumber.read(text, Optional.empty()), value);
    }

    @Test
    void ignoresInvisibleCharacters() {
        for (var text : new String[] {
            "\u200F\u06F1\u06F2\u200E",
            "\u00A012\u00A0",
            "\u206612\u2069",
            "1\u202F200",
            "\uFEFF12",
            "\t12\n",
            "\u2067۱۲\u2069"
        }) {
            assertValue(WrittenNumber.read(text, Optional.empty()), text.contains("200") ? 1200 : 12);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5               | m     | 5
            5 m             | m     | 5
            5m              | m     | 5
            ۵ میٹر          | m     | 5
            5 ميٹر          | m     | 5
            5 Metres        | m     | 5
            500 cm          | m     | 5
            ۵۰۰ سینٹی میٹر   | m     | 5
            0.005 km        | m     | 5
            2 کلوگرام       | kg    | 2
            2 کلو گرام      | kg    | 2
            2000 g          | kg    | 2
            2 KG            | kg    | 2
            900 ml          | l     | 0.9
            0.9 لیٹر        | ml    | 900
            0,9 L           | ml    | 900
            900 cm³         | ml    | 900
            900 cm3         | ml    | 900
            90 min          | h     | 1.5
            1 1/2 گھنٹے     | min   | 90
            36 km/h         | m/s   | 10
            1 g/cm³         | kg/m³ | 1000
            1.5 kW          | W     | 1500
            500 mA          | A     | 0.5
            50 %            | %     | 50
            50              | %     | 50
            ۵۰ فیصد         | %     | 50
            30°             | °     | 30
            ۳۰ ڈگری         | °     | 30
            30 m.           | m     | 30
            2 m³            | l     | 2000
            """)
    void convertsUnits(String text, String unit, double value) {
        assertValue(WrittenNumber.read(text, MeasureUnit.find(unit)), value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''              | -  | EMPTY
            ' \u200F '      | -  | EMPTY
            half            | -  | NOT_A_NUMBER
            ,               | -  | NOT_A_NUMBER
            1.2.3           | -  | TWO_POINTS
            1,25,0          | -  | BAD_GROUPING
            1,2,3           | -  | BAD_GROUPING
            12,50.5         | -  | BAD_GROUPING
            1.250,5         | -  | BAD_GROUPING
            3 4             | -  | BAD_GROUPING
            3/0             | -  | DIVISION_BY_ZERO
            1 3/0           | -  | DIVISION_BY_ZERO
            1e999           | -  | TOO_LARGE
            9e300000        | -  | TOO_LARGE
            10^999999       | -  | TOO_LARGE
            5 furlongs      | m  | UNKNOWN_UNIT
            5 kg            | m  | OTHER_DIMENSION
            5 m             | -  | UNIT_NOT_EXPECTED
            1e9999999999    | -  | TOO_LARGE
            --3             | -  | NOT_A_NUMBER
            NaN             | -  | NOT_A_NUMBER
            Infinity        | -  | NOT_A_NUMBER
            0x1F            | -  | UNKNOWN_UNIT
            """)
    void saysWhatIsWrong(String text, String unit, Problem problem) {
        var expected = unit == null ? Optional.<MeasureUnit>empty() : MeasureUnit.find(unit);

        assertThat(WrittenNumber.read(text, expected))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void readsAtMost64Characters() {
        assertValue(WrittenNumber.read("0".repeat(63) + "7", Optional.empty()), 7);
        assertThat(WrittenNumber.read("0".repeat(65), Optional.empty()))
                .isEqualTo(new Reading.Refused(Problem.TOO_LONG, ""));
    }

    @Test
    void everyWrittenValueIsReadBack() {
        var random = new Random(1);
        for (int count = 0; count < 20_000; count++) {
            var value = Math.round(random.nextGaussian() * Math.pow(10, random.nextInt(9)))
                    / Math.pow(10, random.nextInt(4));

            assertValue(WrittenNumber.read(TextTemplate.write(value), Optional.empty()), value);
        }
    }

    @Test
    void everySpellingOfAUnitIsFound() {
        assertThat(MeasureUnit.find("M")).contains(MeasureUnit.METRE);
        assertThat(MeasureUnit.find("mw")).isEmpty();
        assertThat(MeasureUnit.values())
                .allSatisfy(unit -> assertThat(MeasureUnit.find(unit.symbol())).contains(unit));
    }

    @Test
    void randomTextNeverCrashes() {
        var random = new Random(2);
        var letters = "0123456789۱۲٣.,٫٬، /^×*xeE+-−%٪½⁸mkg\u200F\u00A0میٹر"
                .codePoints()
                .toArray();
        for (int count = 0; count < 200_000; count++) {
            var text = new StringBuilder();
            var size = random.nextInt(count % 50 == 0 ? 64 : 14);
            for (int at = 0; at < size; at++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            var unit = Arrays.asList(MeasureUnit.values()).get(random.nextInt(MeasureUnit.values().length));

            if (WrittenNumber.read(text.toString(), Optional.of(unit)) instanceof Reading.Value(var value)) {
                assertThat(value).isFinite();
            }
        }
    }

    private static void assertValue(Reading reading, double value) {
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Value.class,
                        read -> assertThat(read.value()).isEqualTo(value, within(Math.abs(value) * 1e-12)));
    }
}
