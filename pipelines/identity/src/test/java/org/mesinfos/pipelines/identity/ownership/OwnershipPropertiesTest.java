package org.mesinfos.pipelines.identity.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mesinfos.connectors.api.HoldingDates;

/** Comparison of ownership by snapshots with the true holder of each day of an invented reference. */
class OwnershipPropertiesTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final int MONTHS = 24;
    private static final String VACANT = "";

    /**
     * An invented reference: its holder on each day, and what monthly snapshots state. Some snapshots have no date, and
     * some lack rows that were rejected.
     */
    private static final class World {
        final String[] holders = new String[MONTHS * 31];
        final List<StatedSnapshot> snapshots = new ArrayList<>();
        final List<HoldingStatement> statements = new ArrayList<>();
        final boolean[] stated = new boolean[MONTHS * 31];

        World(Random random) {
            List<Integer> asOf = new ArrayList<>();
            for (int month = 1; month <= MONTHS; month++) {
                asOf.add((int) (START.plusMonths(month).toEpochDay() - START.toEpochDay()) - 1);
            }
            String holder = name(random);
            int day = 0;
            for (int month = 0; month < MONTHS; month++) {
                int moves = random.nextInt(4) == 0 ? day + random.nextInt(asOf.get(month) - day + 1) : -1;
                for (; day <= asOf.get(month); day++) {
                    holder = day == moves ? name(random) : holder;
                    holders[day] = holder;
                }
            }
            deliver(random, asOf);
        }

        private static String name(Random random) {
            return random.nextInt(4) == 0 ? VACANT : "P" + random.nextInt(4);
        }

        private void deliver(Random random, List<Integer> asOf) {
            List<Boolean> broken = new ArrayList<>();
            for (int month = 0; month < MONTHS; month++) {
                broken.add(random.nextInt(8) == 0);
                snapshots.add(new StatedSnapshot(
                        "o",
                        "o/c",
                        "d" + month,
                        Optional.of((long) month),
                        random.nextInt(6) == 0 ? Optional.empty() : Optional.of(START.plusDays(asOf.get(month))),
                        broken.get(month)
                                ? StatedSnapshot.Omissions.PROVE_NOTHING
                                : StatedSnapshot.Omissions.END_HOLDINGS));
            }
            SnapshotHistory history = SnapshotHistory.of(snapshots);
            for (int month = 0; month < MONTHS; month++) {
                int day = asOf.get(month);
                boolean rejected = broken.get(month) && random.nextBoolean();
                if (!holders[day].equals(VACANT) && !rejected) {
                    markStated(day);
                    statements.add(HoldingStatement.of(
                            holders[day],
                            history,
                            "o",
                            "o/c",
                            "d" + month,
                            declared(random, day),
                            java.util.Optional::empty));
                }
            }
        }

        /** Marks the days of a holding as stated. A holding that no snapshot states is unknown. */
        private void markStated(int day) {
            for (int before = day; before >= 0 && holders[before].equals(holders[day]); before--) {
                stated[before] = true;
            }
            for (int after = day; holders[day].equals(holders[after]); after++) {
                stated[after] = true;
            }
        }

        /** Sometimes declares the true dates of the holding of a day. */
        private HoldingDates declared(Random random, int day) {
            int first = day;
            while (first > 0 && holders[first - 1].equals(holders[day])) {
                first--;
            }
            int earliest = 0;
            while (!holders[earliest].equals(holders[day])) {
                earliest++;
            }
            return new HoldingDates(
                    random.nextInt(6) == 0 && first > 0 ? Optional.of(START.plusDays(first)) : Optional.empty(),
                    Optional.empty(),
                    random.nextInt(6) == 0 && earliest > 0 ? Optional.of(START.plusDays(earliest)) : Optional.empty());
        }

        OwnershipHistory history() {
            return OwnershipHistory.of(statements);
        }
    }

    private static DayInterval day(int number) {
        return DayInterval.day(START.plusDays(number));
    }

    @Property(tries = 1000)
    void noRowGoesToAnybodyButItsHolder(@ForAll Random random) {
        World world = new World(random);
        OwnershipHistory history = world.history();

        for (int day = 0; day < world.holders.length && world.holders[day] != null; day++) {
            if (world.stated[day] && history.during(day(day)) instanceof Ownership.Sole sole) {
                assertThat(sole.holder()).as("day %s of %s", day, history).isEqualTo(world.holders[day]);
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfStatementsHasNoEffect(@ForAll Random random) {
        World world = new World(random);
        OwnershipHistory history = world.history();
        Collections.shuffle(world.statements, random);
        Collections.shuffle(world.snapshots, random);

        assertThat(world.history()).isEqualTo(history);
        assertThat(SnapshotHistory.of(world.snapshots).hashCode())
                .isEqualTo(SnapshotHistory.of(world.snapshots).hashCode());
    }

    @Property(tries = 300)
    void everyDayIsInOneStretchWithOneAnswer(@ForAll Random random) {
        OwnershipHistory history = new World(random).history();
        List<DayInterval> stretches = history.stretches();

        assertThat(stretches.get(0).from()).isEqualTo(Long.MIN_VALUE);
        assertThat(stretches.get(stretches.size() - 1).until()).isEqualTo(Long.MAX_VALUE);
        for (int next = 1; next < stretches.size(); next++) {
            assertThat(stretches.get(next).from())
                    .isEqualTo(stretches.get(next - 1).until());
        }
        for (int number = 0; number < MONTHS * 30; number++) {
            DayInterval day = day(number);
            DayInterval stretch = stretches.stream()
                    .filter(one -> one.contains(day))
                    .findFirst()
                    .orElseThrow();
            assertThat(history.during(day)).isEqualTo(history.during(stretch));
        }
    }

    @Property(tries = 300)
    void aLongerPeriodNeverGainsAnOwner(@ForAll Random random) {
        OwnershipHistory history = new World(random).history();
        int first = random.nextInt(MONTHS * 30);
        int last = first + random.nextInt(90);
        Ownership whole = history.during(DayInterval.days(START.plusDays(first), START.plusDays(last)));

        if (whole instanceof Ownership.Sole) {
            TreeSet<String> owners = new TreeSet<>();
            for (int day = first; day <= last; day++) {
                owners.add(history.during(day(day)).toString());
            }
            assertThat(owners).containsExactly(whole.toString());
        }
    }
}
