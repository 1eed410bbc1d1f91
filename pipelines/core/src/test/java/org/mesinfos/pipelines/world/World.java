package org.mesinfos.pipelines.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A world in which accounts close, telephone numbers are recycled and flats are let again.
 *
 * <p>A world is a function of its seed. No transfer happens, and no row occurs, on the last day of a month, the day on
 * which the organisations list their customers. Each holder is in at least one list: no list can show a person who comes
 * and goes between two of them.
 */
final class World {

    static final int PERSONS = 60;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2023, 1);
    private static final int REFERENCES = 20;
    /** Number of lists in a row that may fail to come: fewer than the months of the shortest tenure. */
    private static final int MAX_MISSING_LISTS = 2;

    /** Step between the amounts of payments, which all differ, also when they are corrected. */
    private static final int PAYMENT = 2_000;

    private final Random random;
    private final int months;
    private final Map<String, List<Tenure>> tenures = new LinkedHashMap<>();
    private final Map<Service, List<CustomerList>> lists = new EnumMap<>(Service.class);
    private final Map<Service, List<List<WorldRow>>> deliveredRows = new EnumMap<>(Service.class);
    private final List<List<SecondReport>> secondReports = new ArrayList<>();
    private int ids;

    World(long seed, int months) {
        this.random = new Random(seed);
        this.months = months;
        for (Service service : Service.values()) {
            for (int number = 0; number < REFERENCES; number++) {
                tenures.put(service.reference(number), tenures());
            }
            lists.put(service, lists(service));
            List<List<WorldRow>> rows = rows(service);
            correct(rows);
            deliveredRows.put(service, rows);
        }
        addSecondReports(deliveredRows.get(Service.BANK));
    }

    /** Returns the reports of payments that a second source delivers in a month, counted from 0. */
    List<SecondReport> secondReports(int month) {
        return secondReports.get(month);
    }

    /** Returns the list of customers that is delivered in a month, counted from 0; null if the delivery fails to come. */
    CustomerList list(Service service, int month) {
        return lists.get(service).get(month);
    }

    /** Returns the rows that an organisation delivers in a month, counted from 0. */
    List<WorldRow> rows(Service service, int month) {
        return deliveredRows.get(service).get(month);
    }

    /** Returns the rows that each person must have after a month, in their last version, and no others. */
    SortedMap<Integer, SortedSet<String>> expected(Service service, int month) {
        HoldingEvidence evidence = new HoldingEvidence(lists.get(service).subList(0, month + 1).stream()
                .filter(Objects::nonNull)
                .toList());
        Map<String, WorldRow> latest = new TreeMap<>();
        for (int delivered = 0; delivered <= month; delivered++) {
            rows(service, delivered).forEach(row -> latest.put(row.id(), row));
        }
        SortedMap<Integer, SortedSet<String>> expected = new TreeMap<>();
        Map<String, SecondReport> second = deliveredReports(service, month);
        latest.values().stream()
                .filter(row -> !isDisputed(row, second, evidence))
                .forEach(row -> evidence.holder(row.reference(), row.day())
                        .ifPresent(person -> expected.computeIfAbsent(person, key -> new TreeSet<>())
                                .add(row.text())));
        return expected;
    }

    /**
     * Returns the rows of second reports that each person must have after a month: those with the holder of the payment on both
     * days, and those of payments that the first source has not delivered.
     */
    SortedMap<Integer, SortedSet<String>> expectedSecondReports(int month) {
        HoldingEvidence evidence = new HoldingEvidence(lists.get(Service.BANK).subList(0, month + 1).stream()
                .filter(Objects::nonNull)
                .toList());
        Set<String> first = new HashSet<>();
        for (int delivered = 0; delivered <= month; delivered++) {
            rows(Service.BANK, delivered).forEach(row -> first.add(row.id()));
        }
        Map<String, SecondReport> second = deliveredReports(Service.BANK, month);
        SortedMap<Integer, SortedSet<String>> expected = new TreeMap<>();
        second.values().stream()
                .filter(report -> !first.contains(report.row().id()) || !isDisputed(report.row(), second, evidence))
                .forEach(report -> evidence.holder(report.row().reference(), report.day())
                        .ifPresent(person -> expected.computeIfAbsent(person, key -> new TreeSet<>())
                                .add(report.text())));
        return expected;
    }

    private Map<String, SecondReport> deliveredReports(Service service, int month) {
        Map<String, SecondReport> reports = new TreeMap<>();
        if (service == Service.BANK) {
            for (int delivered = 0; delivered <= month; delivered++) {
                secondReports(delivered)
                        .forEach(report -> reports.put(report.row().id(), report));
            }
        }
        return reports;
    }

    /** Returns whether the days that both sources give to a payment do not have the same holder. */
    private static boolean isDisputed(WorldRow row, Map<String, SecondReport> second, HoldingEvidence evidence) {
        SecondReport report = second.get(row.id());
        return report != null
                && !evidence.holder(row.reference(), row.day()).equals(evidence.holder(row.reference(), report.day()));
    }

    /** Adds reports of a second source about some payments that are never corrected. */
    private void addSecondReports(List<List<WorldRow>> byMonth) {
        Set<String> corrected = new HashSet<>();
        byMonth.forEach(rows -> rows.stream().filter(row -> row.version() > 1).forEach(row -> corrected.add(row.id())));
        byMonth.forEach(rows -> secondReports.add(new ArrayList<>()));
        for (int month = 0; month < byMonth.size(); month++) {
            for (WorldRow row : byMonth.get(month)) {
                if (!corrected.contains(row.id()) && random.nextInt(2) == 0) {
                    int delivered = Math.min(byMonth.size() - 1, month + random.nextInt(3));
                    secondReports.get(delivered).add(new SecondReport(row, bookingDay(row.day())));
                }
            }
        }
    }

    /** Returns a day up to six days later, which is not one of those for which customers are listed. */
    private LocalDate bookingDay(LocalDate day) {
        LocalDate booked = day.plusDays(random.nextInt(7));
        return booked.equals(YearMonth.from(booked).atEndOfMonth()) ? booked.minusDays(1) : booked;
    }

    /**
     * Returns the person who really caused each row that was delivered until a month. Rows after the last list that is
     * readable as regards their reference are left out: they go to the last holder until the next list.
     */
    Map<String, Integer> truth(int month) {
        Map<String, Integer> truth = new TreeMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        for (Service service : Service.values()) {
            for (int delivered = 0; delivered <= month; delivered++) {
                rows(service, delivered).stream()
                        .filter(row -> row.day()
                                .isBefore(last.computeIfAbsent(
                                        row.reference(), reference -> lastReadableDay(service, reference, month))))
                        .forEach(row -> truth.put(row.text(), row.holder()));
            }
        }
        return truth;
    }

    private LocalDate lastReadableDay(Service service, String reference, int month) {
        return lists.get(service).subList(0, month + 1).stream()
                .filter(Objects::nonNull)
                .filter(list ->
                        !list.hasRejectedRows() || !list.stated(reference).isEmpty())
                .map(CustomerList::asOf)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** Adds corrected versions of some rows to the deliveries of a later month. */
    private void correct(List<List<WorldRow>> byMonth) {
        for (int month = 0; month + 1 < byMonth.size(); month++) {
            for (WorldRow row : List.copyOf(byMonth.get(month))) {
                if (row.version() == 1 && random.nextInt(15) == 0) {
                    byMonth.get(month + 1 + random.nextInt(byMonth.size() - month - 1))
                            .add(row.corrected());
                }
            }
        }
    }

    private List<Tenure> tenures() {
        List<Tenure> result = new ArrayList<>();
        LocalDate from = FIRST_MONTH.minusMonths(24).atDay(2 + random.nextInt(20));
        LocalDate end = FIRST_MONTH.plusMonths(months + 1L).atDay(1);
        int person = random.nextInt(PERSONS);
        while (from.isBefore(end)) {
            LocalDate until = inMonth(from.plusMonths(4 + random.nextInt(36)));
            result.add(new Tenure(person, from, until));
            person = (person + 1 + random.nextInt(PERSONS - 1)) % PERSONS;
            from = random.nextInt(3) == 0 ? inMonth(until.plusMonths(1 + random.nextInt(4))) : until;
        }
        return result;
    }

    private LocalDate inMonth(LocalDate day) {
        return day.withDayOfMonth(2 + random.nextInt(25));
    }

    private List<CustomerList> lists(Service service) {
        List<CustomerList> result = new ArrayList<>();
        Set<Integer> formerCustomers = new HashSet<>();
        for (int month = 0; month < months; month++) {
            LocalDate asOf = FIRST_MONTH.plusMonths(month).atEndOfMonth();
            SortedMap<Integer, SortedSet<String>> holdings = holdings(service, asOf);
            // Some organisations keep a customer without references in the list for a while.
            formerCustomers.removeIf(person -> random.nextInt(4) == 0);
            formerCustomers.forEach(person -> holdings.computeIfAbsent(person, key -> new TreeSet<>()));
            formerCustomers.addAll(holdings.keySet());
            Set<Integer> unreadable = new TreeSet<>();
            holdings.keySet().stream().filter(person -> random.nextInt(30) == 0).forEach(unreadable::add);
            Set<Integer> illegible = illegible(result, holdings.keySet(), unreadable);
            boolean missing = month > 0 && random.nextInt(8) == 0;
            boolean mayBeMissing =
                    result.stream().skip(Math.max(0, month - MAX_MISSING_LISTS)).anyMatch(Objects::nonNull);
            result.add(
                    missing && mayBeMissing
                            ? null
                            : new CustomerList(service, month, asOf, holdings, unreadable, illegible));
        }
        return result;
    }

    /** Returns the only person whose row shows nothing: in some lists, but never in two that follow each other. */
    private Set<Integer> illegible(List<CustomerList> earlier, Set<Integer> listed, Set<Integer> unreadable) {
        List<Integer> others =
                listed.stream().filter(person -> !unreadable.contains(person)).toList();
        boolean isRepeated = earlier.stream()
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .filter(last -> !last.illegible().isEmpty())
                .isPresent();
        return random.nextInt(8) > 0 || others.isEmpty() || isRepeated
                ? Set.of()
                : Set.of(others.get(random.nextInt(others.size())));
    }

    private SortedMap<Integer, SortedSet<String>> holdings(Service service, LocalDate day) {
        SortedMap<Integer, SortedSet<String>> holdings = new TreeMap<>();
        for (int number = 0; number < REFERENCES; number++) {
            String reference = service.reference(number);
            for (Tenure tenure : tenures.get(reference)) {
                if (tenure.contains(day)) {
                    holdings.computeIfAbsent(tenure.person(), key -> new TreeSet<>())
                            .add(reference);
                }
            }
        }
        return holdings;
    }

    private List<List<WorldRow>> rows(Service service) {
        List<List<WorldRow>> byMonth = new ArrayList<>();
        for (int month = 0; month <= months; month++) {
            byMonth.add(new ArrayList<>());
        }
        for (int month = 0; month < months; month++) {
            // The first delivery brings the history of a year.
            for (int back = month == 0 ? 12 : 0; back >= 0; back--) {
                YearMonth occurred = FIRST_MONTH.plusMonths(month - back);
                for (int number = 0; number < REFERENCES; number++) {
                    addRows(service, service.reference(number), occurred, month, byMonth);
                }
            }
        }
        return byMonth;
    }

    private void addRows(
            Service service, String reference, YearMonth occurred, int month, List<List<WorldRow>> byMonth) {
        int first = 2 + random.nextInt(12);
        // Late payments, which a second source may book in the next month.
        int second = service == Service.BANK ? 22 + random.nextInt(6) : first + 13;
        for (int day : List.of(first, second)) {
            LocalDate date = occurred.atDay(day);
            boolean late = random.nextInt(5) == 0;
            for (Tenure tenure : tenures.get(reference)) {
                // No list proves who held a reference before the first one: its holder then is the only one with rows.
                boolean provable = month > 0 || tenure.contains(FIRST_MONTH.atEndOfMonth());
                if (tenure.contains(date) && provable) {
                    ids++;
                    byMonth.get(month + (late ? 1 : 0))
                            .add(new WorldRow(
                                    service,
                                    reference,
                                    service.name().charAt(0) + "-" + ids,
                                    date,
                                    tenure.person(),
                                    service == Service.BANK ? PAYMENT * ids : 1 + random.nextInt(90),
                                    1));
                }
            }
        }
    }
}
