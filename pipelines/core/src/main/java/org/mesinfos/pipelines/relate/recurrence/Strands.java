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
 * Takes a group of movements with one other party apart into what comes back: all of it, or those of like amounts, or those
 * of one amount, the surest first. Two contracts with one creditor are two. Stateless.
 */
final class Strands {

    private static final Comparator<Rhythm> SUREST =
            Comparator.comparingDouble(Rhythm::logOdds).reversed().thenComparing(Rhythm::first, Movement.ORDER);

    /** Amounts are alike while the next larger one is not so many times as large. */
    private static final double ALIKE = 1.8;

    private static final double EACH_LEFT_OUT = 0.25;

    private static final int MOST = 8;

    /** Due days between two parts of one series of which the price has changed, at most. */
    private static final int MOST_BETWEEN = 2;

    private Strands() {}

    /** @param group of one account, other party and sign, by day; not changed */
    static List<Rhythm> of(List<Movement> group) {
        List<Rhythm> found = new ArrayList<>();
        List<Movement> left = group;
        while (left.size() > 1 && found.size() < MOST) {
            Optional<Rhythm> surest = surest(left);
            if (surest.isEmpty()) {
                break;
            }
            found.add(surest.get());
            Set<Movement> taken = new HashSet<>(surest.get().kept());
            left = left.stream().filter(movement -> !taken.contains(movement)).toList();
        }
        return joined(found);
    }

    private static Optional<Rhythm> surest(List<Movement> left) {
        Optional<Rhythm> whole = RhythmFinder.find(left, 0);
        if (whole.isPresent() && whole.get().kept().size() == left.size()) {
            return whole;
        }
        List<Rhythm> rhythms = new ArrayList<>();
        whole.ifPresent(rhythms::add);
        TreeMap<Long, List<Movement>> byAmount = new TreeMap<>();
        left.forEach(movement -> byAmount.computeIfAbsent(Math.abs(movement.amount()), unseen -> new ArrayList<>())
                .add(movement));
        if (byAmount.size() > 1) {
            // The more parts there are to look at, the sooner one of them keeps a beat by chance.
            double choice = Math.log(byAmount.size());
            byAmount.values().forEach(strand -> find(strand, left, choice).ifPresent(rhythms::add));
            alike(byAmount).stream()
                    .filter(strand -> strand.size() < left.size())
                    .forEach(strand -> find(strand, left, choice).ifPresent(rhythms::add));
        }
        List<Movement> firstOfDays = firstOfDays(left);
        boolean drawn = left.stream().allMatch(movement -> movement.instrument() == Instrument.DIRECT_DEBIT);
        if (rhythms.isEmpty() && drawn && 2 * firstOfDays.size() <= left.size()) {
            find(firstOfDays, left, 0).ifPresent(rhythms::add);
        }
        return rhythms.stream().min(SUREST);
    }

    /** What is left out of a part while it lasts speaks against it: a part may keep a beat by chance. */
    private static Optional<Rhythm> find(List<Movement> part, List<Movement> left, double choice) {
        long first = part.get(0).day();
        long last = part.get(part.size() - 1).day();
        long within = left.stream()
                .filter(movement -> movement.day() >= first && movement.day() <= last)
                .count();
        return RhythmFinder.find(part, choice + EACH_LEFT_OUT * (within - part.size()));
    }

    /** Of direct debits on one day the first: two contracts at one price are drawn on the same days. */
    private static List<Movement> firstOfDays(List<Movement> left) {
        List<Movement> first = new ArrayList<>(left.size());
        for (Movement movement : left) {
            if (first.isEmpty() || first.get(first.size() - 1).day() != movement.day()) {
                first.add(movement);
            }
        }
        return first;
    }

    private static Collection<List<Movement>> alike(SortedMap<Long, List<Movement>> byAmount) {
        List<List<Movement>> strands = new ArrayList<>();
        double before = 0;
        for (long amount : byAmount.keySet()) {
            if (strands.isEmpty() || amount > before * ALIKE) {
                strands.add(new ArrayList<>());
            }
            strands.get(strands.size() - 1).addAll(byAmount.get(amount));
            before = amount;
        }
        strands.forEach(strand -> strand.sort(Movement.ORDER));
        return strands;
    }

    /** Parts that follow each other at other prices, as one, where together they keep one beat. */
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
                .filter(rhythm -> rhythm.kept().size() == all.size())
                .orElse(null);
    }
}
