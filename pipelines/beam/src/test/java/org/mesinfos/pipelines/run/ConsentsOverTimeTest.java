package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.deliveries.JointAccountPolicy.EVERY_HOLDER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A store whose people give and withdraw consents between runs equals a new store with the last consents, also if accounts have
 * several holders and rows have none.
 */
@Tag("slow")
final class ConsentsOverTimeTest {

    private static final int STEPS = 5;

    /** Consents of one person, whose id is inserted. */
    private static final List<List<String>> CHOICES = List.of(
            List.of(),
            List.of("%s;*;*;*;;;v1"),
            List.of("%s;*;*;*;;2020-01-01;v1"),
            List.of("%s;*;*;budget;;;v1"),
            List.of("%s;test-bank;*;*;;;v1"),
            List.of("%s;test-bank;*;*;;;v1", "%s;test-bank;bank-transactions;*;;2020-01-01;v2"),
            List.of("%s;test-bank;*;*;;;v1", "%s;*;scores;*;;2020-01-01;v1"),
            List.of("%s;*;*;*;;;v1", "%s;*;bank-transactions;*;;2020-01-01;v2"),
            List.of("%s;*;*;*;;;v1", "%s;*;bank-transactions.bank_reference;budget;;2020-01-01;v2"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theStoreEqualsANewOneAfterEachChange(long seed) {
        Random chance = new Random(seed);
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .jointAccounts("test-bank", EVERY_HOLDER)
                .reader("budget")
                .drop(
                        "test-bank/holders/holders.csv",
                        "customer;account\nC1;A1\nC1;A2\nC2;A2\nC2;A3\nC3;A3\nC3;A4\nC1;A5\nC2;A5\nC3;A5")
                .drop(
                        "test-bank/january/entries.csv",
                        "account;id;booked;amount",
                        "A1;e1;2024-01-02;1",
                        "A2;e2;2024-01-03;2",
                        "A3;e3;2024-01-04;3",
                        "A4;e4;2024-01-05;4",
                        "A5;e5;2024-01-06;5",
                        "A6;e6;2024-01-07;6");

        for (int step = 0; step < STEPS; step++) {
            if (chance.nextInt(3) == 0) {
                inbox.drop(
                        "test-bank/later-" + step + "/entries.csv",
                        "account;id;booked;amount",
                        "A2;l%d;2024-02-03;2".formatted(step),
                        "A5;m%d;2024-02-06;5".formatted(step));
            }
            inbox.consents(consents(chance)).run("store");
            String fresh = "fresh-" + step;
            inbox.run(fresh);

            assertThat(inbox.bundles("store", "bank_reference"))
                    .as("bundles of step %d", step)
                    .isEqualTo(inbox.bundles(fresh, "bank_reference"));
            assertThat(inbox.hash("store")).as("store of step %d", step).isEqualTo(inbox.hash(fresh));
        }
    }

    private static String[] consents(Random chance) {
        List<String> lines = new ArrayList<>();
        for (String person : List.of("per-1", "per-2", "per-3")) {
            CHOICES.get(chance.nextInt(CHOICES.size())).forEach(line -> lines.add(line.formatted(person)));
        }
        return lines.toArray(String[]::new);
    }
}
