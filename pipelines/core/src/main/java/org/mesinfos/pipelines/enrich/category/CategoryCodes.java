package org.mesinfos.pipelines.enrich.category;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Categories of standard codes: merchant category codes, purpose codes, creditor identifiers. Immutable. */
final class CategoryCodes {

    private static final int BUSINESS_CODE = 4;
    private static final int BUSINESS_CODE_END = 7;

    private static final class Loaded {
        static final CategoryCodes CODES = new CategoryCodes();
    }

    private record Range(int last, SpendingCategory category) {}

    private final NavigableMap<Integer, Range> merchantCodes = new TreeMap<>();
    private final Map<String, SpendingCategory> purposes = new HashMap<>();
    /** Purposes of income. A debit with such a purpose is an expense of its payer. */
    private final Set<String> purposesOfCredits = new HashSet<>();

    private final Map<String, SpendingCategory> creditors = new HashMap<>();

    private CategoryCodes() {
        for (String line : ReferenceTable.CODES.lines()) {
            String[] parts = line.split(": ", 2);
            String[] head = parts[0].split(" ", -1);
            SpendingCategory category = CategoryTable.of(head[1]);
            for (String code : parts[1].split(" ", -1)) {
                switch (head[0]) {
                    case "mcc" -> addRange(code, category);
                    case "purpose" -> addPurpose(code, category, head);
                    case "creditor" -> creditors.put(withoutBusinessCode(code), category);
                    default -> throw new IllegalArgumentException("There are no codes called " + head[0]);
                }
            }
        }
    }

    private void addPurpose(String code, SpendingCategory category, String[] head) {
        purposes.put(code, category);
        if (head[head.length - 1].equals("credit")) {
            purposesOfCredits.add(code);
        }
    }

    private void addRange(String codes, SpendingCategory category) {
        int dash = codes.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? codes : codes.substring(0, dash));
        int last = dash < 0 ? first : Integer.parseInt(codes.substring(dash + 1));
        merchantCodes.put(first, new Range(last, category));
    }

    static CategoryCodes instance() {
        return Loaded.CODES;
    }

    /** Returns the category of an ISO 18245 merchant category code. */
    Optional<SpendingCategory> merchantCode(String code) {
        String digits = code.strip();
        if (digits.length() < 3 || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return Optional.ofNullable(merchantCodes.floorEntry(number))
                .map(Map.Entry::getValue)
                .filter(range -> range.last() >= number)
                .map(Range::category);
    }

    /**
     * Returns the category of an ISO 20022 external purpose code.
     *
     * @param signum 1 for a credit, -1 for a debit, 0 for an unknown amount
     */
    Optional<SpendingCategory> purpose(String code, int signum) {
        String stated = code.strip();
        return signum < 0 && purposesOfCredits.contains(stated)
                ? Optional.empty()
                : Optional.ofNullable(purposes.get(stated));
    }

    /** Returns the category of a SEPA creditor identifier. */
    Optional<SpendingCategory> creditor(String identifier) {
        return Optional.ofNullable(
                creditors.get(withoutBusinessCode(identifier.replace(" ", "").toUpperCase(Locale.ROOT))));
    }

    /** Removes characters 5 to 7, the creditor business code, which the creditor chooses freely. */
    private static String withoutBusinessCode(String identifier) {
        return identifier.length() > BUSINESS_CODE_END
                ? identifier.substring(0, BUSINESS_CODE) + identifier.substring(BUSINESS_CODE_END)
                : identifier;
    }
}
