package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.elements.EventMonths;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;

/**
 * Months that the rows of an organisation cover, and those between them without a row: a sign of an export that was never
 * delivered.
 *
 * @param organisation id of the organisation
 * @param recordType name of the record type
 * @param first first month with a row, such as {@code 2024-01}
 * @param last last month with a row
 * @param missing months between them without a row, in order
 */
record CoveredMonths(
        String organisation,
        @JsonProperty("record_type") String recordType,
        String first,
        String last,
        List<String> missing) {

    private static final YearMonth ORIGIN = YearMonth.of(1970, 1);

    /**
     * Returns the months of this run and of earlier ones, sorted by organisation and record type.
     *
     * @param lastReport report of the last run; if its months are damaged, it counts as none, because a gap is no reason to
     *     fail a run
     */
    static List<CoveredMonths> of(List<RunFact> facts, LastReport lastReport) {
        SortedMap<String, SortedMap<String, BitSet>> covered = new TreeMap<>();
        addEarlier(lastReport.months(), covered);
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.DELIVERY && !fact.getMonths().isEmpty()) {
                String organisation = organisation(fact);
                for (EventMonths months : fact.getMonths()) {
                    months(covered, organisation, months.getRecordType()).or(BitSet.valueOf(months.getMonths()));
                }
            }
        }
        List<CoveredMonths> result = new ArrayList<>();
        covered.forEach((organisation, types) -> types.forEach((type, months) -> {
            if (!months.isEmpty()) {
                result.add(of(organisation, type, months));
            }
        }));
        return List.copyOf(result);
    }

    /**
     * Returns whether the missing months are worth a look: there are some, and fewer than months with rows. Other rows, such as
     * insurance claims, are too rare for a month without one to mean anything.
     */
    boolean hasGaps() {
        int months = index(last) - index(first) + 1;
        return !missing.isEmpty() && 2 * missing.size() < months;
    }

    /** Returns the missing months as ranges, in order. */
    List<MonthRange> gaps() {
        List<MonthRange> gaps = new ArrayList<>();
        for (int from = 0; from < missing.size(); ) {
            int to = from;
            while (to + 1 < missing.size() && index(missing.get(to + 1)) == index(missing.get(to)) + 1) {
                to++;
            }
            gaps.add(new MonthRange(missing.get(from), missing.get(to)));
            from = to + 1;
        }
        return gaps;
    }

    private static CoveredMonths of(String organisation, String type, BitSet months) {
        int first = months.nextSetBit(0);
        int last = months.length() - 1;
        List<String> missing = new ArrayList<>();
        for (int month = months.nextClearBit(first); month < last; month = months.nextClearBit(month + 1)) {
            missing.add(name(month));
        }
        return new CoveredMonths(organisation, type, name(first), name(last), missing);
    }

    private static void addEarlier(List<CoveredMonths> earlier, SortedMap<String, SortedMap<String, BitSet>> covered) {
        try {
            for (CoveredMonths entry : earlier) {
                BitSet months = months(covered, entry.organisation(), entry.recordType());
                months.set(index(entry.first()), index(entry.last()) + 1);
                entry.missing().forEach(month -> months.clear(index(month)));
            }
        } catch (DateTimeParseException | IndexOutOfBoundsException damaged) {
            covered.clear();
        }
    }

    private static BitSet months(
            SortedMap<String, SortedMap<String, BitSet>> covered, String organisation, String type) {
        return covered.computeIfAbsent(organisation, absent -> new TreeMap<>())
                .computeIfAbsent(type, absent -> new BitSet());
    }

    private static String organisation(RunFact fact) {
        byte[] json = new byte[fact.getEntry().remaining()];
        fact.getEntry().duplicate().get(json);
        return DeliveryEntry.fromJson(json).organisation();
    }

    private static String name(int month) {
        return ORIGIN.plusMonths(month).toString();
    }

    private static int index(String month) {
        YearMonth parsed = YearMonth.parse(month);
        return (parsed.getYear() - ORIGIN.getYear()) * 12 + parsed.getMonthValue() - 1;
    }
}
