package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/** Contract: each connector recognises its samples and reads the expected records from them. */
public abstract class SampleContract extends ConnectorContract {

    /**
     * With {@code -Dmesinfos.goldens=regenerate}, the results are written as the expected records; review the
     * difference.
     */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    @TestFactory
    public Stream<DynamicTest> hasASample() {
        return underTest().connectors().stream()
                .map(connector -> dynamicTest(
                        connector.id(),
                        () -> assertThat(SampleFile.of(underTest(), connector))
                                .withFailMessage("there is no sample: put one, as the organisation delivers it, into "
                                        + underTest().samples() + "/" + connector.id())
                                .isNotEmpty()));
    }

    @TestFactory
    public Stream<DynamicTest> isSelectedForItsSample() {
        return eachSample(
                sample -> assertThat(underTest().taker(preview(sample)).map(Connector::id))
                        .contains(sample.connector().id()));
    }

    @TestFactory
    public Stream<DynamicTest> declinesUnstructuredText() {
        return eachSample(sample -> assertThat(sample.connector()
                        .recognise(preview(sample, "Bonjour,\n\nrien à signaler.\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Recognition.Declined.class));
    }

    @TestFactory
    public Stream<DynamicTest> readsItsSampleAsExpected() {
        return eachSample(sample -> {
            List<String> lines =
                    ParseResult.of(sample.connector(), sample.content()).lines();
            List<String> expected = expected(sample);
            if (REGENERATE) {
                write(sample, lines);
                difference(expected, lines).forEach(line -> System.out.println(sample + ": " + line));
            } else if (!Files.exists(sample.expected())) {
                fail("there are no expected records: write them with mesinfos connectors test FOLDER --write-expected,"
                        + " and read them line by line");
            } else if (!lines.equals(expected)) {
                fail(describe(difference(expected, lines)));
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> isDeterministic() {
        return eachSample(sample -> assertThat(
                        ParseResult.of(sample.connector(), sample.content()).details())
                .isEqualTo(ParseResult.of(sample.connector(), sample.content()).details()));
    }

    @TestFactory
    public Stream<DynamicTest> readsSplitsAsTheWholeFile() {
        return eachSample(sample -> {
            List<String> whole =
                    ParseResult.of(sample.connector(), sample.content()).details();
            for (long targetBytes : new long[] {1, 150, 1000}) {
                List<Split> splits = split(sample, targetBytes);
                assertThat(splits.get(0).start()).isZero();
                assertThat(ParseResult.of(sample.connector(), sample.content(), splits)
                                .details())
                        .as("splits of " + targetBytes + " bytes: " + splits)
                        .containsExactlyInAnyOrderElementsOf(whole);
            }
        });
    }

    @TestFactory
    public Stream<DynamicTest> givesCompleteRecords() {
        return eachSample(sample -> ParseResult.of(sample.connector(), sample.content())
                .rows()
                .forEach(row -> assertComplete(sample, row)));
    }

    private static void assertComplete(SampleFile sample, ParsedRow row) {
        SpecificRecord record = row.record();
        assertThat(row.type())
                .isEqualTo(RecordType.of(record))
                .isIn(sample.connector().description().recordTypes());
        assertThat(field(record, "organisation"))
                .isEqualTo(sample.content().context().organisation());
        assertThat(field(record, "subject"))
                .isEqualTo(row.subject().map(Subject::reference).orElse(null));
        assertThat(field(record, "subject_kind"))
                .isEqualTo(row.subject().map(Subject::kind).orElse(null));
        assertThat(field(record, "record_id")).isNull();
        assertThat(field(record, "person_id")).isNull();
        assertThat((List<?>) field(record, "sightings")).isEmpty();
        assertThat(Envelope.derived(record))
                .as("derived values are properties of fields, such as start_instant.zone")
                .allSatisfy(derived -> assertThat(
                                record.getSchema().getField(derived.getName().split("\\.", -1)[0]))
                        .isNotNull())
                .allSatisfy(derived -> assertThat(derived.getName()).contains("."));
        assertThat(row.key().value()).isNotEmpty();
        CanonicalCodec codec = new CanonicalCodec();
        assertThat(CanonicalJson.line(codec.decode(row.type(), codec.encode(record))))
                .isEqualTo(CanonicalJson.line(record));
    }

    private static Object field(SpecificRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }

    private static List<Split> split(SampleFile sample, long targetBytes) {
        try {
            return sample.connector().split(sample.content(), targetBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FilePreview preview(SampleFile sample) {
        return preview(sample, sample.bytes());
    }

    private static FilePreview preview(SampleFile sample, byte[] bytes) {
        try {
            return sample.underTest().preview(sample.with(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> expected(SampleFile sample) {
        try {
            return Files.exists(sample.expected()) ? Files.readAllLines(sample.expected()) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(SampleFile sample, List<String> lines) {
        try {
            Files.write(sample.expected(), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the lines of which there are fewer afterwards, then those of which there are more. */
    private static List<String> difference(List<String> before, List<String> after) {
        List<String> difference = new ArrayList<>();
        without(before, after).forEach(line -> difference.add("- " + line));
        without(after, before).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(line -> counts.merge(line, 1, Integer::sum));
        return lines.stream()
                .filter(line -> counts.merge(line, -1, Integer::sum) < 0)
                .toList();
    }

    private static String describe(List<String> difference) {
        return difference.isEmpty()
                ? "the records are the expected ones in another order"
                : "expected (-) and read (+):\n" + String.join("\n", difference);
    }
}
