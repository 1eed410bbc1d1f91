package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Contract: for any damage to a file, a connector reports rejections with locators and neither throws nor hangs. */
public abstract class DamageContract extends ConnectorContract {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);
    private static final int VARIANTS = 60;
    /** PDF documents take much longer to read than text. */
    private static final int PDF_VARIANTS = 12;

    @TestFactory
    public Stream<DynamicTest> readsRowsOfATruncatedFile() {
        return eachSampleInTime(sample -> {
            assumeFalse(
                    sample.connector() instanceof GenericReader, "the inferred layout of a truncated file may differ");
            byte[] whole = sample.bytes();
            List<String> records =
                    ParseResult.of(sample.connector(), sample.content()).records();
            int step = Math.max(1, whole.length / variants(sample));
            for (int length = 0; length < whole.length; length += step) {
                ParseResult reading = read(sample, Arrays.copyOf(whole, length));
                if (sample.isText() && reading.records().size() > 1) {
                    int complete = reading.records().size() - 1;
                    if (underTest().readTwice().contains(sample.connector().id())) {
                        // Values of the header are missing if the end of the file has them.
                        assertThat(complete).isLessThanOrEqualTo(records.size());
                        continue;
                    }
                    assertThat(reading.records().subList(0, complete))
                            .as("the rows before the end of the first %d bytes", length)
                            .isEqualTo(records.subList(0, complete));
                }
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> survivesAnEmptyFileAndNoise() {
        return eachSampleInTime(sample -> {
            Random random = new Random(42);
            read(sample, new byte[0]);
            read(sample, "\n".getBytes(StandardCharsets.UTF_8));
            read(sample, "\ufeff".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < variants(sample) / 10; i++) {
                byte[] noise = new byte[random.nextInt(4000)];
                random.nextBytes(noise);
                read(sample, noise);
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> survivesChangedBytes() {
        return eachSampleInTime(sample -> {
            Random random = new Random(42);
            for (int i = 0; i < variants(sample); i++) {
                read(sample, Mutation.of(sample.bytes(), random));
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> givesNoOtherRecordsInAnotherEncoding() {
        return eachSampleInTime(sample -> {
            if (!sample.isText()) {
                return;
            }
            Set<String> records = new HashSet<>(
                    ParseResult.of(sample.connector(), sample.content()).records());
            String text = sample.text().replace("\ufeff", "");
            for (String name : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
                Charset charset = Charset.forName(name);
                String mark = name.startsWith("UTF-16") ? "\ufeff" : "";
                if (charset.newEncoder().canEncode(text)) {
                    assertThat(read(sample, (mark + text).getBytes(charset)).records())
                            .as("records of the sample in " + name)
                            .isSubsetOf(records);
                }
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> givesNoOtherRecordsForReorderedColumns() {
        return eachSampleInTime(sample -> {
            if (sample.connector().description().format().equals("csv")) {
                ParseResult reading = ParseResult.of(sample.connector(), sample.content());
                String reversed = ReversedColumns.of(sample.text(), headerLine(sample.text(), reading));
                assertThat(withoutPositions(read(sample, reversed.getBytes(sample.charset()))))
                        .isSubsetOf(withoutPositions(reading));
            }
        });
    }

    /** Removes the positions of columns without a header from their names, because another order of columns changes them. */
    private static List<String> withoutPositions(ParseResult reading) {
        return reading.records().stream()
                .map(line -> line.replaceAll("\"column \\d+\":", "\"column\":"))
                .toList();
    }

    @TestFactory
    public Stream<DynamicTest> rejectionsContainNoDeliveredValue() {
        return eachSampleInTime(sample -> {
            if (!sample.isText()) {
                return;
            }
            String text = sample.text();
            String format = sample.connector().description().format();
            for (DeliveredValue value : DeliveredValues.of(format, text)) {
                String wrong = "Zyx" + value.in(text).replaceAll("[^A-Za-z0-9 ]", "") + "wvu";
                ParseResult reading = read(sample, value.replacedIn(text, wrong).getBytes(sample.charset()));
                assertThat(reading.rejections())
                        .noneMatch(rejection -> rejection.toString().contains(wrong)
                                && !rejection.column().contains(wrong));
            }
        });
    }

    /** Returns the last line before the first row that is not blank. */
    private static int headerLine(String text, ParseResult reading) {
        List<String> lines = text.lines().toList();
        int line = (int) reading.rows().get(0).locator().line() - 1;
        while (line > 1 && lines.get(line - 1).isBlank()) {
            line--;
        }
        return Math.max(1, line);
    }

    private static int variants(SampleFile sample) {
        return sample.isText() ? VARIANTS : PDF_VARIANTS;
    }

    private Stream<DynamicTest> eachSampleInTime(Consumer<SampleFile> behaviour) {
        return eachSample(sample -> assertTimeoutPreemptively(TIME_LIMIT, () -> behaviour.accept(sample)));
    }

    private static ParseResult read(SampleFile sample, byte[] variant) {
        ParseResult reading = ParseResult.of(sample.connector(), sample.with(variant));
        assertThat(reading.rejections()).allMatch(DamageContract::hasLocator);
        return reading;
    }

    private static boolean hasLocator(Rejection rejection) {
        return !rejection.locator().equals(Locator.wholeFile())
                || rejection.reason() == RejectionReason.UNREADABLE_FILE
                || rejection.reason() == RejectionReason.BROKEN_FILE;
    }
}
