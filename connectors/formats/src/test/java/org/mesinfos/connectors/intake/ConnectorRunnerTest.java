package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.testkit.ScriptedConnector;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

class ConnectorRunnerTest {

    private static final SourceContent FILE = BytesContent.utf8("file.csv", "a;b\n");
    private static final Rejection WRONG =
            new Rejection(RejectionReason.INVALID_VALUE, Locator.line(3), "date", "7 letters", "a date");

    private final RecordingSink recorded = new RecordingSink();

    @Test
    void countsOutcomes() throws IOException {
        FileOutcome outcome = read((content, sink) -> {
            sink.startRow();
            sink.accept(row(2));
            sink.startRow();
            sink.reject(WRONG);
            sink.skip(Locator.line(4), "total");
        });

        assertThat(outcome).isEqualTo(new FileOutcome(2, 1, Map.of(RejectionReason.INVALID_VALUE, 1L), 1));
        assertThat(recorded.calls)
                .containsExactly("read", "accept line 2", "read", "reject " + WRONG, "skipped line 4 total");
        assertThat(outcome.isPartial()).isFalse();
    }

    @Test
    void rejectsRestOfFileAfterConnectorException() throws IOException {
        FileOutcome outcome = read((content, sink) -> {
            sink.startRow();
            sink.accept(row(2));
            throw new IllegalStateException("Madame Dupont, FR7630006000011234567890189");
        });

        assertThat(outcome).isEqualTo(new FileOutcome(2, 1, Map.of(RejectionReason.BROKEN_FILE, 1L), 0));
        assertThat(outcome.isPartial()).isTrue();
        assertThat(recorded.calls)
                .containsExactly(
                        "read",
                        "accept line 2",
                        "read",
                        "reject line 2: found an error while reading (IllegalStateException), expected a readable file"
                                + " (BROKEN_FILE)");
    }

    @Test
    void rejectsOpenRowAfterConnectorError() throws IOException {
        FileOutcome outcome = read((content, sink) -> {
            sink.startRow();
            throw new StackOverflowError();
        });

        assertThat(outcome).isEqualTo(new FileOutcome(1, 0, Map.of(RejectionReason.BROKEN_FILE, 1L), 0));
    }

    @Test
    void rejectsFileAfterDecoderException() throws IOException {
        FileOutcome outcome = read((content, sink) -> {
            throw new IOException("malformed");
        });

        assertThat(outcome.rejectedByReason()).containsExactly(Map.entry(RejectionReason.BROKEN_FILE, 1L));
    }

    @Test
    void rejectsRowWithoutOutcome() throws IOException {
        FileOutcome outcome = read((content, sink) -> sink.startRow());

        assertThat(outcome).isEqualTo(new FileOutcome(1, 0, Map.of(RejectionReason.BROKEN_FILE, 1L), 0));
    }

    @Test
    void rejectsFileIfARowIsStartedTwice() throws IOException {
        FileOutcome outcome = read((content, sink) -> {
            sink.startRow();
            sink.startRow();
        });

        assertThat(outcome).isEqualTo(new FileOutcome(1, 0, Map.of(RejectionReason.BROKEN_FILE, 1L), 0));
    }

    @Test
    void rejectsFileIfARowIsAcceptedWithoutStart() throws IOException {
        FileOutcome outcome = read((content, sink) -> sink.accept(row(2)));

        assertThat(outcome).isEqualTo(new FileOutcome(1, 0, Map.of(RejectionReason.BROKEN_FILE, 1L), 0));
        assertThat(recorded.calls).noneMatch(call -> call.startsWith("accept"));
    }

    @Test
    void throwsIoError() {
        SourceContent failing = new FailingContent(FILE);

        assertThatThrownBy(() -> new ConnectorRunner(ScriptedConnector.parsing((content, sink) -> {
                            try (InputStream stream = content.open()) {
                                sink.startRow();
                                stream.read();
                            }
                        }))
                        .read(failing, recorded))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void throwsIoErrorThatTheConnectorWraps() {
        SourceContent failing = new FailingContent(FILE);

        assertThatThrownBy(() -> new ConnectorRunner(ScriptedConnector.parsing((content, sink) -> {
                            try (InputStream stream = content.open()) {
                                stream.read();
                            } catch (IOException hidden) {
                                throw new IllegalStateException(hidden);
                            }
                        }))
                        .read(failing, recorded))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @Test
    void throwsReceiverExceptionUnchanged() {
        RuntimeException failure = new IllegalArgumentException("full");
        RowSink receiver = new RecordingSink() {
            @Override
            public void accept(ParsedRow row) {
                throw failure;
            }
        };

        assertThatThrownBy(() -> new ConnectorRunner(ScriptedConnector.parsing((content, sink) -> {
                            sink.startRow();
                            sink.accept(row(2));
                        }))
                        .read(FILE, receiver))
                .isSameAs(failure);
    }

    @Test
    void addsOutcomesOfSplits() {
        FileOutcome first = new FileOutcome(3, 2, Map.of(RejectionReason.INVALID_VALUE, 1L), 1);
        FileOutcome second =
                new FileOutcome(4, 1, Map.of(RejectionReason.INVALID_VALUE, 2L, RejectionReason.BROKEN_FILE, 1L), 0);

        assertThat(first.plus(second))
                .isEqualTo(new FileOutcome(
                        7, 3, Map.of(RejectionReason.INVALID_VALUE, 3L, RejectionReason.BROKEN_FILE, 1L), 1));
    }

    @Test
    void refusesOutcomeWithMissingRows() {
        assertThatThrownBy(() -> new FileOutcome(3, 2, Map.of(), 0))
                .hasMessage("Rows are lost: read 3, accepted 2, rejected 0");
    }

    private FileOutcome read(ScriptedConnector.Script script) throws IOException {
        return new ConnectorRunner(ScriptedConnector.parsing(script)).read(FILE, recorded);
    }

    private static ParsedRow row(long line) {
        return new ParsedRow(
                RecordType.BANK_TRANSACTION,
                new BankTransaction(),
                Locator.line(line),
                Optional.empty(),
                new RecordKey(RecordKey.Kind.NATIVE, "1"),
                List.of());
    }

    private static class RecordingSink implements RowSink {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void startRow() {
            calls.add("read");
        }

        @Override
        public void accept(ParsedRow row) {
            calls.add("accept " + row.locator());
        }

        @Override
        public void reject(Rejection rejection) {
            calls.add("reject " + rejection);
        }

        @Override
        public void skip(Locator locator, String rule) {
            calls.add("skipped " + locator + " " + rule);
        }
    }

    private record FailingContent(SourceContent content) implements SourceContent {

        @Override
        public SourceContext context() {
            return content.context();
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream open(long offset) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("disk");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw new IOException("disk");
                }
            };
        }
    }
}
