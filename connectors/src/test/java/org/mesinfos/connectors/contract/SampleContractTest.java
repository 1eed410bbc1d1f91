package org.mesinfos.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mesinfos.connectors.Chunk;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.ParsedRow;
import org.mesinfos.connectors.Recognition;
import org.mesinfos.connectors.Subject;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.registry.AllowedConnectors;
import org.mesinfos.connectors.registry.Selection;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.RecordType;

/** Contract: each connector recognises its samples and reads the expected records from them. */
class SampleContractTest {

    /**
     * With {@code -Dmesinfos.goldens=regenerate}, the results are written as the expected records; review the
     * difference.
     */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    /** All connectors including generic readers, whose claims must never take precedence over a described connector. */
    private static final AllowedConnectors ALL_CONNECTORS = new AllowedConnectors(Stream.concat(
                    Stream.of("*"), SampleFile.REGISTRY.fallbacks().stream().map(Connector::id))
            .toList());

    @TestFactory
    Stream<DynamicTest> hasASample() {
        return SampleFile.REGISTRY.connectors().stream()
                .map(connector -> dynamicTest(
                        connector.id(),
                        () -> assertThat(SampleFile.of(connector))
                                .as("samples in sample-data/" + connector.id())
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> isSelectedForItsSample() {
        return SampleFile.eachSample(sample -> {
            Selection selection = SampleFile.REGISTRY.select(preview(sample), ALL_CONNECTORS);
            assertThat(selection).isInstanceOf(Selection.Chosen.class);
            assertThat(((Selection.Chosen) selection).connector().id())
                    .isEqualTo(sample.connector().id());
        });
    }

    @TestFactory
    Stream<DynamicTest> declinesUnstructuredText() {
        return SampleFile.eachSample(sample -> assertThat(sample.connector()
                        .recognise(preview(sample, "Bonjour,\n\nrien à signaler.\n".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Recognition.Missed.class));
    }

    @TestFactory
    Stream<DynamicTest> readsItsSampleAsExpected() {
        return SampleFile.eachSample(sample -> {
            List<String> lines =
                    Reading.of(sample.connector(), sample.content()).lines();
            List<String> expected = expected(sample);
            if (REGENERATE) {
                write(sample, lines);
                showDifference(sample, expected, lines);
            } else {
                assertThat(lines).containsExactlyElementsOf(expected);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> isDeterministic() {
        return SampleFile.eachSample(sample -> assertThat(
                        Reading.of(sample.connector(), sample.content()).details())
                .isEqualTo(Reading.of(sample.connector(), sample.content()).details()));
    }

    @TestFactory
    Stream<DynamicTest> readsSplitsAsTheWholeFile() {
        return SampleFile.eachSample(sample -> {
            List<String> whole =
                    Reading.of(sample.connector(), sample.content()).details();
            for (long targetBytes : new long[] {1, 150, 1000}) {
                List<Chunk> splits = split(sample, targetBytes);
                assertThat(splits.get(0).start()).isZero();
                assertThat(Reading.of(sample.connector(), sample.content(), splits)
                                .details())
                        .as("splits of " + targetBytes + " bytes: " + splits)
                        .containsExactlyInAnyOrderElementsOf(whole);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> givesCompleteRecords() {
        return SampleFile.eachSample(sample ->
                Reading.of(sample.connector(), sample.content()).rows().forEach(row -> assertComplete(sample, row)));
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
        assertThat((List<?>) field(record, "derived")).isEmpty();
        assertThat(row.key().value()).isNotEmpty();
        CanonicalCodec codec = new CanonicalCodec();
        assertThat(CanonicalJson.line(codec.decode(row.type(), codec.encode(record))))
                .isEqualTo(CanonicalJson.line(record));
    }

    private static Object field(SpecificRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }

    private static List<Chunk> split(SampleFile sample, long targetBytes) {
        try {
            return sample.connector().split(sample.content(), targetBytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static BufferedFilePreview preview(SampleFile sample) {
        return preview(sample, sample.bytes());
    }

    private static BufferedFilePreview preview(SampleFile sample, byte[] bytes) {
        try {
            return BufferedFilePreview.of(sample.content().with(bytes), PdfReader.inProcess());
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

    private static void showDifference(SampleFile sample, List<String> before, List<String> after) {
        before.stream().filter(line -> !after.contains(line)).forEach(line -> print(sample, "- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> print(sample, "+ " + line));
    }

    private static void print(SampleFile sample, String line) {
        System.out.println(sample + ": " + line);
    }
}
