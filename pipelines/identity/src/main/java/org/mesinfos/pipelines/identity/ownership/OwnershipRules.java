package org.mesinfos.pipelines.identity.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Computation of who held a reference on which days from statements about it. The result depends on the set of
 * statements only.
 *
 * <p>If nobody is stated in a snapshot with rejected rows, one of those rows may state an unknown holder, unless the last
 * or the next holder has such a row. A rejected row that shows the reference may also state another holder beside that of an
 * accepted row. An unknown holder is in no answer but can make a day disputed.
 *
 * <p>An interval contains all days on which a person may have held the reference. A day in the intervals of two holders
 * is therefore disputed, unless both holdings are proven on that day and one delivery states them together. The only
 * holder of all time has no start other than a declared one, because nobody else can have had the earlier rows.
 *
 * <p>A snapshot of one source that omits a holding of another one ends it for the only holder. Between several holders, it makes
 * the days of the holding disputed that no statement proves.
 *
 * <p>A list that is delivered later may state another holder. Until then, the last known holder has the rows; but if that person
 * is erased, the rows would be lost for the other one. Those after the last list are therefore disputed until the next list.
 *
 * <p>A list that is appended without any date may be older than the snapshots: it does not extend the holding of a customer whom
 * they state. But the rows of the same delivery are not those of another holder.
 *
 * <p>The time for a reference is bounded: one with too many holders is disputed at all times.
 */
final class OwnershipRules {

    /** A reference with more holders, such as a placeholder that a whole list shares, identifies nothing. */
    private static final int MOST_HOLDERS = 32;

    /** Every pair of tenures is compared. */
    private static final int MOST_TENURES = 1_000;

    private final List<Tenure> tenures = new ArrayList<>();
    /** Holders with tenures in snapshots, by the append delivery that states them without a date. */
    private final SortedMap<String, SortedSet<String>> undated = new TreeMap<>();

    private final ContradictingSnapshots contradicting;
    private final Set<String> holders;
    private final Set<String> left;

    /** @param left holders who may have left after the last list that states them */
    OwnershipRules(Collection<HoldingStatement> statements, Set<String> left) {
        this.left = left;
        this.contradicting = new ContradictingSnapshots(statements);
        TreeMap<String, List<HoldingStatement>> byHolder = new TreeMap<>();
        statements.forEach(statement -> byHolder.computeIfAbsent(statement.holder(), first -> new ArrayList<>())
                .add(statement));
        this.holders = byHolder.keySet();
        if (holders.size() > MOST_HOLDERS) {
            return;
        }
        List<Tenure> unknown = unknownHolders(statements);
        byHolder.forEach((holder, ofHolder) -> addTenures(holder, ofHolder, byHolder.size() == 1 && unknown.isEmpty()));
        tenures.addAll(unknown);
    }

    private static List<Tenure> unknownHolders(Collection<HoldingStatement> statements) {
        Map<SourceTimeline, TreeMap<Integer, Set<HoldingDigests>>> stated = new LinkedHashMap<>();
        for (HoldingStatement statement : statements) {
            statement
                    .place()
                    .ifPresent(place -> stated.computeIfAbsent(place.timeline(), first -> new TreeMap<>())
                            .computeIfAbsent(place.position(), first -> new HashSet<>())
                            .addAll(statement.digests().stream().toList()));
        }
        List<Tenure> unknown = new ArrayList<>();
        stated.forEach((timeline, digests) -> {
            Set<String> references = digests.values().stream()
                    .flatMap(Set::stream)
                    .map(HoldingDigests::reference)
                    .collect(Collectors.toSet());
            Set<Integer> possible = new TreeSet<>();
            for (int position = 0; position < timeline.points().size(); position++) {
                Set<HoldingDigests> holders = Stream.of(
                                digests.lowerEntry(position),
                                digests.floorEntry(position),
                                digests.higherEntry(position))
                        .filter(Objects::nonNull)
                        .flatMap(stating -> stating.getValue().stream())
                        .collect(Collectors.toSet());
                SourceTimeline.HolderStatement accepted = digests.containsKey(position)
                        ? SourceTimeline.HolderStatement.PRESENT
                        : SourceTimeline.HolderStatement.ABSENT;
                if (timeline.points().get(position).mayStateUnknownHolder(references, holders, accepted)) {
                    possible.add(position);
                }
            }
            unknown.addAll(new SourceTenures(timeline).ofUnknownHolder(possible, digests.keySet()));
        });
        return unknown;
    }

