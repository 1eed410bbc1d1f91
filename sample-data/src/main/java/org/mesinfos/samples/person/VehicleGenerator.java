package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.List;

/** Generator of vehicles. */
final class VehicleGenerator {

    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final List<String[]> MODELS =
            ResourceLines.table(VehicleGenerator.class, "vehicles.txt", cells -> cells);

    private final long seed;
    private final ReferenceGenerator numbers;

    VehicleGenerator(long seed, ReferenceGenerator numbers) {
        this.seed = seed;
        this.numbers = numbers;
    }

    Vehicle of(int index) {
        SeededRandom chance = SeededRandom.of(seed, "vehicle", index);
        String[] model = chance.pick(MODELS);
        return new Vehicle(
                letters(chance) + "-" + numbers.reference(3, index, "plate") + "-" + letters(chance),
                model[0],
                model[1],
                LocalDate.of(2009, 1, 1).plusDays(chance.below(365 * 14)),
                model[2],
                Integer.parseInt(model[3]));
    }

    private static String letters(SeededRandom chance) {
        return "" + PLATE_LETTERS.charAt(chance.below(PLATE_LETTERS.length()))
                + PLATE_LETTERS.charAt(chance.below(PLATE_LETTERS.length()));
    }
}
