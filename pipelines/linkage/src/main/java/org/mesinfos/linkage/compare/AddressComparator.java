package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/**
 * Comparator of postal addresses. An address is one field, because people with the same postcode mostly have the same
 * town, so that the two together are hardly more evidence than the rarer of them. The level depends on the sum of the
 * weights of the agreeing parts, and on whether other parts disagree. Street and second line may be swapped. If a
 * record has several addresses, the best agreement applies.
 *
 * <p>The parts of an address are not independent: if a home for the elderly is the only house of many people in a town,
 * its street and its number say the same. The address of a house with many records is therefore no more evidence than the
 * share of these records is.
 */
final class AddressComparator implements FieldComparator {

    /** One part of addresses, such as the street. */
    record AddressPart(ValueColumn column, TermFrequencies termFrequencies, ValueSimilarity similarity) {
        AddressPart(ValueColumn column, TermFrequencies rarities) {
            this(column, rarities, new ValueSimilarity(column.vocabulary(), ValueSimilarity.SimilarityMeasure.NAME));
        }
    }

    private static final int DIFFERENT = ComparisonField.ADDRESS.levelIndex("different");
    private static final int SAME = ComparisonField.ADDRESS.levelIndex("same_5");
    private static final int PARTLY = ComparisonField.ADDRESS.levelIndex("partly_5");
    private static final float[] WEIGHT_STEPS = {18, 13, 9, 5, 0};
    private static final float MIN_PART_WEIGHT = 0.5f;
    private static final float TYPO_PENALTY = 2;
    private static final float CLOSE_PENALTY = 4;
    /** Weight of an agreeing postcode in addition to an agreeing town, or vice versa. */
    private static final float SECOND_LOCALITY_WEIGHT = 1;

    /** From more records on, an address is that of a home, an office or a block of flats. */
    private static final int MAX_RECORDS_OF_FEW = 20;

    private static final double LN2 = Math.log(2);

    private static final float NOT_COMPARED = Float.NaN;

    private final AddressPart number;
    private final AddressPart street;
    private final AddressPart extra;
    private final AddressPart postcode;
    private final AddressPart city;
    private final ValueColumn houses;

    /** @param houses whole addresses */
    AddressComparator(
            AddressPart number,
            AddressPart street,
            AddressPart extra,
            AddressPart postcode,
            AddressPart city,
            ValueColumn houses) {
        this.number = number;
        this.street = street;
        this.extra = extra;
        this.postcode = postcode;
        this.city = city;
        this.houses = houses;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        int best = Integer.MAX_VALUE;
        float mostBits = 0;
        int firstCount = city.column().end(a) - city.column().start(a);
        int secondCount = city.column().end(b) - city.column().start(b);
        for (int i = 0; i < firstCount; i++) {
            for (int j = 0; j < secondCount; j++) {
                float bits = houseBits(a, i, b, j);
                int level = level(a, i, b, j, bits);
                if (level != ComparisonField.MISSING && level <= best) {
                    mostBits = level < best ? bits : Math.max(mostBits, bits);
                    best = level;
                }
            }
        }
        comparison.set(ComparisonField.ADDRESS, best == Integer.MAX_VALUE ? ComparisonField.MISSING : best);
        if (best < DIFFERENT) {
            comparison.limit(ComparisonField.ADDRESS, mostBits);
        }
    }

    /** Returns the information of the more frequent of two whole addresses; positive infinity if few have it. */
    private float houseBits(int a, int i, int b, int j) {
        int first = houses.value(houses.start(a) + i);
        int second = houses.value(houses.start(b) + j);
        if (first == ValueColumn.ABSENT || second == ValueColumn.ABSENT) {
            return Float.POSITIVE_INFINITY;
        }
        // The rarer one may be a misspelling.
        int records = Math.max(houses.counts().count(first), houses.counts().count(second));
        return records <= MAX_RECORDS_OF_FEW
                ? Float.POSITIVE_INFINITY
                : (float) (Math.log((double) houses.counts().recordsWithValue() / records) / LN2);
    }

    private int level(int a, int i, int b, int j, float mostBits) {
        float streetWeight = matchWeight(street, a, i, street, b, j);
        float extraWeight = matchWeight(extra, a, i, extra, b, j);
        if (!(streetWeight > 0 || extraWeight > 0)) {
            float streetToExtra = matchWeight(street, a, i, extra, b, j);
            float extraToStreet = matchWeight(extra, a, i, street, b, j);
            if (streetToExtra > 0 && extraToStreet > 0) {
                streetWeight = streetToExtra;
                extraWeight = extraToStreet;
            }
        }
        float postcodeWeight = matchWeight(postcode, a, i, postcode, b, j);
        float cityWeight = matchWeight(city, a, i, city, b, j);
        if (Float.isNaN(streetWeight)
                && Float.isNaN(extraWeight)
                && Float.isNaN(postcodeWeight)
                && Float.isNaN(cityWeight)) {
            return ComparisonField.MISSING;
        }
        float numberWeight = matchWeight(number, a, i, number, b, j);
        float locality = Math.max(zeroIfMissing(postcodeWeight), zeroIfMissing(cityWeight));
        if (postcodeWeight > 0 && cityWeight > 0) {
            locality += SECOND_LOCALITY_WEIGHT;
        }
        float weight = locality + zeroIfMissing(streetWeight) + zeroIfMissing(extraWeight);
        if (weight > 0) {
            weight += zeroIfMissing(numberWeight);
        }
        boolean disagrees = streetWeight == 0 || postcodeWeight == 0 || cityWeight == 0 || numberWeight == 0;
        weight = Math.min(weight, mostBits);
        for (int step = 0; step < WEIGHT_STEPS.length; step++) {
            if (weight > WEIGHT_STEPS[step]) {
                return (disagrees ? PARTLY : SAME) + step;
            }
        }
        return DIFFERENT;
    }

    private static float zeroIfMissing(float weight) {
        return weight > 0 ? weight : 0;
    }

    /** Returns the weight of two parts of one vocabulary: 0 if they differ, NaN if one is missing. */
    private static float matchWeight(AddressPart part, int a, int i, AddressPart other, int b, int j) {
        int first = part.column().value(part.column().start(a) + i);
        int second = other.column().value(other.column().start(b) + j);
        if (first == ValueColumn.ABSENT || second == ValueColumn.ABSENT) {
            return NOT_COMPARED;
        }
        if (first == second) {
            return Math.max(MIN_PART_WEIGHT, part.termFrequencies().information(first));
        }
        float common = Math.min(
                part.termFrequencies().information(first),
                part.termFrequencies().information(second));
        return switch (part.similarity().grade(first, second)) {
            case ValueSimilarity.TYPO -> Math.max(MIN_PART_WEIGHT, common - TYPO_PENALTY);
            case ValueSimilarity.CLOSE -> Math.max(0, common - CLOSE_PENALTY);
            default -> 0;
        };
    }
}
