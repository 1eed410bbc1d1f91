package org.mesinfos.linkage.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.EmailNames;

/**
 * Comparator of e-mail addresses: whole addresses first, then the parts before the @, then their similarity.
 *
 * <p>At a provider of many people, an address that is composed of the name of its holder resembles the addresses of all
 * namesakes. There, only the same address is evidence. A local part that consists of the name and nothing else is no evidence
 * at any other domain: father and son may have it at their employers.
 */
final class EmailComparator implements FieldComparator {

    private static final int EXACT = ComparisonField.EMAIL.levelIndex("exact");
    private static final int LOCAL_PART = ComparisonField.EMAIL.levelIndex("local_part");
    private static final int TYPO = ComparisonField.EMAIL.levelIndex("typo");
    private static final int CLOSE = ComparisonField.EMAIL.levelIndex("close");
    private static final int DIFFERENT = ComparisonField.EMAIL.levelIndex("different");

    private static final int SHORTEST_NAME = 3;

    /** Length of a given name from which on few other names contain it. */
    private static final int SHORTEST_CERTAIN_NAME = 4;

    private static final List<ValueKind> NAMES =
            List.of(ValueKind.GIVEN, ValueKind.FAMILY, ValueKind.FAMILY_PART, ValueKind.NAME_WORD);

    /** Largest match weight of the address of a household: it says as much as the family name and the home do. */
    private static final float HOUSEHOLD_BITS = 9;

    private final PersonTable table;
    private final ValueColumn locals;
    private final TermFrequencies localTermFrequencies;
    private final SetComparator addresses;
    private final TermFrequencies addressTermFrequencies;
    private final BitSet atProvider;
    private final NamesakeAddresses ofNamesakes;

    /**
     * @param atProvider the addresses at {@link #atProvider providers of many people}
     * @param ofNamesakes those of them that consist of a name
     */
    EmailComparator(
            PersonTable table,
            TermFrequencies addressTermFrequencies,
            TermFrequencies localTermFrequencies,
            BitSet atProvider,
            NamesakeAddresses ofNamesakes) {
        this.table = table;
        this.addressTermFrequencies = addressTermFrequencies;
        this.atProvider = atProvider;
        this.ofNamesakes = ofNamesakes;
        this.locals = table.column(ValueKind.EMAIL_LOCAL);
        this.localTermFrequencies = localTermFrequencies;
        this.addresses = new SetComparator(
                ComparisonField.EMAIL,
                table.column(ValueKind.EMAIL),
                addressTermFrequencies,
                TYPO,
                CLOSE,
                ValueSimilarity.SimilarityMeasure.EMAIL);
    }

    /** Returns the addresses at domains with many different addresses. */
    static BitSet atProvider(ValueColumn addresses) {
        Map<String, Integer> counts = new HashMap<>();
        for (int value = 0; value < addresses.vocabulary().size(); value++) {
            counts.merge(EmailProviders.domain(addresses.vocabulary().text(value)), 1, Integer::sum);
        }
        BitSet atProvider = new BitSet();
        for (int value = 0; value < addresses.vocabulary().size(); value++) {
            Integer count =
                    counts.get(EmailProviders.domain(addresses.vocabulary().text(value)));
            atProvider.set(value, count != null && count >= EmailProviders.MANY_ADDRESSES);
        }
        return atProvider;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        addresses.compare(a, b, comparison);
        if (comparison.level(ComparisonField.EMAIL) > LOCAL_PART) {
            int shared = SharedValues.rarest(locals, a, b, localTermFrequencies);
            if (shared != ValueColumn.ABSENT) {
                compareWithSharedLocal(shared, a, b, comparison);
            } else if (comparison.level(ComparisonField.EMAIL) != DIFFERENT && onlyNumbersDiffer(a, b)) {
                comparison.set(ComparisonField.EMAIL, DIFFERENT);
            }
        }
        int level = comparison.level(ComparisonField.EMAIL);
        if (level >= LOCAL_PART && level != DIFFERENT && resembleThoseOfNamesakes(a, b)) {
            comparison.set(ComparisonField.EMAIL, level == CLOSE ? DIFFERENT : ComparisonField.MISSING);
        }
        if (level == EXACT) {
            int shared = SharedValues.rarest(table.column(ValueKind.EMAIL), a, b, addressTermFrequencies);
            String text = table.column(ValueKind.EMAIL).vocabulary().text(shared);
            String local = text.substring(0, Math.max(0, text.lastIndexOf('@')));
            comparison.limit(ComparisonField.EMAIL, Math.min(mostBits(local, a, b), ofNamesakes.mostBits(shared)));
        }
        if (addressesContainTheOnlyGivenName(a, b)) {
            comparison.shareNameInAddress();
        } else {
            comparison.shareNoNameInAddress();
        }
    }

