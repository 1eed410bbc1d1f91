package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.records.Derivation;

/** Detects recurring transactions on a person's accounts. Stateless. */
public final class Recurrences {

    /** On each member: the record id of the first one, which identifies the series. */
    public static final String SERIES = "recurrence.series";
    /** On each member: the name of the {@link Period}. */
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
    public static void find(Movements transactions, Set<String> excluded, DerivedFacts facts) {
        of(transactions, excluded).forEach(series -> tell(series, facts));
    }

    /** Returns the series, ordered by their first members. */
    static List<Series> of(Movements transactions, Set<String> excluded) {
        Map<String, Long> lastDays = transactions.lastDays();
        List<Series> found = new ArrayList<>();
        for (List<Movement> group : CounterpartyGroups.of(transactions.all(), excluded)) {
            for (Rhythm rhythm : Strands.of(group)) {
                found.add(new Series(rhythm, lastDays.get(rhythm.last().account())));
            }
        }
        found.sort(Comparator.comparing(series -> series.rhythm().first(), Movement.ORDER));
        return found;
    }

    private static void tell(Series series, DerivedFacts facts) {
        double confidence = series.rhythm().confidence();
        Derivation name = fact(SERIES, series.rhythm().first().id(), confidence);
        Derivation period = fact(PERIOD, series.period().name(), confidence);
        for (Movement member : series.members()) {
            facts.add(member.record(), name);
            facts.add(member.record(), period);
        }
        Movement last = series.rhythm().last();
        facts.add(last.record(), fact(SEEN, Integer.toString(series.members().size()), confidence));
        facts.add(last.record(), fact(AMOUNTS, series.amounts().name(), confidence));
        facts.add(last.record(), fact(STATUS, series.status().name(), confidence));
        series.next().ifPresent(date -> facts.add(last.record(), fact(NEXT, date.toString(), confidence)));
    }

    private static Derivation fact(String name, String value, double confidence) {
        return new Derivation(name, value, SOURCE, confidence);
    }
}
