package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/** A publication to a reader application that ends within a shard leaves nothing that the next one does not know of. */
final class InterruptedReadersTest {

    private static final String ANA = "per-1";
    /** A person of the same shard, whose bundle is published later. */
    private static final String BEA = IntStream.iterate(2, number -> number + 1)
            .mapToObj(number -> "per-" + number)
            .filter(person -> StoreNames.shardOf(person).equals(StoreNames.shardOf(ANA)))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.CUSTOMERS)
                .registry(ANA + ";test-bank;C1", BEA + ";test-bank;C2")
                .drop("test-bank/one/entries.csv", TestBank.HEADER, "C1;e1;2024-01-02;1", "C2;e2;2024-01-03;1")
                .reader("budget");
    }

    /** Runs while the bundle of the later person cannot be written. */
    private void interruptedRun() throws IOException {
        Path blocked = folder.resolve("budget").resolve(StorePaths.bundleFolder(BEA));
        Files.createDirectories(blocked.getParent());
        Files.writeString(blocked, "no folder");
        assertThatThrownBy(() -> inbox.run("store")).hasCauseInstanceOf(UnfinishedRunException.class);
        Files.delete(blocked);
    }

    @Test
    void aConsentThatEndsAfterwardsRemovesTheBundle() throws IOException {
        inbox.consents(ANA + ";*;*;*;;;v1", BEA + ";*;*;*;;;v1");
        interruptedRun();
        assertThat(filesOf(ANA)).isNotEmpty();

        inbox.consents(ANA + ";*;*;*;;2020-01-01;v1", BEA + ";*;*;*;;;v1").run("store");

        assertThat(filesOf(ANA)).isEmpty();
        assertThat(filesOf(BEA)).hasSize(2);
    }

    @Test
    void aConsentThatIsAsBeforeAgainHasItsBundleAgain() throws IOException {
        String withheld = ANA + ";*;bank-transactions.bank_reference;budget;;2020-01-01;v1";
        inbox.consents(ANA + ";*;*;*;;;v1", withheld).run("store");
        inbox.consents(ANA + ";*;*;*;;;v1", BEA + ";*;*;*;;;v1");
        interruptedRun();
        assertThat(references()).containsExactly("e1");

        inbox.consents(ANA + ";*;*;*;;;v1", withheld).run("store");

        assertThat(references()).containsExactly("none");
        assertThat(filesOf(BEA)).isEmpty();
    }

    private List<String> references() throws IOException {
        Path transactions = filesOf(ANA).stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        List<? extends SpecificRecord> records =
                RecordFileReader.read(RecordType.BANK_TRANSACTION, Files.readAllBytes(transactions));
        return records.stream()
                .map(record -> ((BankTransaction) record).getBankReference())
                .map(reference -> reference == null ? "none" : reference)
                .toList();
    }

    private List<Path> filesOf(String person) throws IOException {
        Path bundle = folder.resolve("budget").resolve(StorePaths.bundleFolder(person));
        if (!Files.exists(bundle)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(bundle)) {
            return files.sorted().toList();
        }
    }
}
