package org.mesinfos.pipelines.enrich.product;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Article numbers of GS1, and what their first digits tell. */
final class Gtin {

    private static final int FULL = 13;
    private static final int SHORT = 8;
    private static final int PREFIX = 3;

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
     * The country whose GS1 organisation gave the company its numbers, ISO 3166-1 alpha-2 and not where the article comes
     * from; else {@code in_store}, {@code book}, {@code periodical} or {@code coupon}. Empty when the check digit is wrong
     * or the number is of no kind that tells.
     */
    static Optional<String> meaning(String barcode) {
        String digits = barcode.strip();
        if (digits.length() < SHORT || digits.length() > FULL + 1 || !hasCheckDigit(digits)) {
            return Optional.empty();
        }
        String full =
                switch (digits.length()) {
                    case SHORT -> digits;
                    case FULL - 1 -> "0" + digits;
                    case FULL -> digits;
                    case FULL + 1 -> digits.substring(1);
                    default -> "";
                };
        if (full.isEmpty()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(full.substring(0, PREFIX));
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
