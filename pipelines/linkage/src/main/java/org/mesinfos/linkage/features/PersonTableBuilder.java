package org.mesinfos.linkage.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.text.Folding;
import org.mesinfos.linkage.text.PartialDate;

/** Builder of a person table. Not safe for use by several threads. */
public final class PersonTableBuilder {

    private static final Set<Kind> NAMES = EnumSet.of(Kind.GIVEN, Kind.FAMILY, Kind.FAMILY_PART, Kind.NAME_WORD);

    /** Lines of addresses, which may be swapped. */
    private static final Set<Kind> LINES = EnumSet.of(Kind.STREET, Kind.ADDRESS_EXTRA);

    private final Map<Kind, Column> columns = new EnumMap<>(Kind.class);
    private final Set<Vocabulary> vocabularies = Collections.newSetFromMap(new IdentityHashMap<>());
    private final NameSplitter names = new NameSplitter();
    private int[] birthDates = new int[16];
    private byte[] groups = new byte[16];
    private int size;

    public PersonTableBuilder() {
        Vocabulary names = new Vocabulary();
        Vocabulary lines = new Vocabulary();
        for (Kind kind : Kind.values()) {
            Vocabulary vocabulary = NAMES.contains(kind) ? names : LINES.contains(kind) ? lines : new Vocabulary();
            vocabularies.add(vocabulary);
            columns.put(kind, new Column(vocabulary));
        }
    }

    /**
     * Adds a record.
     *
     * @param features content of the record
     * @param group group of the record, 0 to 127
     */
    public void add(PersonFeatures features, int group) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            birthDates = Arrays.copyOf(birthDates, 2 * size);
        }
        groups[size] = (byte) group;
        addNames(names.split(features));
        birthDates[size] = birthDate(features);
        if (birthDates[size] != PartialDate.UNKNOWN) {
            add(Kind.BIRTH_DATE, Integer.toString(birthDates[size]));
        }
        folded(Kind.BIRTH_PLACE, features.values(Feature.BIRTH_PLACE));
        folded(Kind.GENDER, features.values(Feature.GENDER));
        folded(Kind.OCCUPATION, features.values(Feature.OCCUPATION));
        folded(Kind.SHARED_IDENTIFIER, features.values(Feature.SHARED_IDENTIFIER));
        folded(Kind.PERSONAL_IDENTIFIER, features.values(Feature.PERSONAL_IDENTIFIER));
        features.values(Feature.EMAIL).forEach(this::addEmail);
        features.values(Feature.PHONE).forEach(this::addPhone);
        features.addresses().forEach(this::addAddress);
        columns.values().forEach(Column::endRow);
        vocabularies.forEach(Vocabulary::endRow);
        size++;
    }

    /** Builds the table; nothing may be added afterwards. */
    public PersonTable build() {
        vocabularies.forEach(Vocabulary::close);
        int[] order = canonicalOrder();
        Map<Kind, Column> permuted = new EnumMap<>(Kind.class);
        columns.forEach((kind, column) -> permuted.put(kind, column.permuted(order)));
        int[] dates = new int[size];
        byte[] permutedGroups = new byte[size];
        for (int row = 0; row < size; row++) {
            dates[row] = birthDates[order[row]];
            permutedGroups[row] = groups[order[row]];
        }
        return new PersonTable(permuted, dates, order, permutedGroups);
    }

    /**
     * Orders the rows by names, so that records that are often compared are close in memory, then by all content.
     * Records with equal content are indistinguishable and keep the order in which they were added.
     */
    private int[] canonicalOrder() {
        record Placed(long family, long given, long content, int source) {}
        Placed[] placed = new Placed[size];
        for (int row = 0; row < size; row++) {
            long hash = groups[row];
            for (Column column : columns.values()) {
                hash = Hashes.of(hash, column.contentHash(row));
            }
            placed[row] = new Placed(firstHash(Kind.FAMILY, row), firstHash(Kind.GIVEN, row), hash, row);
        }
        Arrays.parallelSort(
                placed,
                Comparator.comparingLong(Placed::family)
                        .thenComparingLong(Placed::given)
                        .thenComparingLong(Placed::content)
                        .thenComparingInt(Placed::source));
        return Arrays.stream(placed).mapToInt(Placed::source).toArray();
    }

    private long firstHash(Kind kind, int row) {
        Column column = columns.get(kind);
        return column.isEmpty(row) ? 0 : column.vocabulary().hash(column.first(row));
    }

    private void addNames(NameSplitter.Names split) {
        split.given().forEach(name -> add(Kind.GIVEN, name));
        split.family().forEach(name -> add(Kind.FAMILY, name));
        split.familyParts().forEach(name -> add(Kind.FAMILY_PART, name));
        split.words().forEach(name -> add(Kind.NAME_WORD, name));
    }

    private static int birthDate(PersonFeatures features) {
        List<String> dates = features.values(Feature.BIRTH_DATE);
        return dates.isEmpty() ? PartialDate.UNKNOWN : PartialDate.parse(dates.get(0));
    }

    private void addEmail(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return;
        }
        int tag = address.indexOf('+');
        String local = tag > 0 && tag < at ? address.substring(0, tag) : address.substring(0, at);
        add(Kind.EMAIL, local + address.substring(at));
        add(Kind.EMAIL_LOCAL, local);
    }

    /** Countries and carriers write the prefix of a number in many forms, but the last nine digits in only one. */
    private void addPhone(String phone) {
        StringBuilder digits = new StringBuilder(phone.length());
        for (int i = 0; i < phone.length(); i++) {
            if (phone.charAt(i) >= '0' && phone.charAt(i) <= '9') {
                digits.append(phone.charAt(i));
            }
        }
        if (digits.length() >= 6) {
            add(Kind.PHONE, digits.substring(Math.max(0, digits.length() - 9)));
        }
    }

    private void addAddress(PostalAddress delivered) {
        StreetSplitter.Line line = StreetSplitter.split(delivered.number(), delivered.street());
        add(Kind.HOUSE_NUMBER, line.number());
        add(Kind.STREET, line.street());
        add(Kind.ADDRESS_EXTRA, StreetSplitter.line(delivered.extra()));
        add(Kind.POSTCODE, joined(delivered.postcode()));
        add(Kind.CITY, joined(delivered.city()));
    }

    private static String joined(String text) {
        return text == null ? "" : Folding.joined(Folding.fold(text));
    }

    private void folded(Kind kind, List<String> values) {
        for (String value : values) {
            String folded = joined(value);
            if (!folded.isEmpty()) {
                add(kind, folded);
            }
        }
    }

    private void add(Kind kind, String value) {
        Column column = columns.get(kind);
        column.vocabulary().hold(column.add(value));
    }
}
