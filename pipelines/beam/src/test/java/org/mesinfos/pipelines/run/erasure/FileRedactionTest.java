package org.mesinfos.pipelines.run.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.SuppressionDigest;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.records.SubjectKind;

/** Files of a size that is not read in memory. */
final class FileRedactionTest {

    private static final String HEADER = "account;id;booked;amount";
    private static final String ACCEPTED = "C1;e1;2024-01-02;1";
    private static final String REJECTED = "C1;e2;no date;1";
    private static final String OF_ANOTHER = "C2;e3;2024-01-03;2";
    private static final String REJECTED_OF_ANOTHER = "C2;e4;no date;2";

    @TempDir
    private Path folder;

    /**
     * Redacts the only file for the erasure of the customer C1.
     *
     * @param erased lines of rows of C1 that were accepted
     */
    private List<RedactedFile> redacted(long maxBytes, OriginalsPolicy originals, List<Long> erased, String... rows)
            throws IOException {
        return redacted(UnaryOperator.identity(), maxBytes, originals, erased, rows);
    }

    /** @param reread returns the connectors that read the file again */
    private List<RedactedFile> redacted(
            UnaryOperator<ConnectorRegistry> reread,
            long maxBytes,
            OriginalsPolicy originals,
            List<Long> erased,
            String... rows)
            throws IOException {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES.replace("kind: account", "kind: customer"))
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .originals(originals)
                .drop("test-bank/january.csv", rows);
        inbox.run("store");
        PersonKey key = PersonKey.parse(Files.readString(inbox.path("person.key")));
        PurposeKey purpose = key.derive(KeyPurpose.SUPPRESSION);
        Suppression suppression = Suppression.of(
                purpose,
                Set.of(SuppressionDigest.of(purpose, "test-bank", new Subject(SubjectKind.CUSTOMER, "C1"))),
                Set.of());
        try (WriteSession session = inbox.store("store").openWriteSession("erase-1")) {
            Snapshot base = session.base();
            DeliveryEntry delivery = base.deliveries().iterator().next();
            FileRedaction redaction = new FileRedaction(
                    session,
                    reread.apply(ConnectorRegistry.load(inbox.path("mine"))),
                    suppression,
                    key.digests(),
                    base.readings(),
                    Map.of(),
                    Set.of(),
                    Optional.empty(),
                    maxBytes);
            List<SuppressedPlaces> places = erased.isEmpty()
                    ? List.of()
                    : List.of(new SuppressedPlaces(
                            delivery.id(), delivery.files().get(0).sha256(), erased.size(), 0, erased));
            return List.copyOf(redaction
                    .redact(base.deliveries(), base.ledger().keySet(), places)
                    .files()
                    .values());
        }
    }

    @ParameterizedTest
    @EnumSource(OriginalsPolicy.class)
    void largeFileWithRowsOfTheErasedPersonIsDestroyed(OriginalsPolicy originals) throws IOException {
        assertThat(redacted(10, originals, List.of(2L), HEADER, ACCEPTED, OF_ANOTHER, REJECTED_OF_ANOTHER))
                .containsExactly(RedactedFile.DESTROYED);
    }

    @Test
    void largeFileWithARejectedRowOfTheErasedPersonIsDestroyed() throws IOException {
        assertThat(redacted(10, OriginalsPolicy.KEEP, List.of(), HEADER, OF_ANOTHER, REJECTED))
                .containsExactly(RedactedFile.DESTROYED);
    }

    @Test
    void largeFileWithRowsOfOthersOnlyIsKept() throws IOException {
        assertThat(redacted(10, OriginalsPolicy.KEEP, List.of(), HEADER, OF_ANOTHER, REJECTED_OF_ANOTHER))
                .isEmpty();
    }

    @Test
    void rowsOfASmallerFileAreBlanked() throws IOException {
        assertThat(redacted(1_000, OriginalsPolicy.KEEP, List.of(2L), HEADER, ACCEPTED, OF_ANOTHER, REJECTED))
                .singleElement()
                .satisfies(file -> assertThat(file.blanked()).isPresent());
    }

    @Test
    void fileOnWhichTheConnectorFailsIsReadUpToThere() throws IOException {
        List<RedactedFile> files = redacted(
                FileRedactionTest::failing,
                1_000,
                OriginalsPolicy.KEEP,
                List.of(),
                HEADER,
                OF_ANOTHER,
                REJECTED_OF_ANOTHER);

        assertThat(files).isEmpty();
    }

    @Test
    void rowsBelowThoseThatTheConnectorReachesAreNotBlankedWithTheLastOne() throws IOException {
        List<RedactedFile> files = redacted(
                connectors -> failing(connectors, 2),
                1_000,
                OriginalsPolicy.KEEP,
                List.of(3L),
                HEADER,
                OF_ANOTHER,
                ACCEPTED,
                "C2;e5;2024-01-04;2");

        assertThat(files).containsExactly(RedactedFile.DESTROYED);
    }

    /** Returns a registry with the same connectors, which fail after the last row of a file. */
    private static ConnectorRegistry failing(ConnectorRegistry connectors) {
        return failing(connectors, Integer.MAX_VALUE);
    }

    /** Returns a registry with the same connectors, which fail after some rows of a file. */
    private static ConnectorRegistry failing(ConnectorRegistry connectors, int rows) {
        return ConnectorRegistry.of(connectors.connectors().stream()
                .<Connector>map(sound -> new FailingConnector(sound, rows))
                .toList());
    }

    private record FailingConnector(Connector sound, int rows) implements Connector {
        @Override
        public ConnectorDescription description() {
            return sound.description();
        }

        @Override
        public Recognition recognise(FilePreview preview) {
            return sound.recognise(preview);
        }

        @Override
        public void parse(SourceContent content, Split split, RowSink sink) throws IOException {
            sound.parse(content, split, new FailingSink(sink, rows));
            throw new IllegalStateException("an error of the connector");
        }
    }

    /** A sink that fails as a connector does before it has read all rows. */
    private static final class FailingSink implements RowSink {

        private final RowSink sink;
        private int left;

        FailingSink(RowSink sink, int rows) {
            this.sink = sink;
            this.left = rows;
        }

        @Override
        public void startRow() {
            if (left-- == 0) {
                throw new IllegalStateException("an error of the connector");
            }
            sink.startRow();
        }

        @Override
        public void accept(ParsedRow row) {
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
