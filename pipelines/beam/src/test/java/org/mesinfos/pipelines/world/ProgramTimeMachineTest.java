package org.mesinfos.pipelines.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * {@link TimeMachineTest} through the program: an invented world delivers files for 24 months. After each month, each bundle
 * contains the rows that provably belong to the person. At six of the months, the store equals a fresh one.
 *
 * <p>The mappings read a wrong sign until they are corrected, and later one more column. The property {@code mesinfos.worlds}
 * is the number of worlds; 1 by default.
 */
@Tag("slow")
final class ProgramTimeMachineTest {

    private static final int MONTHS = 24;
    private static final int FRESH_EVERY = 4;
    private static final int WRONG_SIGN = 1;
    private static final int RIGHT_SIGN = 2;
    private static final int WITH_NOTE = 3;

    private static final Map<Service, String> FIELDS =
            Map.of(Service.BANK, """
            record: BankTransaction
            subject: {kind: account, from: reference}
            key: {native: bank_reference}
            fields:
              account_number: reference
              bank_reference: id
              booking_date: {column: day, required: true}
              amount: {column: amount, required: true%s}
            """, Service.TELECOM, """
            record: Communication
            subject: {kind: line, from: reference}
            key: {native: call_id}
            fields:
              line: reference
              call_id: id
              instant: {column: instant, format: iso, required: true}
              duration_seconds: {column: amount, required: true%s}
            """, Service.GRID, """
            record: MeterReading
            subject: {kind: usage-point, from: reference}
            key: {natural: [reading_date]}
            fields:
              usage_point: reference
              statement_reason: id
              reading_date: {column: day, required: true}
              value: {column: amount, required: true%s}
            """);

    private static final Map<Service, String> NOTES = Map.of(
            Service.BANK, "  note: note\n",
            Service.TELECOM, "  network: note\n",
            Service.GRID, "  statement_kind: note\n");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("mesinfos.worlds", 1));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBundleEqualsTheTruthAfterEachMonth(long seed) {
        World world = new World(seed, MONTHS);
        Random random = new Random(seed);
        int corrected = 4 + random.nextInt(8);
        int extended = corrected + 2 + random.nextInt(6);
        TestInbox inbox = new TestInbox(folder)
                .registry(registry())
                .guard(new GuardSettings(
                        new DeliveryLimits(
                                OptionalDouble.empty(), OptionalLong.of(World.PERSONS), OptionalDouble.empty()),
                        Map.of(),
                        Map.of(),
                        Map.of()));
        for (int month = 0; month < MONTHS; month++) {
            writeMappings(inbox, month < corrected ? WRONG_SIGN : month < extended ? RIGHT_SIGN : WITH_NOTE);
            for (Service service : Service.values()) {
                dropRows(inbox, service, month, world.rows(service, month));
                dropList(inbox, world.list(service, month));
            }
            RunSummary run = inbox.run("store");

            assertThat(run.conserved()).isTrue();
            assertThat(run.inbox().held()).isEmpty();
            assertBundles(world, month, inbox);
            if (month % FRESH_EVERY == FRESH_EVERY - 1) {
                inbox.run("fresh-" + month);
                assertThat(inbox.hash("store"))
                        .as("store hash after month %d", month)
                        .isEqualTo(inbox.hash("fresh-" + month));
            }
        }
    }

    private static void assertBundles(World world, int month, TestInbox inbox) {
        for (Service service : Service.values()) {
            SortedMap<Integer, List<String>> actual = new TreeMap<>();
            inbox.bundles("store", idField(service)).forEach((person, ids) -> {
                List<String> ofService = ids.stream()
                        .filter(id -> id.startsWith(service.name().charAt(0) + "-"))
                        .toList();
                if (!ofService.isEmpty()) {
                    actual.put(Integer.valueOf(person.substring("per-".length())), ofService);
                }
            });
            SortedMap<Integer, List<String>> expected = new TreeMap<>();
            world.expected(service, month)
                    .forEach((person, rows) -> expected.put(
                            person,
                            rows.stream()
                                    .map(row -> row.substring(0, row.indexOf('=')))
                                    .sorted()
                                    .toList()));
            assertThat(actual).as("rows of %s after month %d", service, month).isEqualTo(expected);
        }
    }

    private static String idField(Service service) {
        return switch (service) {
            case BANK -> "bank_reference";
            case TELECOM -> "call_id";
            case GRID -> "statement_reason";
        };
    }

    private static void writeMappings(TestInbox inbox, int version) {
        for (Service service : Service.values()) {
            inbox.mapping("mine", service.organisation + "/customers", """
                    connector: %s/customers
                    version: 1
                    title: Customers of an organisation of an invented world
                    format: csv
                    deliveries: snapshot
                    csv:
                      delimiter: ";"
                    record: PersonProfile
                    subject: {kind: customer, from: customer}
                    links:
                      - {kind: %s, from: references, split: "|"}
                    key: {native: subject}
                    fields:
                      family_name: name
                      birth_date: born
                    """.formatted(
                            service.organisation,
                            service.kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            inbox.mapping(
                    "mine",
                    service.organisation + "/rows",
                    """
                    connector: %s/rows
                    version: %d
                    title: Rows of an organisation of an invented world
                    format: csv
                    deliveries: append
                    csv:
                      delimiter: ";"
                    """.formatted(service.organisation, version)
                            + FIELDS.get(service).formatted(version == WRONG_SIGN ? ", negate: true" : "")
                            + (version == WITH_NOTE ? NOTES.get(service) : ""));
        }
    }

    private static void dropRows(TestInbox inbox, Service service, int month, List<WorldRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("reference;id;" + (service == Service.TELECOM ? "instant" : "day") + ";amount;note");
        for (WorldRow row : rows) {
            lines.add("%s;%s;%s;%d;note of %s"
                    .formatted(
                            row.reference(),
                            row.id(),
                            service == Service.TELECOM ? row.day() + "T12:00:00Z" : row.day(),
                            row.amount(),
                            row.id()));
        }
        drop(inbox, service.organisation + "/rows-" + month, lines, "mode: append\nsequence: " + (month + 1));
    }

    private static void dropList(TestInbox inbox, CustomerList list) {
        if (list == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("customer;name;born;references");
        list.holdings()
                .forEach((person, references) -> lines.add(
                        list.illegible().contains(person)
                                ? ";Person %d;1980-02-28;".formatted(person)
                                : "%s;Person %d;%s;%s"
                                        .formatted(
                                                list.service().customer(person).reference(),
                                                person,
                                                list.unreadable().contains(person) ? "1980-02-31" : "1980-02-28",
                                                String.join("|", references))));
        drop(
                inbox,
                list.service().organisation + "/customers-" + list.month(),
                lines,
                "mode: snapshot\nsequence: " + (list.month() + 1) + "\nas-of: " + list.asOf());
    }

    private static void drop(TestInbox inbox, String delivery, List<String> lines, String manifest) {
        inbox.drop(delivery + "/data.csv", lines.toArray(String[]::new)).drop(delivery + "/delivery.yaml", manifest);
    }

    private static String[] registry() {
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < World.PERSONS; person++) {
            for (Service service : Service.values()) {
                lines.add("per-%d;%s;%s"
                        .formatted(
                                person,
                                service.organisation,
                                service.customer(person).reference()));
            }
        }
        return lines.toArray(String[]::new);
    }
}
