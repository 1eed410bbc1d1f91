package org.mesinfos.linkage.features;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.text.Generation;
import org.mesinfos.linkage.text.NameFolding;
import org.mesinfos.linkage.text.PartialDate;

/** Builder of a person table. Not safe for use by several threads. */
public final class PersonTableBuilder {

    /** Features that may end in a generational suffix. */
    private static final Set<Feature> NAMED =
            EnumSet.of(Feature.GIVEN_NAMES, Feature.FAMILY_NAME, Feature.BIRTH_FAMILY_NAME, Feature.FULL_NAME);

    private final Map<ValueKind, ValueColumn> columns = new EnumMap<>(ValueKind.class);
    private final Set<Vocabulary> vocabularies = Collections.newSetFromMap(new IdentityHashMap<>());
    private final NameSplitter names = new NameSplitter();
    private int[] birthDates = new int[16];
    private byte[] groups = new byte[16];
    private byte[] rowMarks = new byte[16];
    private int size;

    public PersonTableBuilder() {
        Map<List<ValueKind>, Vocabulary> byGroup = new HashMap<>();
        for (ValueKind kind : ValueKind.values()) {
            Vocabulary vocabulary = byGroup.computeIfAbsent(VocabularyGroup.kindsWith(kind), kinds -> new Vocabulary());
            vocabularies.add(vocabulary);
            columns.put(kind, new ValueColumn(vocabulary));
        }
    }

    /**
     * Adds a record.
     *
     * @param features content of the record
     * @param group group of the record, 0 to {@value PersonTable#LAST_GROUP}
     * @throws IllegalArgumentException if the group is another number
     */
    public void add(PersonFeatures features, int group) {
        if (group < 0 || group > PersonTable.LAST_GROUP) {
            throw new IllegalArgumentException(
                    "Expected a group from 0 to " + PersonTable.LAST_GROUP + ", found " + group);
        }
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            rowMarks = Arrays.copyOf(rowMarks, 2 * size);
            birthDates = Arrays.copyOf(birthDates, 2 * size);
        }
        groups[size] = (byte) group;
        rowMarks[size] = RowMarks.of(generation(features), features);
        addNames(names.split(features));
        birthDates[size] = birthDate(features);
        if (birthDates[size] != PartialDate.UNKNOWN) {
            add(ValueKind.BIRTH_DATE, Integer.toString(birthDates[size]));
        }
        addFolded(ValueKind.BIRTH_PLACE, features.values(Feature.BIRTH_PLACE));
        features.values(Feature.GENDER).stream()
                .map(GenderWords::code)
                .filter(code -> !code.isEmpty())
                .forEach(code -> add(ValueKind.GENDER, code));
        addFolded(ValueKind.OCCUPATION, features.values(Feature.OCCUPATION));
        addFolded(ValueKind.SHARED_IDENTIFIER, features.values(Feature.SHARED_IDENTIFIER));
        addFolded(ValueKind.PERSONAL_IDENTIFIER, features.values(Feature.PERSONAL_IDENTIFIER));
        features.values(Feature.EMAIL).forEach(this::addEmail);
        features.values(Feature.PHONE).forEach(this::addPhone);
        features.addresses().forEach(this::addAddress);
        columns.values().forEach(ValueColumn::endRow);
        vocabularies.forEach(Vocabulary::endRow);
        size++;
    }

    /** Builds the table; nothing may be added afterwards. */
    public PersonTable build() {
        vocabularies.forEach(Vocabulary::close);
        columns.values().forEach(column -> column.counts().close());
        int[] order = canonicalOrder();
        Map<ValueKind, ValueColumn> permuted = new EnumMap<>(ValueKind.class);
        columns.forEach((kind, column) -> permuted.put(kind, column.permuted(order)));
        int[] dates = new int[size];
        byte[] permutedGroups = new byte[size];
        byte[] permutedMarks = new byte[size];
        for (int row = 0; row < size; row++) {
            dates[row] = birthDates[order[row]];
            permutedGroups[row] = groups[order[row]];
            permutedMarks[row] = rowMarks[order[row]];
        }
        return new PersonTable(permuted, dates, order, permutedGroups, permutedMarks);
    }

    /**
     * Orders the rows by names, so that records that are often compared are close in memory, then by all content.
     * Records with equal content are indistinguishable and keep the order in which they were added.
     */
    private int[] canonicalOrder() {
        return IntStream.range(0, size)
                .parallel()
                .mapToObj(row -> RowRanks.of(columns, groups[row], rowMarks[row], row, row))
                .sorted()
                .mapToInt(RowRank::source)
                .toArray();
    }

    private void addNames(NameSplitter.SplitNames split) {
        split.given().forEach(name -> add(ValueKind.GIVEN, name));
        split.family().forEach(name -> add(ValueKind.FAMILY, name));
        split.familyParts().forEach(name -> add(ValueKind.FAMILY_PART, name));
        split.words().forEach(name -> add(ValueKind.NAME_WORD, name));
    }

    /** Returns the generation that the names of a record state; unknown if they state several. */
    private static byte generation(PersonFeatures features) {
        byte stated = Generation.UNKNOWN;
        for (Feature feature : NAMED) {
            for (String name : features.values(feature)) {
                byte generation = Generation.of(name);
                if (generation != Generation.UNKNOWN) {
                    if (stated != Generation.UNKNOWN && stated != generation) {
                        return Generation.UNKNOWN;
                    }
                    stated = generation;
                }
            }
        }
        return stated;
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
        add(ValueKind.EMAIL, local + address.substring(at));
        add(ValueKind.EMAIL_LOCAL, local);
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
            add(ValueKind.PHONE, digits.substring(Math.max(0, digits.length() - 9)));
        }
    }

    private void addAddress(AddressFeatures delivered) {
        StreetSplitter.StreetLine line = StreetSplitter.split(delivered.number(), delivered.street());
        String extra = StreetSplitter.normalise(delivered.extra());
        String postcode = foldAndJoin(delivered.postcode());
        String city = foldAndJoin(delivered.city());
        add(ValueKind.HOUSE_NUMBER, line.number());
        add(ValueKind.STREET, line.street());
        add(ValueKind.ADDRESS_EXTRA, extra);
        add(ValueKind.POSTCODE, postcode);
        add(ValueKind.CITY, city);
        add(ValueKind.WHOLE_ADDRESS, house(line, extra, postcode.isEmpty() ? city : postcode));
    }

    /** Returns a hash of the house, which is shorter than the address; "" without a street. */
    private static String house(StreetSplitter.StreetLine line, String extra, String place) {
        String street = line.street().isEmpty() ? extra : line.street();
        return street.isEmpty()
                ? ""
                : Long.toString(Hashes.of(String.join("\n", line.number(), street, place)), Character.MAX_RADIX);
    }

    private static String foldAndJoin(@Nullable String text) {
        return text == null ? "" : NameFolding.withoutSpaces(NameFolding.fold(text));
    }

    private void addFolded(ValueKind kind, List<String> values) {
        for (String value : values) {
            String folded = foldAndJoin(value);
            if (!folded.isEmpty()) {
                add(kind, folded);
            }
        }
    }

    private ValueColumn column(ValueKind kind) {
        return Objects.requireNonNull(columns.get(kind), "the builder has a column of each kind");
    }

    private void add(ValueKind kind, String value) {
        ValueColumn column = column(kind);
        column.vocabulary().countInRecord(column.add(value));
    }
}
