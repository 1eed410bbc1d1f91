package org.mesinfos.pipelines.identity.benchmark.population;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Names with their frequencies, and a share of rare names that are composed of syllables. Immutable. */
final class WeightedNames {

    private static final String[] BEGINNINGS = {
        "Bar", "Ber", "Bol", "Bran", "Cal", "Car", "Cor", "Dal", "Der", "Dun", "Ed", "Fal", "Fen", "Gar", "Gol", "Hal",
        "Har", "Hol", "Kel", "Kin", "Lam", "Lin", "Mac", "Mar", "Mor", "Nor", "Os", "Par", "Pel", "Quin", "Ral", "Ros",
        "Sal", "Sher", "Stan", "Tal", "Tor", "Vin", "Wal", "Win"
    };
    private static final String[] MIDDLES = {"", "", "a", "be", "den", "e", "ing", "le", "mi", "ner", "o", "ra", "ti"};
    private static final String[] ENDINGS = {
        "beck", "bert", "bury", "by", "dale", "den", "don", "ford", "gate", "ham", "ington", "ker", "land", "ler",
        "ley", "low", "man", "mond", "more", "ner", "ney", "ridge", "son", "stead", "ter", "ton", "vale", "vin",
        "well", "wick", "wood", "worth"
    };

    private final String[] names;
    private final double[] cumulative;
    private final double rareShare;

    private WeightedNames(String[] names, double[] weights, double rareShare) {
        this.names = names;
        this.cumulative = weights.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        this.rareShare = rareShare;
    }

    /**
     * Parses names with their percentages, such as {@code Jones 5.75 Davies 3.72}.
     *
     * @param rareShare share of people with another, rare name
     */
    static WeightedNames ofPercentages(String text, double rareShare) {
        String[] cells = text.strip().split("\\s+", -1);
        String[] names = new String[cells.length / 2];
        double[] weights = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = cells[2 * i];
            weights[i] = Double.parseDouble(cells[2 * i + 1]);
        }
        return new WeightedNames(names, weights, rareShare);
    }

    /**
     * Parses names with optional weights, such as {@code Smith:1000,Johnson:782}. Without weights, the frequency falls
     * with the rank.
     *
     * @param rareShare share of people with another, rare name
     */
    static WeightedNames ofList(String text, double rareShare) {
        List<String> cells = List.of(text.split(",", -1));
        if (!text.contains(":")) {
            return byRank(cells, 0.8, rareShare);
        }
        String[] names = new String[cells.size()];
        double[] weights = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            int colon = cells.get(i).indexOf(':');
            names[i] = cells.get(i).substring(0, colon);
            weights[i] = Double.parseDouble(cells.get(i).substring(colon + 1));
        }
        return new WeightedNames(names, weights, rareShare);
    }

    /** Creates names whose frequency falls with their rank by Zipf's law. */
    static WeightedNames byRank(List<String> names, double exponent, double rareShare) {
        double[] weights = DoubleStream.iterate(1, rank -> rank + 1)
                .limit(names.size())
                .map(rank -> 1 / Math.pow(rank, exponent))
                .toArray();
        return new WeightedNames(names.toArray(String[]::new), weights, rareShare);
    }

    String pick(Random chance) {
        if (chance.nextDouble() < rareShare) {
            return syllables(chance);
        }
        double place = chance.nextDouble() * cumulative[cumulative.length - 1];
        int index = Arrays.binarySearch(cumulative, place);
        return names[index < 0 ? Math.min(names.length - 1, -index - 1) : index];
    }

    /** Returns a name that is composed of syllables. */
    static String syllables(Random chance) {
        return BEGINNINGS[chance.nextInt(BEGINNINGS.length)]
                + MIDDLES[chance.nextInt(MIDDLES.length)]
                + ENDINGS[chance.nextInt(ENDINGS.length)];
    }
}
