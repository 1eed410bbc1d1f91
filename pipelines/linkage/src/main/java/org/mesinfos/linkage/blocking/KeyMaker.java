package org.mesinfos.linkage.blocking;

import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.SoundKey;

/** Generator of the blocking keys of records. Immutable. */
final class KeyMaker {

    private static final int MOST_WORDS = 8;

    private final PersonTable table;
    private final Column given;
    private final Column family;
    private final Column words;
    private final long[] sounds;
    private final char[] initials;

    KeyMaker(PersonTable table) {
        this.table = table;
        this.given = table.column(Kind.GIVEN);
        this.family = table.column(Kind.FAMILY);
        this.words = table.column(Kind.NAME_WORD);
        int names = words.vocabulary().size();
        this.sounds = new long[names];
        this.initials = new char[names];
        for (int name = 0; name < names; name++) {
            String text = words.vocabulary().text(name);
            sounds[name] = Hashes.of(SoundKey.of(text));
            initials[name] = text.charAt(0);
        }
    }

    /** Adds the keys of a row under a blocking rule. */
    void keys(BlockingRule rule, int row, KeyList keys) {
        int date = table.birthDate(row);
        boolean known = date != PartialDate.UNKNOWN;
        boolean day = known && !PartialDate.isYearOnly(date);
        switch (rule) {
            case PERSONAL_IDENTIFIER -> each(Kind.PERSONAL_IDENTIFIER, row, keys);
            case EMAIL -> each(Kind.EMAIL, row, keys);
            case PHONE -> each(Kind.PHONE, row, keys);
            case SHARED_IDENTIFIER -> each(Kind.SHARED_IDENTIFIER, row, keys);
            case EMAIL_LOCAL_PART -> each(Kind.EMAIL_LOCAL, row, keys);
            case BIRTH_DATE_AND_INITIAL -> {
                if (known) {
                    initials(row, date, keys);
                }
            }
            case GIVEN_AND_FAMILY_NAME -> bothNames(row, keys);
            case SOUND_OF_BOTH_NAMES -> bothSounds(row, keys);
            case TWO_NAME_WORDS -> wordPairs(row, keys);
            case NAME_AND_POSTCODE -> namesWith(Kind.POSTCODE, row, keys);
            case NAME_AND_CITY -> namesWith(Kind.CITY, row, keys);
            case NAME_AND_YEAR_OF_BIRTH -> {
                if (known) {
                    wordsWith(row, PartialDate.year(date), keys);
                }
            }
            case NAME_AND_DAY_OF_BIRTH -> {
                if (day) {
                    wordsWith(row, date % 10_000, keys);
                }
            }
            case HOUSE -> {
                pairsOf(Kind.STREET, Kind.HOUSE_NUMBER, row, keys);
                pairsOf(Kind.ADDRESS_EXTRA, Kind.HOUSE_NUMBER, row, keys);
            }
            case STREET_AND_LOCALITY -> {
                pairsOf(Kind.STREET, Kind.POSTCODE, row, keys);
                pairsOf(Kind.STREET, Kind.CITY, row, keys);
            }
            case STREET -> each(Kind.STREET, row, keys);
            case BIRTH_DATE -> {
                if (known) {
                    keys.add(date, 0);
                }
            }
            case FAMILY_SOUND_AND_YEAR_OF_BIRTH -> {
                for (int i = family.start(row); known && i < family.end(row); i++) {
                    keys.add(sounds[family.value(i)], PartialDate.year(date));
                }
            }
            case RARE_NAME -> each(Kind.NAME_WORD, row, keys);
            case POSTCODE_AND_YEAR_OF_BIRTH -> with(Kind.POSTCODE, row, PartialDate.year(date), known, keys);
            case POSTCODE -> each(Kind.POSTCODE, row, keys);
        }
    }

    private void each(Kind kind, int row, KeyList keys) {
        with(kind, row, Hashes.of(kind.name()), true, keys);
    }

    private void with(Kind kind, int row, long other, boolean known, KeyList keys) {
        Column column = table.column(kind);
        for (int i = column.start(row); known && i < column.end(row); i++) {
            if (column.value(i) != Column.ABSENT) {
                keys.add(column.vocabulary().hash(column.value(i)), other);
            }
        }
    }

    private void initials(int row, int date, KeyList keys) {
        for (int i = words.start(row); i < words.end(row); i++) {
            keys.add(date, initials[words.value(i)]);
        }
    }

    private void bothNames(int row, KeyList keys) {
        for (int i = given.start(row); i < given.end(row); i++) {
            for (int j = family.start(row); j < family.end(row); j++) {
                unordered(hash(given.value(i)), hash(family.value(j)), keys);
            }
        }
    }

    private void bothSounds(int row, KeyList keys) {
        if (!given.isEmpty(row)) {
            for (int j = family.start(row); j < family.end(row); j++) {
                unordered(sounds[given.first(row)], sounds[family.value(j)], keys);
            }
        }
    }

    private void wordPairs(int row, KeyList keys) {
        int end = Math.min(words.end(row), words.start(row) + MOST_WORDS);
        for (int i = words.start(row); i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                unordered(hash(words.value(i)), hash(words.value(j)), keys);
            }
        }
    }

    private void wordsWith(int row, int other, KeyList keys) {
        for (int i = words.start(row); i < words.end(row); i++) {
            keys.add(hash(words.value(i)), other);
        }
    }

    private void namesWith(Kind kind, int row, KeyList keys) {
        Column column = table.column(kind);
        for (int j = column.start(row); j < column.end(row); j++) {
            if (column.value(j) != Column.ABSENT) {
                long place = column.vocabulary().hash(column.value(j));
                for (int i = words.start(row); i < words.end(row); i++) {
                    keys.add(hash(words.value(i)), place);
                }
            }
        }
    }

    /** Adds keys of two parts of the same address: the columns of addresses are parallel lists. */
    private void pairsOf(Kind first, Kind second, int row, KeyList keys) {
        Column a = table.column(first);
        Column b = table.column(second);
        for (int i = a.start(row), j = b.start(row); i < a.end(row); i++, j++) {
            if (a.value(i) != Column.ABSENT && b.value(j) != Column.ABSENT) {
                keys.add(a.vocabulary().hash(a.value(i)), b.vocabulary().hash(b.value(j)));
            }
        }
    }

    private void unordered(long a, long b, KeyList keys) {
        keys.add(Math.min(a, b), Math.max(a, b));
    }

    private long hash(int name) {
        return words.vocabulary().hash(name);
    }
}
