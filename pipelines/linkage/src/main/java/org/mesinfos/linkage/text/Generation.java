package org.mesinfos.linkage.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Generational suffix of a name: senior or the first of the name, junior or the second, the third, the fourth. Before
 * the name where that is customary (ifj. and id. in Hungarian). Stateless.
 */
public final class Generation {

    /** The number of a name without a suffix. */
    public static final byte UNKNOWN = 0;

    private static final Map<String, Byte> SUFFIXES = Map.ofEntries(
            Map.entry("sr", (byte) 1),
            Map.entry("snr", (byte) 1),
            Map.entry("senior", (byte) 1),
            Map.entry("pere", (byte) 1),
            Map.entry("aine", (byte) 1),
            Map.entry("1st", (byte) 1),
            Map.entry("id", (byte) 1),
            Map.entry("jr", (byte) 2),
            Map.entry("jnr", (byte) 2),
            Map.entry("junior", (byte) 2),
            Map.entry("fils", (byte) 2),
            Map.entry("cadet", (byte) 2),
            Map.entry("filho", (byte) 2),
            Map.entry("hijo", (byte) 2),
            Map.entry("ifj", (byte) 2),
            Map.entry("neto", (byte) 3),
            Map.entry("nieto", (byte) 3),
            Map.entry("ii", (byte) 2),
            Map.entry("2nd", (byte) 2),
            Map.entry("iii", (byte) 3),
            Map.entry("3rd", (byte) 3),
            Map.entry("iv", (byte) 4),
            Map.entry("4th", (byte) 4));

    private static final Set<String> PREFIXES = Set.of("ifj", "id");

    private Generation() {}

    /**
     * Returns the generation that the last word of a name states, or a prefix; {@link #UNKNOWN} if the name has one word
     * or states none.
     *
     * @param name a name as delivered
     */
    public static byte of(String name) {
        List<String> words = NameFolding.words(NameFolding.fold(name));
        if (words.size() < 2) {
            return UNKNOWN;
        }
        String first = words.get(0);
        return PREFIXES.contains(first) ? ofWord(first) : ofWord(words.get(words.size() - 1));
    }

    /** Returns whether a folded word states a generation before a name. */
    public static boolean isPrefix(String folded) {
        return PREFIXES.contains(folded);
    }

    /** Returns the generation of a folded word; {@link #UNKNOWN} for any other word. */
    public static byte ofWord(String folded) {
        return SUFFIXES.getOrDefault(folded, UNKNOWN);
    }
}
