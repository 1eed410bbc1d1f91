package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.List;

/** Generator of vehicles. */
final class Vehicles {

    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final List<String[]> MODELS = Lines.table(Vehicles.class, "vehicles.txt", cells -> cells);

    private final long seed;
    private final Numbers numbers;

    Vehicles(long seed, Numbers numbers) {
        this.seed = seed;
        this.numbers = numbers;
    }

    Vehicle of(int index) {
        Chance chance = Chance.of(seed, "vehicle", index);
        String[] model = chance.pick(MODELS);
        return new Vehicle(
                letters(chance) + "-" + numbers.scattered(3, index, "plate") + "-" + letters(chance),
                model[0],
                model[1],
                LocalDate.of(2009, 1, 1).plusDays(chance.below(365 * 14)),
                model[2],
                Integer.parseInt(model[3]));
    }

    private static String letters(Chance chance) {
        return "" + PLATE_LETTERS.charAt(chance.below(PLATE_LETTERS.length()))
                + PLATE_LETTERS.charAt(chance.below(PLATE_LETTERS.length()));
    }
}
