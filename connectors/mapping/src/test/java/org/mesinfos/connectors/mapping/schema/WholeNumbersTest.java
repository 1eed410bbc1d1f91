package org.mesinfos.connectors.mapping.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whole numbers have one notation in all files, and the schema accepts the same texts as the reader. */
class WholeNumbersTest {

    private static final long MAX = 999_999_999_999_999_999L;

    private static final List<WholeNumbers> RANGES = List.of(
            WholeNumbers.FROM_0,
            WholeNumbers.FROM_1,
            new WholeNumbers(0, 100),
            new WholeNumbers(50, 100),
            new WholeNumbers(12, 345),
            new WholeNumbers(1, MAX));

    @Test
    void digitsHaveAnOptionalSign() {
        assertThat(WholeNumbers.FROM_0.read("0")).hasValue(0);
        assertThat(WholeNumbers.FROM_0.read("-0")).hasValue(0);
        assertThat(WholeNumbers.FROM_1.read("012")).hasValue(12);
        assertThat(WholeNumbers.FROM_1.read("+3")).hasValue(3);
        assertThat(new WholeNumbers(1, MAX).read("0" + MAX)).hasValue(MAX);
    }

    @Test
    void otherNotationsAreRefused() {
        assertThat(Stream.of(
                        "",
                        "1.0",
                        "1e6",
                        "0x10",
                        "0o17",
                        "1_000",
                        "1 000",
                        "٣",
                        "-1",
                        "--1",
                        "2147483648",
                        "99999999999999999999999"))
                .allSatisfy(text ->
                        assertThat(WholeNumbers.FROM_0.read(text)).as(text).isEmpty());
        assertThat(WholeNumbers.FROM_1.read("0")).isEmpty();
    }

    @Test
    void schemaAcceptsTheSameTexts() {
        List<String> texts = Stream.concat(
                        Stream.of("", "-0", "+0", "00", "1.0", "-1", "+", "1e6"),
                        LongStream.of(0, 400, 2_147_483_000L, MAX - 10, MAX - 200)
                                .flatMap(first -> LongStream.range(first, first + 1_100))
                                .boxed()
                                .flatMap(number -> Stream.of("" + number, "0" + number, "+" + number)))
                .toList();
        for (WholeNumbers range : RANGES) {
            String pattern = (String) range.schema().keywords().get("pattern");
            assertThat(texts)
                    .as(range.expected())
                    .allSatisfy(text -> assertThat(text.matches(pattern))
                            .as(text + " " + pattern)
                            .isEqualTo(range.read(text).isPresent()));
        }
    }
}
