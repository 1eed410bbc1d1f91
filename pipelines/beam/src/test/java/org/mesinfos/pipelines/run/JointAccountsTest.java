package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mesinfos.pipelines.deliveries.JointAccountPolicy.EVERY_HOLDER;
import static org.mesinfos.pipelines.deliveries.JointAccountPolicy.WITHHOLD;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.RemovedFolder;

/** Each holder of a joint account gets its rows, which the store counts once. */
final class JointAccountsTest {

    private static final List<String> ACCOUNTS = List.of("A1", "A2", "A3", "A4");
    private static final List<String> CUSTOMERS = List.of("C1", "C2", "C3");

    @TempDir
    private Path folder;

    private TestInbox inbox;

    private static TestInbox inbox(Path folder) {
        return new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS.replace("append", "snapshot"))
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3");
    }

    private static void deliverHolders(TestInbox inbox, int sequence, Set<String> lines) {
        String[] rows = new TreeSet<>(lines).toArray(String[]::new);
        inbox.drop("test-bank/holders-" + sequence + "/holders.csv", "customer;account\n" + String.join("\n", rows))
                .drop(
                        "test-bank/holders-" + sequence + "/delivery.yaml",
                        "sequence: " + sequence,
                        "as-of: " + asOf(sequence));
    }

    /** Returns the last day of the month with the number of a snapshot. */
    private static LocalDate asOf(int sequence) {
        return YearMonth.of(2024, sequence).atEndOfMonth();
    }

    private static void deliverEntries(TestInbox inbox, String name, String... lines) {
        inbox.drop("test-bank/" + name + ".csv", "account;id;booked;amount\n" + String.join("\n", lines));
    }

    @BeforeEach
    void deliver() {
        inbox = inbox(folder).jointAccounts("test-bank", EVERY_HOLDER);
        deliverHolders(inbox, 1, Set.of("C1;A1", "C1;A2", "C2;A2", "C3;A3"));
        deliverEntries(
                inbox,
                "january",
                "A1;e1;2024-01-02;1",
                "A2;e2;2024-01-03;2",
                "A2;e3;2024-01-03;2",
                "A3;e4;2024-01-04;3",
                "A4;e5;2024-01-04;4");
    }

    private void assertAsIfDeliveredAtOnce(String store) {
        inbox.run("fresh");
        assertThat(inbox.hash(store)).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void eachHolderGetsTheRowsAndTheyCountOnce() {
        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of(
                        "per-1", List.of("e1", "e2", "e3"), "per-2", List.of("e2", "e3"), "per-3", List.of("e4")));
        assertThat(summary.conserved()).isTrue();
        assertThat(summary.read().accepted()).isEqualTo(4 + 5);
        assertThat(summary.assigned().kept()).isEqualTo(4 + 4);
        assertThat(summary.assigned().unattributed()).isEqualTo(1);
        assertThat(summary.assigned().withheld()).isZero();
        assertThat(summary.assigned().copied()).isEqualTo(2);
    }

    @Test
    void laterRowsGoToEachHolder() {
        inbox.run("store");
        deliverEntries(inbox, "february", "A2;e3;2024-01-03;2", "A2;e6;2024-02-01;5");

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().kept()).isEqualTo(1);
        assertThat(summary.assigned().merged()).isEqualTo(1);
        assertThat(summary.assigned().copied()).isEqualTo(2);
        assertThat(inbox.bundles("store", "bank_reference"))
                .containsEntry("per-1", List.of("e1", "e2", "e3", "e6"))
                .containsEntry("per-2", List.of("e2", "e3", "e6"));
        assertAsIfDeliveredAtOnce("store");
    }

    @Test
    void withholdsRowsByDefault() {
        inbox.jointAccounts("test-bank", WITHHOLD);

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().withheld()).isEqualTo(2);
        assertThat(summary.assigned().copied()).isZero();
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1"), "per-2", List.of(), "per-3", List.of("e4")));
    }

    @Test
    void changedPolicyThatShrinksTooManyBundlesPublishesNothingUntilItIsAccepted() {
        DeliveryLimits none = new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(1), OptionalDouble.of(0));
        inbox.guard(new GuardSettings(none, Map.of(), Map.of(), Map.of())).run("store");
        String hash = inbox.hash("store");
        inbox.jointAccounts("test-bank", WITHHOLD);

        Throwable refused = catchThrowable(() -> inbox.run("store")).getCause();

        assertThat(refused)
                .isInstanceOf(HeldChangeException.class)
                .hasMessageContaining(
                        "would shrink 2 of 3 bundles with rows of test-bank, which is above the limit; nothing was published");
        assertThat(inbox.hash("store")).isEqualTo(hash);
        String message = refused.getMessage();
        inbox.acceptChange(message.substring(message.lastIndexOf(' ') + 1)).run("store");
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1"), "per-2", List.of(), "per-3", List.of("e4")));
        assertAsIfDeliveredAtOnce("store");
    }

    @Test
    void changedPolicyReleasesAndWithholdsStoredRows() {
        inbox.jointAccounts("test-bank", WITHHOLD).run("store");

        RunSummary given = inbox.jointAccounts("test-bank", EVERY_HOLDER).run("store");

        assertThat(given.assigned().withheld()).isEqualTo(-2);
        assertThat(given.assigned().kept()).isEqualTo(2);
        assertThat(given.assigned().copied()).isEqualTo(2);
        assertAsIfDeliveredAtOnce("store");

        RunSummary takenBack = inbox.jointAccounts("test-bank", WITHHOLD).run("store");

        assertThat(takenBack.assigned().withheld()).isEqualTo(2);
        assertThat(takenBack.assigned().kept()).isEqualTo(-2);
        assertThat(takenBack.assigned().copied()).isEqualTo(-2);
        assertThat(inbox.bundles("store", "bank_reference")).containsEntry("per-2", List.of());
    }

    @Test
    void formerHolderKeepsEarlierRowsAndLaterOnesGoToTheNewHolders() {
        inbox.run("store");
        deliverHolders(inbox, 2, Set.of("C1;A1", "C2;A2", "C3;A2", "C3;A3"));
        deliverEntries(inbox, "march", "A2;e6;2024-02-15;5", "A2;e7;2024-03-01;6");

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().copied()).isEqualTo(1);
        assertThat(summary.assigned().withheld() - summary.assigned().superseded())
                .isEqualTo(1);
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of(
                        "per-1", List.of("e1", "e2", "e3"),
                        "per-2", List.of("e2", "e3", "e7"),
                        "per-3", List.of("e4", "e7")));
        assertAsIfDeliveredAtOnce("store");
    }

    @Test
    void holdersResolvedToOnePersonHaveTheRowsOnce() {
        inbox.run("store");
        inbox.registry("per-1;test-bank;C1", "per-1;test-bank;C2", "per-3;test-bank;C3");

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().copied()).isEqualTo(-2);
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1", "e2", "e3"), "per-3", List.of("e4")));
        assertAsIfDeliveredAtOnce("store");
    }

    @Tag("slow")
    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void storeDependsOnlyOnHoldersOverTimeRowsAndPolicy(@ForAll @IntRange(min = 1) int seed) throws IOException {
        try (RemovedFolder folder = RemovedFolder.create()) {
            assertEqualToAFreshStore(inbox(folder.path()), new Random(seed));
        }
    }

    private static void assertEqualToAFreshStore(TestInbox walked, Random random) throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        List<Set<String>> holdings = new ArrayList<>();
        boolean shared = false;
        for (int step = 1; step <= 6; step++) {
            shared = random.nextInt(3) > 0;
            holdings.add(holdings(random));
            deliverHolders(walked, step, holdings.get(step - 1));
            String[] entries = entries(random, step);
            for (String entry : entries) {
                rows.put(entry.split(";", -1)[1], entry);
            }
            deliverEntries(walked, "entries-" + step, entries);
            assertThat(walked.jointAccounts("test-bank", shared ? EVERY_HOLDER : WITHHOLD)
                            .run("store")
                            .conserved())
                    .isTrue();
        }
        walked.run("fresh");

        assertThat(walked.hash("store")).isEqualTo(walked.hash("fresh"));
        SortedMap<String, List<String>> bundles = walked.bundles("store", "bank_reference");
        for (String customer : CUSTOMERS) {
            assertThat(bundles.getOrDefault("per-" + customer.substring(1), List.of()))
                    .isEqualTo(expected(customer, rows, holdings, shared));
        }
    }

    private static Set<String> holdings(Random random) {
        Set<String> holdings = new TreeSet<>();
        for (String account : ACCOUNTS) {
            for (String customer : CUSTOMERS) {
                if (random.nextBoolean()) {
                    holdings.add(customer + ";" + account);
                }
            }
        }
        holdings.add("C1;A1");
        return holdings;
    }

    /** Returns entries on the as-of date of a snapshot, when the holders are known. */
    private static String[] entries(Random random, int step) {
        String[] entries = new String[3];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ACCOUNTS.get(random.nextInt(ACCOUNTS.size())) + ";e" + step + i + ";" + asOf(step) + ";" + i;
        }
        return entries;
    }

    /** Returns the rows of a customer: those of accounts that the customer held on the day of the row. */
    private static List<String> expected(
            String customer, SortedMap<String, String> rows, List<Set<String>> holdings, boolean shared) {
        return rows.entrySet().stream()
                .filter(row -> {
                    String account = row.getValue().split(";", -1)[0];
                    int step = Character.digit(row.getKey().charAt(1), 10);
                    Set<String> then = holders(account, holdings, step);
                    return then.contains(customer) && (shared || then.size() == 1);
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the holders of an account at a step. The only holder of all time has the rows before the first snapshot. */
    private static Set<String> holders(String account, List<Set<String>> holdings, int step) {
        Set<String> ever = new TreeSet<>();
        Set<String> then = new TreeSet<>();
        int last = 0;
        for (int number = 1; number <= holdings.size(); number++) {
            for (String customer : CUSTOMERS) {
                if (holdings.get(number - 1).contains(customer + ";" + account)) {
                    ever.add(customer);
                    last = number;
                    if (number == step) {
                        then.add(customer);
                    }
                }
            }
        }
        return ever.size() == 1 && step <= last ? ever : then;
    }
}
