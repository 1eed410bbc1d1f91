package org.mesinfos.linkage.training;

import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Bounds of trained m-probabilities, so that training cannot converge to a model in which namesakes are one person:
 * different names and dates are rare among matches, a worse level never weighs more than a better one, and no level
 * that a household explains has a positive weight. Stateless.
 */
public final class PlausibleShares {

    /** Largest shares of levels among matches. */
    private static final Map<ComparisonField, Map<String, Double>> LARGEST = Map.of(
            ComparisonField.GIVEN_NAME,
            Map.of("different", 0.1, "two_common_names", 0.01, "among_other_names", 0.1),
            ComparisonField.FAMILY_NAME,
            Map.of("different", 0.15),
            ComparisonField.BIRTH_DATE,
            Map.of("different", 0.05, "same_year", 0.03, "two_parts", 0.05),
            ComparisonField.GENDER,
            Map.of("different", 0.06),
            ComparisonField.PERSONAL_IDENTIFIER,
            Map.of("different", 0.05));

    /** Levels of a field from the best to the worst, as far as they are ordered. */
    private static final Map<ComparisonField, List<List<String>>> ORDERED = Map.of(
            ComparisonField.GIVEN_NAME,
            List.of(
                    List.of("exact", "typo", "close", "two_common_names"),
                    List.of("exact", "variant"),
                    List.of("close", "different")),
            ComparisonField.FAMILY_NAME,
            List.of(List.of("exact", "typo", "close", "different"), List.of("exact", "part")),
            ComparisonField.BIRTH_DATE,
            List.of(
                    List.of("exact", "day_and_month_swapped", "two_parts", "same_year", "different"),
                    List.of("exact", "one_digit", "two_parts"),
                    List.of("exact", "year_of_unknown_day")),
            ComparisonField.EMAIL,
            List.of(List.of("exact", "local_part", "close", "different"), List.of("exact", "typo", "close")),
            ComparisonField.PHONE,
            List.of(List.of("exact", "one_digit", "different")),
            ComparisonField.ADDRESS,
            List.of(
                    List.of("same_5", "same_4", "same_3", "same_2", "same_1", "different"),
                    List.of("partly_5", "partly_4", "partly_3", "partly_2", "partly_1", "different")));

    /** Levels of two people of one household. */
    private static final Map<ComparisonField, List<String>> NEVER_POSITIVE = Map.of(
            ComparisonField.GIVEN_NAME,
            List.of("two_common_names", "different"),
            ComparisonField.BIRTH_DATE,
            List.of("same_year", "different"),
            ComparisonField.GENDER,
            List.of("different"));

    private PlausibleShares() {}

    /**
     * Returns the m-probabilities within the bounds.
     *
     * @param m m-probabilities by field and level
     * @param u u-probabilities by field and level
     */
    static double[][] of(double[][] m, double[][] u) {
        double[][] bounded = new double[m.length][];
        for (ComparisonField field : ComparisonField.values()) {
            double[] shares = m[field.index()].clone();
            bound(field, shares, u[field.index()]);
            bounded[field.index()] = shares;
        }
        return bounded;
    }

    private static void bound(ComparisonField field, double[] m, double[] u) {
        LARGEST.getOrDefault(field, Map.of()).forEach((level, largest) -> lower(m, field.levelIndex(level), largest));
        for (String level : NEVER_POSITIVE.getOrDefault(field, List.of())) {
            lower(m, field.levelIndex(level), u[field.levelIndex(level)]);
        }
        List<List<String>> chains = ORDERED.getOrDefault(field, List.of());
        // Chains share levels: one that is lowered in a chain may be too low for the next level of another chain.
        for (int pass = 0; pass <= chains.size(); pass++) {
            chains.forEach(chain -> order(field, chain, m, u));
        }
    }

    private static void order(ComparisonField field, List<String> chain, double[] m, double[] u) {
        for (int place = 1; place < chain.size(); place++) {
            int better = field.levelIndex(chain.get(place - 1));
            int worse = field.levelIndex(chain.get(place));
            lower(m, worse, u[worse] * m[better] / u[better]);
        }
    }

    /** Lowers a share to a bound, and passes the rest on to the exact level. */
    private static void lower(double[] m, int level, double bound) {
        if (m[level] > bound) {
            m[1] += m[level] - bound;
            m[level] = bound;
        }
    }

    /** Returns the largest plausible share of a level among matches; 1 if it is not bounded. */
    public static double largest(ComparisonField field, String level) {
        return LARGEST.getOrDefault(field, Map.of()).getOrDefault(level, 1.0);
    }
}
