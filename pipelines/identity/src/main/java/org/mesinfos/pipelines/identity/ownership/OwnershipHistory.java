package org.mesinfos.pipelines.identity.ownership;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The holders of one reference over time. Immutable; equal histories have equal answers.
 *
 * @param holdings holdings in the order of their days, each once
 * @param together pairs of holdings that one snapshot states together, sorted
 * @param undated holders whom append deliveries state without any date, if snapshots state them too
 */
public record OwnershipHistory(List<Holding> holdings, List<Pair> together, List<UndatedStatement> undated)
        implements Serializable {

    /**
     * Two holdings, by their position in the history.
     *
     * @param first the smaller position
     * @param second the larger position
     * @param days days on which both are proven: from the first to the last snapshot that states both, or as declared
     */
    public record Pair(int first, int second, DayInterval days) implements Serializable {}

    /**
     * The holders whom an append delivery states without any date.
     *
     * @param delivery id of the delivery
     * @param holders ids of the holders
     */
    public record UndatedStatement(String delivery, SortedSet<String> holders) implements Serializable {
        public UndatedStatement {
            holders = Collections.unmodifiableSortedSet(new TreeSet<>(holders));
        }
    }

    public OwnershipHistory {
        holdings = List.copyOf(holdings);
        together = List.copyOf(together);
        undated = List.copyOf(undated);
    }

    /** Creates a history in which snapshots state no holder whom an append delivery states without a date. */
    public OwnershipHistory(List<Holding> holdings, List<Pair> together) {
        this(holdings, together, List.of());
    }

    /** A holder whom only rejected rows may state. */
    static final String UNKNOWN_HOLDER = "";

    /** Another holder after one who has left, whom no list can state yet. */
    static final String NEXT_HOLDER = "!next";

    private static final Set<String> UNSTATED_HOLDERS = Set.of(UNKNOWN_HOLDER, NEXT_HOLDER);

    /** Returns the ids of all persons who are known to have held the reference at any time. */
    public SortedSet<String> holders() {
        SortedSet<String> holders = possibleHolders();
        holders.remove(UNKNOWN_HOLDER);
        return holders;
    }

    /** Returns all holders but a next one. */
    private SortedSet<String> possibleHolders() {
        SortedSet<String> holders = new TreeSet<>();
        holdings.forEach(holding -> holders.add(holding.holder()));
        holders.remove(NEXT_HOLDER);
        return holders;
    }

    /** Returns whether the same owner has all rows, whatever their dates. */
    public boolean isTimeless() {
        return holdings.stream().allMatch(holding -> holding.days().equals(DayInterval.ALWAYS));
    }

    /**
     * Returns the owner of a row of a delivery: disputed if the delivery itself states other holders than those at the time of the
     * row.
     *
     * @param delivery id of the delivery of the row
     * @param days days that the event may occupy; empty if the row has no date
     */
    public Ownership ofRow(String delivery, Optional<DayInterval> days) {
        Ownership owner = days.map(this::ofEvent).orElseGet(this::ofUndatedRow);
        boolean contradicted = undated.stream()
                .filter(statement -> statement.delivery().equals(delivery))
                .anyMatch(statement -> owner.isOfOthersThan(statement.holders()));
        return contradicted ? new Ownership.Disputed(Optional.empty()) : owner;
    }

    /** Returns the owner of a row without a date: the only holder, or holders who share the reference at all times. */
    public Ownership ofUndatedRow() {
        SortedSet<String> holders = possibleHolders();
        return holders.size() == 1 ? new Ownership.Sole(holders.first()) : during(DayInterval.ALWAYS);
    }

    /** Returns the owner of an event that occupies all days of a period. */
    public Ownership during(DayInterval period) {
        Optional<Ownership> proven = proven(period);
        if (proven.isPresent()) {
            return proven.get();
        }
        return possibleHolders().size() == 1 && !mayBeOfNextHolder(period)
                ? Ownership.Unheld.UNHELD
                : new Ownership.Disputed(disputedSince(period));
    }

    private boolean mayBeOfNextHolder(DayInterval period) {
        return holdings.stream()
                .anyMatch(holding ->
                        holding.holder().equals(NEXT_HOLDER) && holding.days().overlaps(period));
    }

    /**
     * Returns the owner of an event. If only one person has ever held the reference, an unknown start or end does not matter.
     *
     * @param days days that the event may occupy, with an open start or end if it is unknown
     */
    public Ownership ofEvent(DayInterval days) {
        if ((days.firstDay().isPresent() && days.endDay().isPresent())
                || possibleHolders().size() > 1) {
            return during(days);
        }
        return days.firstDay()
                .or(() -> days.endDay().map(end -> end.minusDays(1)))
                .map(day -> during(DayInterval.day(day)))
                .orElseGet(this::ofUndatedRow);
    }

    private Optional<Ownership> proven(DayInterval period) {
        List<Integer> possible = new ArrayList<>();
        TreeSet<String> holders = new TreeSet<>();
        for (int number = 0; number < holdings.size(); number++) {
            if (holdings.get(number).days().overlaps(period)) {
                possible.add(number);
                holders.add(holdings.get(number).holder());
            }
        }
        if (holders.isEmpty()
                || !Collections.disjoint(holders, UNSTATED_HOLDERS)
                || !allTogether(possible, period)
                || !holders.stream().allMatch(holder -> covers(holder, period))) {
            return Optional.empty();
        }
        return Optional.of(
                holders.size() == 1 ? new Ownership.Sole(holders.first()) : new Ownership.Joint(List.copyOf(holders)));
    }

    private boolean allTogether(List<Integer> possible, DayInterval period) {
        for (int first : possible) {
            for (int second : possible) {
                if (first < second
                        && !holdings.get(first)
                                .holder()
                                .equals(holdings.get(second).holder())
                        && !areTogether(first, second, period)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean areTogether(int first, int second, DayInterval period) {
        for (int number = firstPair(first, second); number < together.size(); number++) {
            Pair pair = together.get(number);
            if (pair.first() != first || pair.second() != second) {
                return false;
            }
            if (pair.days().contains(period)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the position of the first pair that is not before one of two holdings. */
    private int firstPair(int first, int second) {
        int from = 0;
        int until = together.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            Pair pair = together.get(middle);
            if (pair.first() < first || (pair.first() == first && pair.second() < second)) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    /** Returns whether the holdings of a person cover a period without a gap. They are in the order of their start. */
    private boolean covers(String holder, DayInterval period) {
        long covered = period.from();
        for (Holding holding : holdings) {
            if (holding.holder().equals(holder)
                    && holding.days().from() <= covered
                    && holding.days().until() > covered) {
                covered = holding.days().until();
            }
        }
        return covered >= period.until();
    }

    private Optional<LocalDate> disputedSince(DayInterval period) {
        DayInterval first = null;
        for (DayInterval stretch : stretches()) {
            if (proven(stretch).isPresent()) {
                // A period across two owners is disputed since the second one.
                first = stretch.from() > period.from() ? stretch : null;
            } else if (first == null) {
                first = stretch;
            }
            if (first != null && first.from() < period.until() && stretch.until() > period.from()) {
                return first.firstDay();
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the first day within a period on which the answer is another one than on the day before; empty if one owner is
     * proven for all of the period, or if the answer is the same on all of its days.
     */
    public Optional<LocalDate> changeWithin(DayInterval period) {
        return proven(period).isPresent()
                ? Optional.empty()
                : stretches().stream()
                        .filter(stretch -> stretch.from() > period.from() && stretch.from() < period.until())
                        .findFirst()
                        .flatMap(DayInterval::firstDay);
    }

    /** Returns the ids of the persons who may have held the reference on a day of a period. */
    public SortedSet<String> holdersWithin(DayInterval period) {
        SortedSet<String> within = new TreeSet<>();
        holdings.stream()
                .filter(holding -> holding.days().overlaps(period))
                .forEach(holding -> within.add(holding.holder()));
        within.removeAll(UNSTATED_HOLDERS);
        return within;
    }

    /** Returns the consecutive intervals during which the answer does not change. */
    public List<DayInterval> stretches() {
        TreeSet<Long> bounds = new TreeSet<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE));
        for (Holding holding : holdings) {
            bounds.add(holding.days().from());
            bounds.add(holding.days().until());
        }
        for (Pair pair : together) {
            bounds.add(pair.days().from());
            bounds.add(pair.days().until());
        }
        List<DayInterval> stretches = new ArrayList<>();
        long from = Long.MIN_VALUE;
        for (long until : bounds) {
            if (until > from) {
                stretches.add(new DayInterval(from, until));
            }
            from = until;
        }
        return stretches;
    }

    /** Returns the history by statements in any order. */
    public static OwnershipHistory of(Collection<HoldingStatement> statements) {
        return of(statements, Set.of());
    }

    /**
     * Returns the history by statements in any order.
     *
     * @param left holders who may have left after the last list that states them: what happens later may be of the next holder
     */
    public static OwnershipHistory of(Collection<HoldingStatement> statements, Set<String> left) {
        return new OwnershipRules(statements, left).history();
    }
}
