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

/** Tells which movements on a person's accounts come back. Stateless. */
public final class Recurrences {

    /** On each member: the record id of the first one, which names the series. */
    public static final String SERIES = "recurrence.series";
    /** On each member: how often it comes back, as {@link Period} names it. */
    public static final String PERIOD = "recurrence.period";
    /** On the last member: how many were seen. */
    public static final String SEEN = "recurrence.seen";
    /** On the last member: {@code FIXED} or {@code VARYING}. */
    public static final String AMOUNTS = "recurrence.amounts";
    /** On the last member: {@code RUNNING} or {@code ENDED}, as far as the bank has told. */
    public static final String STATUS = "recurrence.status";
    /** On the last member, while it is running: the day on which the next one is due. */
    public static final String NEXT = "recurrence.next_date";

    static final String SOURCE = "recurrence 2";

    private Recurrences() {}

    /**
     * Adds to the facts what comes back.
     *
     * @param apart ids of movements that are no payments of their own, such as reversals
     */
    public static void find(Movements movements, Set<String> apart, DerivedFacts facts) {
        of(movements, apart).forEach(series -> tell(series, facts));
    }

    /** By their first members. */
    static List<Series> of(Movements movements, Set<String> apart) {
        Map<String, Long> lastDays = movements.lastDays();
        List<Series> found = new ArrayList<>();
        for (List<Movement> group : CounterpartyGroups.of(movements.all(), apart)) {
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
