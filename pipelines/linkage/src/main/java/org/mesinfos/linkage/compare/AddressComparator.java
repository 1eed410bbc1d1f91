package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.Column;

/**
 * Comparator of postal addresses. An address is one field, because people with the same postcode mostly have the same
 * town, so that the two together are hardly more evidence than the rarer of them. The level depends on the sum of the
 * weights of the agreeing parts, and on whether other parts disagree. Street and second line may be swapped. If a
 * record has several addresses, the best agreement applies.
 */
final class AddressComparator implements FieldComparator {

    /** One part of addresses, such as the street. */
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
    /** Weight of an agreeing postcode in addition to an agreeing town, or vice versa. */
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
        int firstCount = city.column().end(a) - city.column().start(a);
        int secondCount = city.column().end(b) - city.column().start(b);
        for (int i = 0; i < firstCount; i++) {
            for (int j = 0; j < secondCount; j++) {
                int level = level(a, i, b, j);
                best = level == Field.MISSING ? best : Math.min(best, level);
            }
        }
        comparison.set(Field.ADDRESS, best == Integer.MAX_VALUE ? Field.MISSING : best);
    }

    private int level(int a, int i, int b, int j) {
        float streetWeight = agreement(street, a, i, street, b, j);
        float extraWeight = agreement(extra, a, i, extra, b, j);
        if (!(streetWeight > 0 || extraWeight > 0)) {
            float streetToExtra = agreement(street, a, i, extra, b, j);
            float extraToStreet = agreement(extra, a, i, street, b, j);
            if (streetToExtra > 0 && extraToStreet > 0) {
                streetWeight = streetToExtra;
                extraWeight = extraToStreet;
            }
        }
        float postcodeWeight = agreement(postcode, a, i, postcode, b, j);
        float cityWeight = agreement(city, a, i, city, b, j);
        if (Float.isNaN(streetWeight)
                && Float.isNaN(extraWeight)
                && Float.isNaN(postcodeWeight)
                && Float.isNaN(cityWeight)) {
            return Field.MISSING;
        }
        float numberWeight = agreement(number, a, i, number, b, j);
        float locality = Math.max(zero(postcodeWeight), zero(cityWeight));
        if (postcodeWeight > 0 && cityWeight > 0) {
            locality += SECOND_OF_LOCALITY;
        }
        float weight = locality + zero(streetWeight) + zero(extraWeight);
        if (weight > 0) {
            weight += zero(numberWeight);
        }
        boolean disagrees = streetWeight == 0 || postcodeWeight == 0 || cityWeight == 0 || numberWeight == 0;
        for (int step = 0; step < STEPS.length; step++) {
            if (weight > STEPS[step]) {
                return (disagrees ? PARTLY : SAME) + step;
            }
        }
        return DIFFERENT;
    }

    private static float zero(float weight) {
        return weight > 0 ? weight : 0;
    }

    /** Returns the weight of two parts of one vocabulary: 0 if they differ, NaN if one is missing. */
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