    private void addTenures(String holder, List<HoldingStatement> statements, boolean only) {
        Map<SourceTimeline, List<HoldingStatement>> bySource = new LinkedHashMap<>();
        List<HoldingStatement> appended = new ArrayList<>();
        for (HoldingStatement statement : statements) {
            statement
                    .place()
                    .ifPresentOrElse(
                            place -> bySource.computeIfAbsent(place.timeline(), first -> new ArrayList<>())
                                    .add(statement),
                            () -> appended.add(statement));
        }
        bySource.forEach((timeline, stated) -> {
            SourceTenures ofSource = new SourceTenures(timeline);
            tenures.addAll(only ? onlyTenure(holder, ofSource, stated) : ofSource.of(holder, stated));
        });
        for (HoldingStatement statement : appended) {
            // A statement without any date adds a holder, but does not extend holdings with dates.
            if (bySource.isEmpty() || statement.dates().start().isPresent()) {
                tenures.add(Tenure.appended(holder, statement));
            } else {
                undated.computeIfAbsent(statement.delivery(), first -> new TreeSet<>())
                        .add(holder);
            }
        }
    }

    private List<Tenure> onlyTenure(String holder, SourceTenures ofSource, List<HoldingStatement> statements) {
        Tenure tenure = ofSource.ofOnlyHolder(holder, statements);
        return List.of(tenure.until(contradicting.end(tenure)));
    }

    OwnershipHistory history() {
        if (holders.size() > MOST_HOLDERS || tenures.size() > MOST_TENURES) {
            return disputedByAll();
        }
        boolean severalHolders = tenures.stream().map(Tenure::holder).distinct().count() > 1;
        Map<Holding, Map<Tenure, DayInterval>> byHolding = new TreeMap<>();
        for (Tenure tenure : tenures) {
            for (Tenure.Days days : tenure.days(tenures)) {
                byHolding
                        .computeIfAbsent(new Holding(tenure.holder(), days.possible()), first -> new LinkedHashMap<>())
                        .putIfAbsent(tenure, contradicting.proven(tenure, days.proven()));
                if (severalHolders) {
                    contradicting
                            .uncertain(tenure, days.possible())
                            .forEach(uncertain -> byHolding.computeIfAbsent(
                                    new Holding(OwnershipHistory.UNKNOWN_HOLDER, uncertain),
                                    first -> new LinkedHashMap<>()));
                }
            }
        }
        nextHolding(byHolding.keySet()).ifPresent(next -> byHolding.put(next, new LinkedHashMap<>()));
        List<Holding> holdings = List.copyOf(byHolding.keySet());
        List<Map<Tenure, DayInterval>> sources = List.copyOf(byHolding.values());
        List<OwnershipHistory.Pair> together = new ArrayList<>();
        for (int first = 0; first < holdings.size(); first++) {
            for (int second = first + 1; second < holdings.size(); second++) {
                for (DayInterval days : together(sources.get(first), sources.get(second))) {
                    together.add(new OwnershipHistory.Pair(first, second, days));
                }
            }
        }
        return new OwnershipHistory(holdings, together, undatedStatements());
    }

    private List<OwnershipHistory.UndatedStatement> undatedStatements() {
        return undated.entrySet().stream()
                .map(stated -> new OwnershipHistory.UndatedStatement(stated.getKey(), stated.getValue()))
                .toList();
    }

    /**
     * Returns the days after the last list that states the present holders, if each of them may have left since then; empty if no
     * list is expected to state another one.
     */
    private Optional<Holding> nextHolding(Set<Holding> holdings) {
        Set<String> present = holdings.stream()
                .filter(holding -> holding.days().endDay().isEmpty())
                .map(Holding::holder)
                .collect(Collectors.toSet());
        if (present.isEmpty() || !left.containsAll(present)) {
            return Optional.empty();
        }
        OptionalLong last = OptionalLong.empty();
        for (Tenure tenure : tenures) {
            if (present.contains(tenure.holder()) && tenure.bounds().endDay().isEmpty()) {
                if (tenure.timeline().isEmpty() || !tenure.isDated()) {
                    return Optional.empty();
                }
                last = LongStream.concat(last.stream(), tenure.statedDays()).max();
            }
        }
        return last.stream()
                .mapToObj(day -> new Holding(OwnershipHistory.NEXT_HOLDER, new DayInterval(day + 1, Long.MAX_VALUE)))
                .findFirst();
    }

    /** Returns the history in which everybody may have held the reference at any time: it proves nothing. */
    private OwnershipHistory disputedByAll() {
        return new OwnershipHistory(
                holders.stream()
                        .map(holder -> new Holding(holder, DayInterval.ALWAYS))
                        .sorted()
                        .toList(),
                List.of());
    }

    /** Returns the days on which two holdings are proven by deliveries that state both, sorted. */
    private static Set<DayInterval> together(Map<Tenure, DayInterval> one, Map<Tenure, DayInterval> other) {
        Set<DayInterval> together = new TreeSet<>();
        one.forEach((tenure, days) -> other.forEach((second, others) -> {
            if (tenure.isStatedWith(second) && days.overlaps(others)) {
                together.add(days.and(others));
            }
        }));
        return together;
    }
}
