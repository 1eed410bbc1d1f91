package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.Derivation;

/** Detection of recurring transactions on a person's accounts. Stateless. */
public final class Recurrences {

    /** On each member: the record id of the first one, which identifies the series. */
    public static final String SERIES = "recurrence.series";
    /** On each member: the name of the {@link RecurrencePeriod}. */
    public static final String PERIOD = "recurrence.period";
    /** On the last member: the number of members. */
    public static final String SEEN = "recurrence.seen";
    /** On the last member: {@code FIXED} or {@code VARYING}. */
    public static final String AMOUNTS = "recurrence.amounts";
    /** On the last member: {@code RUNNING} or {@code ENDED}, as of the last date of the account. */
    public static final String STATUS = "recurrence.status";
    /** On the last member of a running series: the date of the next one. */
    public static final String NEXT = "recurrence.next_date";

    static final String SOURCE = "recurrence 2";

    private Recurrences() {}

    /**
     * Adds the recurrences.
     *
     * @param excluded ids of transactions that are not payments of their own, such as reversals
     */
    public static void find(BookedTransactions transactions, Set<String> excluded, DerivedFacts facts) {
        of(transactions, excluded).forEach(series -> addFacts(series, facts));
    }

    /** Returns the series, ordered by their first members. */
    static List<RecurringSeries> of(BookedTransactions transactions, Set<String> excluded) {
        Map<String, Long> lastDays = transactions.lastDays();
        List<RecurringSeries> found = new ArrayList<>();
        for (List<BookedTransaction> group : CounterpartyGroups.of(transactions.all(), excluded)) {
            for (Recurrence rhythm : SeriesExtraction.of(group)) {
                found.add(new RecurringSeries(
                        rhythm, lastDay(lastDays, rhythm.last().account())));
            }
        }
        found.sort(Comparator.comparing(series -> series.recurrence().first(), BookedTransaction.ORDER));
        return found;
    }

    private static long lastDay(Map<String, Long> lastDays, String account) {
        return Objects.requireNonNull(lastDays.get(account), "lastDays has the account of each transaction");
    }

    private static void addFacts(RecurringSeries series, DerivedFacts facts) {
        double confidence = series.recurrence().confidence();
        Derivation name = fact(SERIES, series.recurrence().first().id(), confidence);
        Derivation period = fact(PERIOD, series.period().name(), confidence);
        for (BookedTransaction member : series.members()) {
            facts.add(member.record(), name);
            facts.add(member.record(), period);
        }
        BookedTransaction last = series.recurrence().last();
        facts.add(last.record(), fact(SEEN, Integer.toString(series.members().size()), confidence));
        facts.add(last.record(), fact(AMOUNTS, series.amounts().name(), confidence));
        facts.add(last.record(), fact(STATUS, series.status().name(), confidence));
        series.next().ifPresent(date -> facts.add(last.record(), fact(NEXT, date.toString(), confidence)));
    }

    private static Derivation fact(String name, String value, double confidence) {
        return new Derivation(name, value, SOURCE, confidence);
    }
}
