package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;

/**
 * Compares postal addresses as one field: whoever shares a postcode mostly shares the town, so that the two together
 * tell hardly more than the rarer of them. The level is how many bits the agreeing parts hold together, and whether
 * other parts disagree; two lines may stand in each other's place. Of several addresses the best agreement counts.
 */
final class AddressComparator implements FieldComparator {

    /** One part of addresses. */
    record Part(Column column, Rarities rarities, Nearness nearness) {
        Part(Column column, Rarities rarities) {
            this(column, rarities, new Nearness(column.vocabulary(), Nearness.Measure.NAME));
        }
    }

    private static final int DIFFERENT = Field.ADDRESS.level("different");
    private static final int SAME = Field.ADDRESS.level("same_5");
    private static final int PARTLY = Field.ADDRESS.level("partly_5");
    private static final float[] STEPS = {18, 13, 9, 5, 0};
    private static final float LEAST_PART = 0.5f;
    private static final float TYPO_COSTS = 2;
    private static final float CLOSE_COSTS = 4;
    /** What a postcode tells beyond its town. */
    private static final float SECOND_OF_LOCALITY = 1;

    private static final float NOT_COMPARED = Float.NaN;

    private final Part number;
    private final Part street;
    private final Part extra;
    private final Part postcode;
    private final Part city;

    AddressComparator(Part number, Part street, Part extra, Part postcode, Part city) {
        this.number = number;
        this.street = street;
        this.extra = extra;
        this.postcode = postcode;
        this.city = city;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        int best = Integer.MAX_VALUE;
        int firsts = city.column().end(a) - city.column().start(a);
        int seconds = city.column().end(b) - city.column().start(b);
        for (int i = 0; i < firsts; i++) {
            for (int j = 0; j < seconds; j++) {
                int level = level(a, i, b, j);
                best = level == Field.MISSING ? best : Math.min(best, level);
            }
        }
        comparison.set(Field.ADDRESS, best == Integer.MAX_VALUE ? Field.MISSING : best);
    }

    private int level(int a, int i, int b, int j) {
        float way = agreement(street, a, i, street, b, j);
        float line = agreement(extra, a, i, extra, b, j);
        if (!(way > 0 || line > 0)) {
            float there = agreement(street, a, i, extra, b, j);
            float back = agreement(extra, a, i, street, b, j);
            if (there > 0 && back > 0) {
                way = there;
                line = back;
            }
        }
        float code = agreement(postcode, a, i, postcode, b, j);
        float town = agreement(city, a, i, city, b, j);
        if (Float.isNaN(way) && Float.isNaN(line) && Float.isNaN(code) && Float.isNaN(town)) {
            return Field.MISSING;
        }
        float house = agreement(number, a, i, number, b, j);
        float locality = Math.max(zero(code), zero(town));
        if (code > 0 && town > 0) {
            locality += SECOND_OF_LOCALITY;
        }
        float bits = locality + zero(way) + zero(line);
        if (bits > 0) {
            bits += zero(house);
        }
        boolean disagrees = way == 0 || code == 0 || town == 0 || house == 0;
        for (int step = 0; step < STEPS.length; step++) {
            if (bits > STEPS[step]) {
                return (disagrees ? PARTLY : SAME) + step;
            }
        }
        return DIFFERENT;
    }

    private static float zero(float bits) {
        return bits > 0 ? bits : 0;
    }

    /** Bits that parts of one vocabulary agree in, 0 when they differ, NaN when one side lacks it. */
    private static float agreement(Part part, int a, int i, Part other, int b, int j) {
        int first = part.column().value(part.column().start(a) + i);
        int second = other.column().value(other.column().start(b) + j);
        if (first == Column.ABSENT || second == Column.ABSENT) {
            return NOT_COMPARED;
        }
        if (first == second) {
            return Math.max(LEAST_PART, part.rarities().bits(first));
        }
        float common = Math.min(part.rarities().bits(first), part.rarities().bits(second));
        return switch (part.nearness().of(first, second)) {
            case Nearness.TYPO -> Math.max(LEAST_PART, common - TYPO_COSTS);
            case Nearness.CLOSE -> Math.max(0, common - CLOSE_COSTS);
            default -> 0;
        };
    }
}
