package org.mesinfos.samples.person;

import java.util.List;

/** Generator of occupations and family situations. */
final class SituationGenerator {

    private static final List<Occupation> OCCUPATIONS = ResourceLines.table(
            SituationGenerator.class,
            "occupations.txt",
            cells -> new Occupation(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
    private static final List<String> STATUSES =
            List.of("CELIBATAIRE", "MARIE", "PACSE", "CONCUBIN", "DIVORCE", "VEUF", "SEPARE");

    private final long seed;

    SituationGenerator(long seed) {
        this.seed = seed;
    }

    Situation of(int index, PersonTrait role, PersonTitle civility) {
        SeededRandom chance = SeededRandom.of(seed, "situation", index);
        Occupation occupation = chance.pick(OCCUPATIONS);
        boolean couple = role == PersonTrait.FIRST_OF_COUPLE || role == PersonTrait.SECOND_OF_COUPLE;
        String status = chance.pick(STATUSES);
        return new Situation(
                occupation.of(civility),
                couple ? "MARIE" : status,
                chance.percent(45) ? chance.between(1, 3) : 0,
                chance.between(occupation.lowestCents(), occupation.highestCents()));
    }

    private record Occupation(String feminine, String masculine, int lowestCents, int highestCents) {

        String of(PersonTitle civility) {
            return switch (civility) {
                case MADAM -> feminine;
                case SIR -> masculine;
            };
        }
    }
}
