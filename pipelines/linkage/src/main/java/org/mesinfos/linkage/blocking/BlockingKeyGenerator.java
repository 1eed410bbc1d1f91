package org.mesinfos.linkage.blocking;

import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.PhoneticKey;

/** Generator of the blocking keys of records. Immutable. */
final class BlockingKeyGenerator {

    private static final int MAX_WORDS = 8;

    private final PersonTable table;
    private final ValueColumn given;
    private final ValueColumn family;
    private final ValueColumn words;
    private final long[] phoneticHashes;
    private final char[] initials;

    BlockingKeyGenerator(PersonTable table) {
        this.table = table;
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
        this.words = table.column(ValueKind.NAME_WORD);
        int names = words.vocabulary().size();
        this.phoneticHashes = new long[names];
        this.initials = new char[names];
        for (int name = 0; name < names; name++) {
            String text = words.vocabulary().text(name);
            phoneticHashes[name] = Hashes.of(PhoneticKey.of(text));
            initials[name] = text.charAt(0);
        }
    }

    /** Adds the keys of a row under a blocking rule. */
    void keys(BlockingRule rule, int row, BlockingKeyList keys) {
        int date = table.birthDate(row);
        boolean known = date != PartialDate.UNKNOWN;
        boolean day = known && !PartialDate.isYearOnly(date);
        switch (rule) {
            case PERSONAL_IDENTIFIER -> addValues(ValueKind.PERSONAL_IDENTIFIER, row, keys);
            case EMAIL -> addValues(ValueKind.EMAIL, row, keys);
            case PHONE -> addValues(ValueKind.PHONE, row, keys);
            case SHARED_IDENTIFIER -> addValues(ValueKind.SHARED_IDENTIFIER, row, keys);
            case EMAIL_LOCAL_PART -> addValues(ValueKind.EMAIL_LOCAL, row, keys);
            case BIRTH_DATE_AND_INITIAL -> {
                if (known) {
                    addInitialsWithDate(row, date, keys);
                }
            }
            case GIVEN_AND_FAMILY_NAME -> addNamePairs(row, keys);
            case SOUND_OF_BOTH_NAMES -> addPhoneticPairs(row, keys);
            case TWO_NAME_WORDS -> addWordPairs(row, keys);
            case NAME_AND_POSTCODE -> addWordsWithColumn(ValueKind.POSTCODE, row, keys);
            case NAME_AND_CITY -> addWordsWithColumn(ValueKind.CITY, row, keys);
            case NAME_AND_YEAR_OF_BIRTH -> {
                if (known) {
                    addWordsWith(row, PartialDate.year(date), keys);
                }
            }
            case NAME_AND_DAY_OF_BIRTH -> {
                if (day) {
                    addWordsWith(row, date % 10_000, keys);
                }
            }
            case HOUSE -> {
                addAddressPairs(ValueKind.STREET, ValueKind.HOUSE_NUMBER, row, keys);
                addAddressPairs(ValueKind.ADDRESS_EXTRA, ValueKind.HOUSE_NUMBER, row, keys);
            }
            case STREET_AND_LOCALITY -> {
                addAddressPairs(ValueKind.STREET, ValueKind.POSTCODE, row, keys);
                addAddressPairs(ValueKind.STREET, ValueKind.CITY, row, keys);
            }
            case STREET -> addValues(ValueKind.STREET, row, keys);
            case BIRTH_DATE -> {
                if (known) {
                    keys.add(date, 0);
                }
            }
            case FAMILY_SOUND_AND_YEAR_OF_BIRTH -> {
                for (int i = family.start(row); known && i < family.end(row); i++) {
                    keys.add(phoneticHashes[family.value(i)], PartialDate.year(date));
                }
            }
            case RARE_NAME -> addValues(ValueKind.NAME_WORD, row, keys);
            case POSTCODE_AND_YEAR_OF_BIRTH ->
                addValuesWith(ValueKind.POSTCODE, row, PartialDate.year(date), known, keys);
            case POSTCODE -> addValues(ValueKind.POSTCODE, row, keys);
        }
    }

    private void addValues(ValueKind kind, int row, BlockingKeyList keys) {
        addValuesWith(kind, row, Hashes.of(kind.name()), true, keys);
    }

    private void addValuesWith(ValueKind kind, int row, long other, boolean known, BlockingKeyList keys) {
        ValueColumn column = table.column(kind);
        for (int i = column.start(row); known && i < column.end(row); i++) {
            if (column.value(i) != ValueColumn.ABSENT) {
                keys.add(column.vocabulary().hash(column.value(i)), other);
            }
        }
    }

    private void addInitialsWithDate(int row, int date, BlockingKeyList keys) {
        for (int i = words.start(row); i < words.end(row); i++) {
            keys.add(date, initials[words.value(i)]);
        }
    }

    private void addNamePairs(int row, BlockingKeyList keys) {
        for (int i = given.start(row); i < given.end(row); i++) {
            for (int j = family.start(row); j < family.end(row); j++) {
                addUnordered(hash(given.value(i)), hash(family.value(j)), keys);
            }
        }
    }

    private void addPhoneticPairs(int row, BlockingKeyList keys) {
        if (!given.isEmpty(row)) {
            for (int j = family.start(row); j < family.end(row); j++) {
                addUnordered(phoneticHashes[given.first(row)], phoneticHashes[family.value(j)], keys);
            }
        }
    }

    private void addWordPairs(int row, BlockingKeyList keys) {
        int end = Math.min(words.end(row), words.start(row) + MAX_WORDS);
        for (int i = words.start(row); i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                addUnordered(hash(words.value(i)), hash(words.value(j)), keys);
            }
        }
    }

    private void addWordsWith(int row, int other, BlockingKeyList keys) {
        for (int i = words.start(row); i < words.end(row); i++) {
            keys.add(hash(words.value(i)), other);
        }
    }

    private void addWordsWithColumn(ValueKind kind, int row, BlockingKeyList keys) {
        ValueColumn column = table.column(kind);
        for (int j = column.start(row); j < column.end(row); j++) {
            if (column.value(j) != ValueColumn.ABSENT) {
                long place = column.vocabulary().hash(column.value(j));
                for (int i = words.start(row); i < words.end(row); i++) {
                    keys.add(hash(words.value(i)), place);
                }
            }
        }
    }

    /** Adds keys of two parts of the same address: the columns of addresses are parallel lists. */
    private void addAddressPairs(ValueKind first, ValueKind second, int row, BlockingKeyList keys) {
        ValueColumn a = table.column(first);
        ValueColumn b = table.column(second);
        for (int i = a.start(row), j = b.start(row); i < a.end(row); i++, j++) {
            if (a.value(i) != ValueColumn.ABSENT && b.value(j) != ValueColumn.ABSENT) {
                keys.add(a.vocabulary().hash(a.value(i)), b.vocabulary().hash(b.value(j)));
            }
        }
    }

    private void addUnordered(long a, long b, BlockingKeyList keys) {
        keys.add(Math.min(a, b), Math.max(a, b));
    }

    private long hash(int name) {
        return words.vocabulary().hash(name);
    }
}
