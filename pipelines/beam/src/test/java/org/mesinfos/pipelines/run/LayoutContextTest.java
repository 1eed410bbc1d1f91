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
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.run.report.RunSummary;

/** A file is read in the context of the other files of its organisation, in whatever order they arrive. */
final class LayoutContextTest {

    private static final String HEADER = "Customer number;Date;Description;Debit;Credit;Currency";

    /**
     * All days are at most 12, and neither English names nor decimal points state which comes first, so that day and month may be
     * the other way round.
     */
    private static final String[] AMBIGUOUS = {HEADER, "C1;05/06/2024;Lampe;40.00;;USD", "C1;03/04/2024;Don;;90.00;USD"
    };

    private static final String[] DAY_FIRST = {
        HEADER, "C1;25/04/2024;Roseau;7.25;;USD", "C1;26/04/2024;Coquille;;12.00;USD"
    };

    private static final String[] MONTH_FIRST = {
        HEADER, "C1;04/28/2024;Galet;8.50;;USD", "C1;04/29/2024;Sable;;11.00;USD"
    };

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void allowGenericReaders() {
        inbox = new TestInbox(folder)
                .registry("per-1;small-bank;C1")
                .fallback("small-bank", GenericReaders.BANK_TRANSACTIONS);
    }

    private List<String> dates(String store) {
        return inbox.bundles(store, "booking_date").getOrDefault("per-1", List.of());
    }

    @Test
    void fileIsReadAgainWhenAnotherProvesItsLayout() {
        inbox.drop("small-bank/spring.csv", AMBIGUOUS);
        assertThat(inbox.run("store").read().rejectedByReason()).isEqualTo(new TreeMap<>(Map.of("NO_CONNECTOR", 1L)));
        assertThat(dates("store")).isEmpty();

        RunSummary summary = inbox.drop("small-bank/april.csv", DAY_FIRST).run("store");

        assertThat(summary.rereading().replayed()).isEqualTo(1);
        assertThat(summary.conserved()).isTrue();
        assertThat(dates("store")).containsExactly("2024-04-03", "2024-04-25", "2024-04-26", "2024-06-05");
        assertThat(inbox.quarantine("store")).isEmpty();
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    @Tag("slow")
    void orderOfArrivalDoesNotMatter() {
        inbox.drop("small-bank/april.csv", DAY_FIRST).run("store");
        inbox.drop("small-bank/spring.csv", AMBIGUOUS).run("store");
        assertThat(dates("store")).containsExactly("2024-04-03", "2024-04-25", "2024-04-26", "2024-06-05");

        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    @Tag("slow")
    void fileThatContradictsAnotherTakesItsProofAway() {
        inbox.drop("small-bank/spring.csv", AMBIGUOUS)
                .drop("small-bank/april.csv", DAY_FIRST)
                .run("store");
        assertThat(dates("store")).hasSize(4);

        inbox.drop("small-bank/end.csv", MONTH_FIRST).run("store");

        assertThat(dates("store")).containsExactly("2024-04-25", "2024-04-26", "2024-04-28", "2024-04-29");
        assertThat(inbox.quarantine("store")).hasSize(1);
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    @Tag("slow")
    void filesOfAnotherOrganisationAreNoContext() {
        inbox.drop("small-bank/spring.csv", AMBIGUOUS)
                .drop("other-bank/april.csv", DAY_FIRST)
                .run("store");

        assertThat(dates("store")).isEmpty();
    }
}
