package org.mesinfos.pipelines.enrich.product;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Article numbers of GS1 (GTIN) and the meaning of their prefixes. */
final class Gtin {

    private static final int GTIN_13_DIGITS = 13;
    private static final int GTIN_8_DIGITS = 8;
    private static final int PREFIX_DIGITS = 3;

    private static final NavigableMap<Integer, Range> PREFIXES = load();

    private record Range(int last, String meaning) {}

    private Gtin() {}

    private static NavigableMap<Integer, Range> load() {
        NavigableMap<Integer, Range> prefixes = new TreeMap<>();
        for (String entry : String.join("", ReferenceTable.GS1_PREFIXES.lines()).split("; ", -1)) {
            String[] parts = entry.split(" ", -1);
            String[] ends = parts[0].split("-", -1);
            prefixes.put(Integer.parseInt(ends[0]), new Range(Integer.parseInt(ends[ends.length - 1]), parts[1]));
        }
        return prefixes;
    }

    /**
     * Returns the country of the GS1 organisation that issued the number, ISO 3166-1 alpha-2, which is not the origin
     * of the article; otherwise {@code in_store}, {@code book}, {@code periodical} or {@code coupon}. Empty if the
     * check digit is wrong or the prefix has no meaning.
     */
    static Optional<String> meaning(String barcode) {
        String digits = barcode.strip();
        if (digits.length() < GTIN_8_DIGITS || digits.length() > GTIN_13_DIGITS + 1 || !hasCheckDigit(digits)) {
            return Optional.empty();
        }
        String full =
                switch (digits.length()) {
                    case GTIN_8_DIGITS -> digits;
                    case GTIN_13_DIGITS - 1 -> "0" + digits;
                    case GTIN_13_DIGITS -> digits;
                    case GTIN_13_DIGITS + 1 -> digits.substring(1);
                    default -> "";
                };
        if (full.isEmpty()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(full.substring(0, PREFIX_DIGITS));
        return Optional.ofNullable(PREFIXES.floorEntry(prefix))
                .map(Map.Entry::getValue)
                .filter(range -> range.last() >= prefix)
                .map(Range::meaning);
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(digits.length() - 1 - i);
            if (c < '0' || c > '9') {
                return false;
            }
            sum += (c - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
