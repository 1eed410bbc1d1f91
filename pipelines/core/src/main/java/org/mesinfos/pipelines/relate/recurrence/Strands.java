package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;

/**
 * Splits the transactions with one counterparty into recurrences: all of them, those of similar amounts, or those of
 * one amount, the most probable first. Two contracts with one creditor are two recurrences. Stateless.
 */
final class Strands {

    private static final Comparator<Rhythm> SUREST =
            Comparator.comparingDouble(Rhythm::logOdds).reversed().thenComparing(Rhythm::first, Movement.ORDER);

    /** Ratio of consecutive sorted amounts up to which they are similar. */
    private static final double ALIKE = 1.8;

    private static final double EACH_LEFT_OUT = 0.25;

    private static final int MOST = 8;

    /** Greatest number of periods between two parts of one series with a price change. */
    private static final int MOST_BETWEEN = 2;

    private Strands() {}

    /**
     * Returns the recurrences of a group.
     *
     * @param group transactions of one account, counterparty and sign, by date; not changed
     */
    static List<Rhythm> of(List<Movement> group) {
        List<Rhythm> found = new ArrayList<>();
        List<Movement> left = group;
        while (left.size() > 1 && found.size() < MOST) {
            Optional<Rhythm> best = surest(left);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get());
            Set<Movement> taken = new HashSet<>(best.get().kept());
            left = left.stream().filter(transaction -> !taken.contains(transaction)).toList();
        }
        return joined(found);
    }

    private static Optional<Rhythm> surest(List<Movement> left) {
        Optional<Rhythm> whole = RhythmFinder.find(left, 0);
        if (whole.isPresent() && whole.get().kept().size() == left.size()) {
            return whole;
        }
        List<Rhythm> recurrences = new ArrayList<>();
        whole.ifPresent(recurrences::add);
        TreeMap<Long, List<Movement>> byAmount = new TreeMap<>();
        left.forEach(transaction -> byAmount
                .computeIfAbsent(Math.abs(transaction.amount()), absent -> new ArrayList<>())
                .add(transaction));
        if (byAmount.size() > 1) {
            // The more groups are examined, the more probable is a coincidence in one of them.
            double penalty = Math.log(byAmount.size());
            byAmount.values().forEach(part -> find(part, left, penalty).ifPresent(recurrences::add));
            alike(byAmount).stream()
                    .filter(part -> part.size() < left.size())
                    .forEach(part -> find(part, left, penalty).ifPresent(recurrences::add));
        }
        List<Movement> firstOfDays = firstOfDays(left);
        boolean drawn = left.stream().allMatch(transaction -> transaction.instrument() == Instrument.DIRECT_DEBIT);
        if (recurrences.isEmpty() && drawn && 2 * firstOfDays.size() <= left.size()) {
            find(firstOfDays, left, 0).ifPresent(recurrences::add);
        }
        return recurrences.stream().min(SUREST);
    }

    /**
     * Transactions of the group within the period of a part but not in it are evidence against the part, because a part
     * may fit a schedule by chance.
     */
    private static Optional<Rhythm> find(List<Movement> part, List<Movement> left, double penalty) {
        long first = part.get(0).day();
        long last = part.get(part.size() - 1).day();
        long within = left.stream()
                .filter(transaction -> transaction.day() >= first && transaction.day() <= last)
                .count();
        return RhythmFinder.find(part, penalty + EACH_LEFT_OUT * (within - part.size()));
    }

    /**
     * Returns the first direct debit of each date, because two contracts with one price are drawn on the same dates.
     */
    private static List<Movement> firstOfDays(List<Movement> left) {
        List<Movement> first = new ArrayList<>(left.size());
        for (Movement transaction : left) {
            if (first.isEmpty() || first.get(first.size() - 1).day() != transaction.day()) {
                first.add(transaction);
            }
        }
        return first;
    }

    private static Collection<List<Movement>> alike(SortedMap<Long, List<Movement>> byAmount) {
        List<List<Movement>> parts = new ArrayList<>();
        double before = 0;
        for (long amount : byAmount.keySet()) {
            if (parts.isEmpty() || amount > before * ALIKE) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).addAll(byAmount.get(amount));
            before = amount;
        }
        parts.forEach(part -> part.sort(Movement.ORDER));
        return parts;
    }

    /** Joins consecutive parts with different prices if they fit one schedule together. */
    private static List<Rhythm> joined(List<Rhythm> parts) {
        List<Rhythm> joined = new ArrayList<>();
        List<Rhythm> byDay = new ArrayList<>(parts);
        byDay.sort(Comparator.comparing(Rhythm::first, Movement.ORDER));
        for (Rhythm part : byDay) {
            int before = -1;
            Rhythm both = null;
            for (int i = 0; i < joined.size() && both == null; i++) {
                both = together(joined.get(i), part);
                before = i;
            }
            if (both == null) {
                joined.add(part);
            } else {
                joined.set(before, both);
            }
        }
        return joined;
    }

    private static Rhythm together(Rhythm earlier, Rhythm later) {
        long between = later.first().day() - earlier.last().day();
        boolean follows =
                between > 0 && between <= MOST_BETWEEN * earlier.beat().period().days();
        double ratio = (double) later.first().amount() / earlier.last().amount();
        if (!follows || earlier.beat().period() != later.beat().period() || ratio > ALIKE || ratio < 1 / ALIKE) {
            return null;
        }
        List<Movement> all = new ArrayList<>(earlier.kept());
        all.addAll(later.kept());
        return RhythmFinder.find(all, 0)
                .filter(recurrence -> recurrence.kept().size() == all.size())
                .orElse(null);
    }
}
