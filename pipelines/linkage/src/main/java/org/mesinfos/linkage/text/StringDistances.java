package org.mesinfos.linkage.text;

/** Measures of the similarity of two texts. Both are symmetric. Stateless. */
public final class StringDistances {

    private StringDistances() {}

    /**
     * Computes the number of letters to insert, remove, replace or swap with their neighbour (optimal string
     * alignment).
     *
     * @param limit maximum distance of interest
     * @return the distance, or {@code limit + 1} if it is larger
     */
    public static int editDistance(String a, String b, int limit) {
        int lengths = Math.abs(a.length() - b.length());
        if (lengths > limit) {
            return limit + 1;
        }
        int width = b.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int smallest = i;
            for (int j = 1; j < width; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
                smallest = Math.min(smallest, least);
            }
            if (smallest > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    /** Returns the Jaro-Winkler similarity, 0 to 1, with the prefix scale 0.1 over at most four letters. */
    public static double jaroWinkler(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        // The greedy assignment of Jaro may depend on the order of the texts.
        boolean ordered = a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) <= 0);
        return ordered ? orderedJaroWinkler(a, b) : orderedJaroWinkler(b, a);
    }

    private static double orderedJaroWinkler(String a, String b) {
        int reach = Math.max(0, b.length() / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        char[] common = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < to; j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    common[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int transposed = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && common[next++] != b.charAt(j)) {
                transposed++;
            }
        }
        double share = matches;
        double jaro = (share / a.length() + share / b.length() + (share - transposed / 2.0) / share) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, a.length()) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
