package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.ValueColumn;

/**
 * Comparator of postal addresses. An address is one field, because people with the same postcode mostly have the same
 * town, so that the two together are hardly more evidence than the rarer of them. The level depends on the sum of the
 * weights of the agreeing parts, and on whether other parts disagree. Street and second line may be swapped. If a
 * record has several addresses, the best agreement applies.
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

    private static final float NOT_COMPARED = Float.NaN;

    private final AddressPart number;
    private final AddressPart street;
    private final AddressPart extra;
    private final AddressPart postcode;
    private final AddressPart city;

    AddressComparator(
            AddressPart number, AddressPart street, AddressPart extra, AddressPart postcode, AddressPart city) {
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
                best = level == ComparisonField.MISSING ? best : Math.min(best, level);
            }
        }
        comparison.set(ComparisonField.ADDRESS, best == Integer.MAX_VALUE ? ComparisonField.MISSING : best);
    }

    private int level(int a, int i, int b, int j) {
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
