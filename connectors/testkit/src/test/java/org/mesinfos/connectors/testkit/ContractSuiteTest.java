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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** The suite finds what it is there to find. */
class ContractSuiteTest {

    private static final String TEXT = "id;label;note\n1;\"a;b\";x\n2;c;y\n";

    @TempDir
    Path folder;

    @Test
    void valueThatNoRecordHoldsIsFound() {
        SampleFile sample = sample((content, sink) -> readLines(content, sink, 2));

        assertThat(new ValueExperiment(sample).lostValues())
                .containsExactly("line 2, column 2: x", "line 3, column 2: y");
    }

    @Test
    void nothingIsLostWhereEveryValueIsHeld() {
        assertThat(new ValueExperiment(sample((content, sink) -> readLines(content, sink, 3))).lostValues())
                .isEmpty();
    }

    @Test
    void longFileIsMadeOfARowOfTheSample() {
        RepeatedPart part = RepeatedPart.of(sample((content, sink) -> readLines(content, sink, 3)));
        LongContent content = part.content(1000);

        assertThat(part.part()).isEqualTo("1;\"a;b\";x\n");
        assertThat(part.rows(content)).isEqualTo(2 + 100);
        assertThat(content.size()).isEqualTo(TEXT.length() + 100 * 10);
    }

    @Test
    void readerThatKeepsTheFileIsFoundByItsMemory() throws IOException {
        SampleFile hoarder = sample((content, sink) -> {
            List<byte[]> kept = new ArrayList<>();
            readLines(content, new Hoarding(sink, kept), 3);
            assertThat(kept).isNotEmpty();
        });
        RepeatedPart part = RepeatedPart.of(hoarder);
        LongContent content = part.content(1 << 18);
        StreamingSink sink = new StreamingSink(content, part.rows(content));
        hoarder.connector().parse(content, Chunk.WHOLE, sink);

        assertThat(sink.growth()).isGreaterThan(4L << 20);
    }

    @Test
    void columnsAreReversedWithoutTouchingTitles() {
        assertThat(ReversedColumns.of("Export\n" + TEXT, 2)).isEqualTo("Export\nnote;label;id\nx;\"a;b\";1\ny;c;2\n");
    }

    @Test
    void valuesOfMarkupAreTextsAndAttributes() {
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

    /** Keeps the first columns of each line in the label. */
    private static void readLines(SourceContent content, RowSink sink, int columns) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8))) {
            reader.readLine();
            long number = 2;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String unquoted = line.replace("a;b", "a,b");
                String kept = String.join(" ", List.of(unquoted.split(";")).subList(0, columns));
                sink.read();
                sink.accept(row(number++, kept));
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

    /** Keeps something for each row, as a reader that cannot stream would. */
    private record Hoarding(RowSink sink, List<byte[]> kept) implements RowSink {

        @Override
        public void read() {
            sink.read();
        }

        @Override
        public void accept(ParsedRow row) {
            kept.add(new byte[1000]);
            sink.accept(row);
        }

        @Override
        public void reject(Rejection rejection) {
            sink.reject(rejection);
        }

        @Override
        public void skipped(Locator locator, String rule) {
            sink.skipped(locator, rule);
        }
    }
}
