package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.ReadRows;
import org.mesinfos.pipelines.run.report.RowChange;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.OriginalsPolicy;

/** A corrected mapping reaches the rows that its earlier form accepted: the store equals a new one. */
@Tag("slow")
final class CorrectedMappingTest {

    private static final String MAPPING = TestBank.moves("currency");

    private static final String[] LINES = {
        "customer;id;booked;amount;currency;label",
        "C1;m1;2024-01-02;-12.30;EUR;BAKERY",
        "C2;m2;2024-01-05;20.00;EUR;WAGES"
    };

    private static final String WRONG_SIGN = TestBank.withWrongSign(MAPPING);

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop("test-bank/moves.csv", LINES);
    }

    @Test
    void correctsAcceptedRowsOfAMappingWithTheWrongSign() {
        inbox.mapping("first", TestBank.MOVES, WRONG_SIGN).run("store");
        assertThat(inbox.bundles("store", "amount"))
                .isEqualTo(Map.of("per-1", List.of("12.3000"), "per-2", List.of("-20.0000")));

        RunSummary again = inbox.mapping("second", TestBank.MOVES, MAPPING.replace("version: 1", "version: 2"))
                .run("store");

        assertThat(again.read().deliveries()).isZero();
        assertThat(again.rereading().files()).isEqualTo(1);
        assertThat(again.bundles().written()).isEqualTo(2);
        assertThat(again.conserved()).isTrue();
        assertThat(inbox.bundles("store", "amount"))
                .isEqualTo(Map.of("per-1", List.of("-12.3000"), "per-2", List.of("20.0000")));
        assertEqualsNewStore();
    }

    @Test
    void correctsAcceptedRowsIfTheVersionIsNotRaised() {
        inbox.mapping("first", TestBank.MOVES, WRONG_SIGN).run("store");

        RunSummary again = inbox.mapping("second", TestBank.MOVES, MAPPING).run("store");

        assertThat(again.rereading().files()).isEqualTo(1);
        assertEqualsNewStore();
    }

    @Test
    void countsRowsOfNewDeliveriesApartFromThoseReadAgain() {
        inbox.mapping("first", TestBank.MOVES, MAPPING)
                .drop("test-bank/moves.csv", LINES[0], "C1;m0;2024-01-02;-12.30;EUR;")
                .run("store");

        RunSummary again = inbox.mapping(
                        "second", TestBank.MOVES, MAPPING + "  label: {column: label, required: true}\n")
                .drop("test-bank/more.csv", LINES)
                .run("store");

        assertThat(again.read()).isEqualTo(new ReadRows(1, 1, 2, 2, 0, new TreeMap<>()));
        assertThat(again.rereading().change())
                .isEqualTo(new RowChange(-1, 1, new TreeMap<>(Map.of("MISSING_VALUE", 1L))));
        assertThat(again.acceptedInAll()).isEqualTo(1);
    }

    @Test
    void fillsAColumnThatIsMappedLater() {
        inbox.mapping("first", TestBank.MOVES, MAPPING).run("store");
        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-1", List.of("null"), "per-2", List.of("null")));

        inbox.mapping("second", TestBank.MOVES, MAPPING.replace("version: 1", "version: 2") + "  label: label\n")
                .run("store");

        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-1", List.of("BAKERY"), "per-2", List.of("WAGES")));
        assertEqualsNewStore();
    }

    @Test
    void readsOriginalsAfterTheInboxWasEmptied() {
        inbox.mapping("first", TestBank.MOVES, WRONG_SIGN).run("store");
        inbox.delete("test-bank/moves.csv");

        RunSummary again = inbox.mapping("second", TestBank.MOVES, MAPPING).run("store");

        assertThat(again.rereading().files()).isEqualTo(1);
        assertThat(again.rereading().lostFiles()).isZero();
        inbox.drop("test-bank/moves.csv", LINES);
        assertEqualsNewStore();
    }

    @Test
    void readsTheInboxIfTheStoreKeepsNoOriginals() {
        inbox.originals(OriginalsPolicy.INBOX)
                .mapping("first", TestBank.MOVES, WRONG_SIGN)
                .run("store");
        assertThat(folder.resolve("store/originals")).doesNotExist();

        RunSummary again = inbox.mapping("second", TestBank.MOVES, MAPPING).run("store");

        assertThat(again.rereading().files()).isEqualTo(1);
        assertThat(folder.resolve("store/originals")).doesNotExist();
        assertEqualsNewStore();
    }

    @Test
    void keepsRowsThatCannotBeDerivedAgainAndReportsThem() {
        inbox.originals(OriginalsPolicy.INBOX)
                .mapping("first", TestBank.MOVES, WRONG_SIGN)
                .run("store");
        inbox.delete("test-bank/moves.csv");

        RunSummary again = inbox.mapping("second", TestBank.MOVES, MAPPING).run("store");

        assertThat(again.rereading().files()).isZero();
        assertThat(again.rereading().lostFiles()).isEqualTo(1);
        assertThat(again.rereading().lostRows()).isEqualTo(2);
        assertThat(again.conserved()).isTrue();
        assertThat(inbox.bundles("store", "amount"))
                .isEqualTo(Map.of("per-1", List.of("12.3000"), "per-2", List.of("-20.0000")));

        RunSummary returned = inbox.drop("test-bank/moves.csv", LINES).run("store");

        assertThat(returned.read().deliveries()).isZero();
        assertThat(returned.rereading().files()).isEqualTo(1);
        assertEqualsNewStore();
    }

    @Test
    void ignoresCommentsAndLayoutOfAMapping() {
        RunSummary first = inbox.mapping("first", TestBank.MOVES, MAPPING).run("store");

        RunSummary again = inbox.mapping("second", TestBank.MOVES, "# a comment\n" + MAPPING.replace("\";\"", "';'"))
                .run("store");

        assertThat(again.rereading().files()).isZero();
        assertThat(again.snapshot()).isEqualTo(first.snapshot());
    }

    @Test
    void removesOriginalsOnceTheInboxIsReliedOn() {
        inbox.mapping("first", TestBank.MOVES, MAPPING).run("store");
        assertThat(folder.resolve("store/originals")).isDirectoryRecursivelyContaining("glob:**.zst.enc");
        String hash = inbox.hash("store");

        inbox.originals(OriginalsPolicy.INBOX).run("store");

        assertThat(folder.resolve("store/originals")).isEmptyDirectory();
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    private void assertEqualsNewStore() {
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }
}
