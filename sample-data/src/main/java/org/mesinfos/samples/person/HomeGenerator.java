package org.mesinfos.samples.person;

import java.util.List;

/** Generator of homes in fictitious streets of real communes. */
final class HomeGenerator {

    private static final List<String> STREETS = ResourceLines.of(HomeGenerator.class, "streets.txt");

    private final long seed;
    private final ReferenceGenerator numbers;

    HomeGenerator(long seed, ReferenceGenerator numbers) {
        this.seed = seed;
        this.numbers = numbers;
    }

    /** Returns the home of a person; people who live together use the index of the first. */
    Home of(int index) {
        return home(index, SeededRandom.of(seed, "home", index), "home");
    }

    /** Returns the home after moving. */
    Home next(int index) {
        return home(index, SeededRandom.of(seed, "next home", index), "next home");
    }

    private Home home(int index, SeededRandom chance, String topic) {
        boolean house = chance.percent(45);
        int rooms = house ? chance.between(3, 7) : chance.between(1, 5);
        String number = chance.between(1, 148) + (chance.percent(12) ? " bis" : "");
        return new Home(
                number + " " + chance.pick(STREETS),
                chance.pick(Commune.ALL),
                house ? "MAISON" : "APPARTEMENT",
                rooms,
                rooms * 18 + chance.between(4, 22),
                chance.between(380, 620) * 100 + rooms * 9000,
                "09" + numbers.reference(12, index, topic));
    }
}
