package org.mesinfos.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** Test that the contract tests detect violations. */
class ContractSuiteTest {

    private static final String TEXT = "id;label;note\n1;\"a;b\";x\n2;c;y\n";

    @TempDir
    Path folder;

    @Test
    void detectsDroppedValue() {
        SampleFile sample = sample((content, sink) -> readLines(content, sink, 2));

        assertThat(new LostValueFinder(sample).lostValues())
                .containsExactly("line 2, column 2: x", "line 3, column 2: y");
    }

    @Test
    void acceptsRecordsWithAllValues() {
        assertThat(new LostValueFinder(sample((content, sink) -> readLines(content, sink, 3))).lostValues())
                .isEmpty();
    }

    @Test
    void changesEqualValuesOfAColumnOnceInALongSample() throws IOException {
        AtomicInteger readings = new AtomicInteger();
        SampleFile sample = sample((content, sink) -> {
            readings.incrementAndGet();
            readLines(content, sink, 2);
        });
        int rows = 340;
        StringBuilder text = new StringBuilder("id;label;note\n");
        for (int row = 0; row < rows; row++) {
            text.append(1_000 + row).append(";c;x\n");
        }
        Files.writeString(sample.path(), text);

        List<String> lost = new LostValueFinder(sample).lostValues();

        assertThat(lost).containsExactly("line 2, column 2: x");
        assertThat(readings.get()).as("two for each different value").isLessThan(2 * (rows + 2) + 5);
    }

    @Test
    void buildsLongFileFromARowOfTheSample() {
        RepeatedPart part = RepeatedPart.of(sample((content, sink) -> readLines(content, sink, 3)));
        RepeatedContent content = part.content(1000);

        assertThat(part.part()).isEqualTo("1;\"a;b\";x\n");
        assertThat(part.rows(content)).isEqualTo(2 + 100);
        assertThat(content.size()).isEqualTo(TEXT.length() + 100 * 10);
    }

    @Test
    void detectsReaderThatRetainsMemory() throws IOException {
        SampleFile retaining = sample((content, sink) -> {
            List<byte[]> retained = new ArrayList<>();
            readLines(content, new RetainingSink(sink, retained), 3);
            assertThat(retained).isNotEmpty();
        });
        RepeatedPart part = RepeatedPart.of(retaining);
        RepeatedContent content = part.content(1 << 18);
        StreamingSink sink = new StreamingSink(content, part.rows(content));
        retaining.connector().parse(content, Split.WHOLE, sink);

        assertThat(sink.growth()).isGreaterThan(4L << 20);
    }

    @Test
    void reversesColumnsWithoutTitles() {
        assertThat(ReversedColumns.of("Export\n" + TEXT, 2)).isEqualTo("Export\nnote;label;id\nx;\"a;b\";1\ny;c;2\n");
    }

    @Test
    void findsTextsAndAttributesInMarkup() {
        String text = "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:x\" b=\"1\">\n <c> two </c><d/>\n</a>";

        assertThat(DeliveredValues.of("xml", text).stream().map(value -> value.name() + "=" + value.in(text)))
                .containsExactly("a@b=1", "c=two");
    }

    private SampleFile sample(ScriptedConnector.Script script) {
        try {
            return new SampleFile(
                    PlainFiles.INSTANCE,
                    ScriptedConnector.parsing(script),
                    Files.writeString(folder.resolve("sample.csv"), TEXT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stores the first columns of each line in the label. */
    private static void readLines(SourceContent content, RowSink sink, int columns) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8))) {
            reader.readLine();
            long number = 2;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String unquoted = line.replace("a;b", "a,b");
                String label = String.join(" ", List.of(unquoted.split(";")).subList(0, columns));
                sink.startRow();
                sink.accept(row(number++, label));
            }
        }
    }

    private static ParsedRow row(long line, String label) {
        BankTransaction record = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        record.setOrganisation("test");
        record.setLabel(label);
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                record,
                Locator.line(line),
                Optional.empty(),
                new RecordKey(RecordKey.Kind.NATURAL, label),
                List.of());
    }

    /** Sink that retains memory for each row, like a reader that does not stream. */
    private record RetainingSink(RowSink sink, List<byte[]> retained) implements RowSink {

        @Override
        public void startRow() {
            sink.startRow();
        }

        @Override
        public void accept(ParsedRow row) {
            retained.add(new byte[1000]);
            sink.accept(row);
        }

        @Override
        public void reject(Rejection rejection) {
            sink.reject(rejection);
        }

        @Override
        public void skip(Locator locator, String rule) {
            sink.skip(locator, rule);
        }
    }
}