    private boolean addressesContainTheOnlyGivenName(int a, int b) {
        String first = name(ValueKind.GIVEN, a);
        String second = name(ValueKind.GIVEN, b);
        String name = first + second;
        return first.isEmpty() != second.isEmpty()
                && name.length() >= SHORTEST_CERTAIN_NAME
                && hasAddressWith(name, a)
                && hasAddressWith(name, b);
    }

    private boolean hasAddressWith(String name, int row) {
        String family = name(ValueKind.FAMILY, row);
        for (int i = locals.start(row); i < locals.end(row); i++) {
            if (locals.value(i) != ValueColumn.ABSENT
                    && EmailNames.hasGivenNameAsWord(locals.vocabulary().text(locals.value(i)), name, family)) {
                return true;
            }
        }
        return false;
    }

    /** Compares two rows whose addresses have a local part in common, at two domains. */
    private void compareWithSharedLocal(int shared, int a, int b, PairComparison comparison) {
        String local = locals.vocabulary().text(shared);
        if (EmailNames.consistsOf(local, names(a)) || EmailNames.consistsOf(local, names(b))) {
            comparison.set(ComparisonField.EMAIL, ComparisonField.MISSING);
        } else {
            comparison.set(ComparisonField.EMAIL, LOCAL_PART, localTermFrequencies.adjustment(shared));
            comparison.limit(ComparisonField.EMAIL, mostBits(local, a, b));
        }
    }

    /** Returns all names of a row, and parts of them. */
    private List<String> names(int row) {
        List<String> names = new ArrayList<>();
        for (ValueKind kind : NAMES) {
            ValueColumn column = table.column(kind);
            for (int i = column.start(row); i < column.end(row); i++) {
                if (column.value(i) != ValueColumn.ABSENT) {
                    names.add(column.vocabulary().text(column.value(i)));
                }
            }
        }
        return names;
    }

    private float mostBits(String local, int a, int b) {
        return isOfHousehold(local, a, b) ? HOUSEHOLD_BITS : Float.POSITIVE_INFINITY;
    }

    /** Returns whether a local part contains the family name of one of the rows, and neither given name nor initial. */
    private boolean isOfHousehold(String local, int a, int b) {
        return (hasFamilyName(local, a) || hasFamilyName(local, b))
                && !hasGivenName(local, a)
                && !hasGivenName(local, b);
    }

    private boolean hasFamilyName(String local, int row) {
        return EmailNames.contains(local, name(ValueKind.FAMILY, row));
    }

    private boolean hasGivenName(String local, int row) {
        return EmailNames.containsGivenName(local, name(ValueKind.GIVEN, row), name(ValueKind.FAMILY, row));
    }

    /** Returns the first name of a row, "" if it has none. */
    private String name(ValueKind kind, int row) {
        ValueColumn names = table.column(kind);
        return names.isEmpty(row) || names.first(row) == ValueColumn.ABSENT
                ? ""
                : names.vocabulary().text(names.first(row));
    }

    /** One address at a provider is sufficient, as the domain of the other may be misspelt. */
    private boolean resembleThoseOfNamesakes(int a, int b) {
        ValueColumn column = table.column(ValueKind.EMAIL);
        return (atProvider.get(column.first(a)) || atProvider.get(column.first(b))) && (isOfName(a) || isOfName(b));
    }

    /** Returns whether an address of a row contains the given or family name. */
    private boolean isOfName(int row) {
        for (int i = locals.start(row); i < locals.end(row); i++) {
            String local = locals.vocabulary().text(locals.value(i));
            if (contains(local, ValueKind.GIVEN, row) || contains(local, ValueKind.FAMILY, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String local, ValueKind kind, int row) {
        ValueColumn names = table.column(kind);
        if (names.isEmpty(row)) {
            return false;
        }
        String name = names.vocabulary().text(names.first(row));
        return name.length() >= SHORTEST_NAME && local.contains(name);
    }

    /**
     * Tests whether two addresses have the same letters but different digits, as those of namesakes do. This is not a
     * typing error.
     */
    private boolean onlyNumbersDiffer(int a, int b) {
        for (int i = locals.start(a); i < locals.end(a); i++) {
            for (int j = locals.start(b); j < locals.end(b); j++) {
                if (letters(locals.value(i)).equals(letters(locals.value(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String letters(int local) {
        String text = locals.vocabulary().text(local);
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
