package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.records.SubjectKind;

/**
 * An organisation that delivers rows about meters of a grid operator, and states no holder of them, gets the same receipts
 * whether the meters have holders or not.
 */
@Tag("slow")
final class GuessedReferencesTest {

    private static final List<String> HELD = List.of("14150200000001", "14150200000002", "14150200000003");
    private static final List<String> UNKNOWN = List.of("14150200000007", "14150200000008", "14150200000009");

    private static final String HOLDERS = """
            connector: mesinfos/test-holders
            version: 1
            title: Who holds which meter of an invented grid
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            record: BankAccount
            subject: {kind: customer, from: customer}
            key: {natural: [subject, account_number]}
            links:
              - {kind: usage-point, from: point}
            fields:
              account_number: {column: point, required: true}
            """;
    private static final String ENTRIES = TestBank.ENTRIES
            .replace("test-bank/entries", "mesinfos/test-entries")
            .replace("kind: account", "kind: usage-point");
    private static final String HEADER = "account;id;booked;amount";

    @TempDir
    private Path folder;

    private TestInbox inbox(String name) {
        return new TestInbox(folder.resolve(name))
                .mapping("mine", "mesinfos/test-holders", HOLDERS)
                .mapping("mine", "mesinfos/test-entries", ENTRIES)
                .registry("per-1;grid;G1", "per-2;grid;G2", "per-3;grid;G3", "per-4;guesser;F1")
                .issuers(new IssuerRange("grid", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")))
                .drop(
                        "grid/holders.csv",
                        "customer;point",
                        "G1;" + HELD.get(0),
                        "G2;" + HELD.get(1),
                        "G3;" + HELD.get(2))
                .drop("grid/entries.csv", HEADER, HELD.get(0) + ";g1;2024-01-02;1");
    }

    private static String[] rows(List<String> meters, String prefix) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        meters.forEach(meter -> rows.add(meter + ";" + prefix + rows.size() + ";2024-01-02;1"));
        return rows.toArray(String[]::new);
    }

    /** Returns the receipts of the organisation that guesses, without hashes, sorted. */
    private List<String> receipts(String name) throws IOException {
        List<String> receipts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(name).resolve("store/receipts/guesser"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                receipts.add(Files.readString(file).replaceAll("[0-9a-f]{64}", "HASH"));
            }
        }
        receipts.sort(null);
        return receipts;
    }

    private void erase(TestInbox inbox) throws IOException {
        TestErasure.erase(inbox, "store", inbox.store("store"), inbox.settings(), "erase-1", "per-1");
    }

    private TestInbox deliverBeforeAndAfterAnErasure(String name, List<String> meters) throws IOException {
        TestInbox inbox = inbox(name).drop("guesser/before.csv", rows(meters, "b"));
        inbox.run("store");
        erase(inbox);
        inbox.drop("guesser/after.csv", rows(meters, "a"))
                .drop("guesser/again.csv", rows(meters.subList(0, 2), "b"))
                .run("store");
        return inbox;
    }

    @Test
    void rowsOfAnErasedHolderAreUnattributedInReceipts() throws IOException {
        TestInbox held = deliverBeforeAndAfterAnErasure("held", HELD);
        deliverBeforeAndAfterAnErasure("unknown", UNKNOWN);

        assertThat(receipts("held")).hasSize(3).isEqualTo(receipts("unknown"));
        assertThat(receipts("held")).allMatch(receipt -> receipt.contains("\"records\" : 0"));
        assertThat(held.snapshot("store").totals().deliveries().suppressed())
                .as("rows of the erased person, which the operator sees: of the grid and of each of three deliveries")
                .isEqualTo(2 + 3);
        held.hash("store");
    }

    @Test
    void holdersWhomOnlyTheIssuerStatesDoNotCountInTheQuota() throws IOException {
        OrganisationQuota twoPeople =
                new OrganisationQuota(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 2);
        inbox("held")
                .drop("guesser/rows.csv", rows(HELD, "a"))
                .quota("guesser", twoPeople)
                .run("store");
        inbox("unknown")
                .drop("guesser/rows.csv", rows(UNKNOWN, "a"))
                .quota("guesser", twoPeople)
                .run("store");

        assertThat(receipts("held")).hasSize(1).isEqualTo(receipts("unknown"));
    }

    private void withdraw(String name, List<String> meters) {
        TestInbox inbox = inbox(name)
                .guard(new GuardSettings(
                        new DeliveryLimits(OptionalDouble.empty(), OptionalLong.of(1), OptionalDouble.of(0)),
                        Map.of(),
                        Map.of(),
                        Map.of()));
        inbox.drop("guesser/first/rows.csv", rows(meters, "a"))
                .drop("guesser/first/delivery.yaml", "mode: snapshot", "sequence: 1")
                .run("store");
        inbox.drop("guesser/second/rows.csv", rows(meters.subList(0, 1), "b"))
                .drop("guesser/second/delivery.yaml", "mode: snapshot", "sequence: 2")
                .run("store");
    }

    @Test
    void withdrawnRowsOfHoldersWhomOnlyTheIssuerStatesHoldNoDelivery() throws IOException {
        withdraw("held", HELD);
        withdraw("unknown", UNKNOWN);

        assertThat(receipts("held")).hasSize(2).isEqualTo(receipts("unknown"));
    }
}
