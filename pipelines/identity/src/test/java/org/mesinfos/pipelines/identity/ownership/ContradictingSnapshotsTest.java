package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.HoldingDates;

/** Ownership of an account by lists of two connectors, such as a list of customers and a list of accounts. */
class ContradictingSnapshotsTest {

    private static final String CUSTOMERS = "bank/customers";
    private static final String ACCOUNTS = "bank/accounts";
    private static final Ownership ANN = new Ownership.Sole("ann");
    private static final Ownership BEN = new Ownership.Sole("ben");
    private static final Ownership BOTH = new Ownership.Joint(List.of("ann", "ben"));

    private record Statement(String connector, String delivery, String holder, HoldingDates dates) {}

    private final Map<String, StatedSnapshot> snapshots = new LinkedHashMap<>();
    private final List<Statement> stated = new ArrayList<>();

    private ContradictingSnapshotsTest list(String connector, String day, String... holders) {
        return list(connector, day, "", HoldingDates.NONE, holders);
    }

    private ContradictingSnapshotsTest list(
            String connector, String day, String customer, HoldingDates dates, String... holders) {
        String delivery = connector + day + customer;
        snapshots.put(
                delivery,
                new StatedSnapshot(
                        "bank",
                        connector,
                        delivery,
                        Optional.empty(),
                        Optional.of(LocalDate.parse(day)),
                        StatedSnapshot.Omissions.END_HOLDINGS,
                        Set.of(),
                        customer));
        for (String holder : holders) {
            stated.add(new Statement(connector, delivery, holder, dates));
        }
        return this;
    }

    private OwnershipHistory history() {
        SnapshotHistory history = SnapshotHistory.of(snapshots.values());
        List<HoldingStatement> statements = new ArrayList<>();
        for (Statement statement : stated) {
            statements.add(HoldingStatement.of(
                    statement.holder(),
                    history,
                    "bank",
                    statement.connector(),
                    statement.delivery(),
                    statement.dates(),
                    Optional::empty));
        }
        return OwnershipHistory.of(statements);
    }

    private Ownership on(String day) {
        return history().during(DayInterval.day(LocalDate.parse(day)));
    }

    @Test
    void aHolderWhoJoinsGetsNoRowsOfTheTimeOfAListWithoutThem() {
        list(CUSTOMERS, "2024-02-28", "ann").list(ACCOUNTS, "2024-05-31", "ann", "ben");

        assertThat(on("2024-01-15")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-02-28")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-05-30")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-05-31")).isEqualTo(BOTH);
        assertThat(on("2024-06-15")).isEqualTo(BOTH);
    }

    @Test
    void aHolderWhoLeftGetsNoRowsAfterTheListWithoutThem() {
        list(CUSTOMERS, "2024-02-28", "ann", "ben").list(ACCOUNTS, "2024-05-31", "ann");

        assertThat(on("2024-02-28")).isEqualTo(BOTH);
        assertThat(on("2024-02-29")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-05-31")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aFormerHolderOfOneListGetsNoRowsAfterTheSuccessorOfTheOther() {
        list(ACCOUNTS, "2024-01-05", "ben").list(CUSTOMERS, "2024-02-28", "ann").list(CUSTOMERS, "2024-04-30");

        assertThat(on("2024-03-15")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-06-15")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void aLaterHolderOfOneListGetsNoRowsBeforeAListWithoutThem() {
        list(CUSTOMERS, "2024-02-28").list(CUSTOMERS, "2024-04-30", "ann").list(ACCOUNTS, "2024-07-31", "ben");

        assertThat(on("2024-01-15")).isInstanceOf(Ownership.Disputed.class);
        assertThat(on("2024-02-28")).isInstanceOf(Ownership.Disputed.class);
    }

    @Test
    void theOnlyHolderGetsNoRowsOnceTheNewestListOmitsThem() {
        list(ACCOUNTS, "2024-01-31", "ann").list(CUSTOMERS, "2024-01-31", "ann").list(CUSTOMERS, "2024-04-30");

        assertThat(on("2010-01-01")).isEqualTo(ANN);
        assertThat(on("2024-04-29")).isEqualTo(ANN);
        assertThat(on("2024-04-30")).isEqualTo(Ownership.Unheld.UNHELD);
        assertThat(history().ofUndatedRow()).isEqualTo(ANN);
    }

    @Test
    void aNewerListThatStatesTheHolderOutweighsTheOlderOneWithout() {
        list(ACCOUNTS, "2024-01-31", "ann")
                .list(CUSTOMERS, "2024-01-31", "ann")
                .list(CUSTOMERS, "2024-04-30")
                .list(ACCOUNTS, "2024-06-30", "ann");

        assertThat(on("2024-07-15")).isEqualTo(ANN);
    }

    @Test
    void aListThatNeverStatesTheAccountProvesNothing() {
        list(CUSTOMERS, "2024-01-31")
                .list(ACCOUNTS, "2024-02-28", "ben")
                .list(ACCOUNTS, "2024-05-31", "ann")
                .list(CUSTOMERS, "2024-06-30");

        assertThat(on("2024-01-15")).isEqualTo(BEN);
        assertThat(on("2024-07-15")).isEqualTo(ANN);
    }

    @Test
    void listsOfOneCustomerProveNothingAboutAnother() {
        list(CUSTOMERS, "2024-01-31", "of ben", HoldingDates.NONE, "ben")
                .list(CUSTOMERS, "2024-06-30", "of ben", HoldingDates.NONE)
                .list(ACCOUNTS, "2024-01-31", "ann", "ben")
                .list(ACCOUNTS, "2024-05-31", "ann");

        assertThat(on("2024-07-15")).isEqualTo(ANN);
    }

    @Test
    void declaredDatesProveAHoldingThatAnotherListOmits() {
        HoldingDates year = new HoldingDates(
                Optional.of(LocalDate.parse("2023-01-01")),
                Optional.of(LocalDate.parse("2024-01-01")),
                Optional.empty());
        list(ACCOUNTS, "2023-06-30", "", year, "ann")
                .list(CUSTOMERS, "2023-03-31")
                .list(CUSTOMERS, "2023-09-30")
                .list(CUSTOMERS, "2024-03-31", "ben");

        assertThat(on("2023-02-01")).isEqualTo(ANN);
        assertThat(on("2023-09-15")).isEqualTo(ANN);
        assertThat(on("2024-04-01")).isEqualTo(BEN);
    }
}
