package org.mesinfos.linkage.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;
import org.mesinfos.linkage.features.Vocabulary;

/**
 * Compares two records of a table in every field. Symmetric: (a, b) compares as (b, a). Not safe for use by several
 * threads; {@link Preparation#comparator} gives each its own.
 */
public final class RecordComparator {

    private final List<FieldComparator> own;
    private final List<FieldComparator> others;

    /**
     * @param own compare what a person does not share with a household
     * @param others compare everything else
     */
    private RecordComparator(List<FieldComparator> own, List<FieldComparator> others) {
        this.own = own;
        this.others = others;
    }

    /** Compares two rows. */
    public void compare(int a, int b, PairComparison comparison) {
        compareOwn(a, b, comparison);
        compareOthers(a, b, comparison);
    }

    /** Compares names, birth dates and personal identifiers alone: for most pairs that is enough. */
    public void compareOwn(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : own) {
            comparator.compare(a, b, comparison);
        }
    }

    /** Compares everything else. */
    public void compareOthers(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : others) {
            comparator.compare(a, b, comparison);
        }
    }

    /** What the comparators of all threads share: how rare values are. Immutable. */
    public static final class Preparation {

        private final PersonTable table;
        private final Map<Kind, Rarities> rarities = new EnumMap<>(Kind.class);
        private final int[][] variants;
        private final FullNames fullNames;
        private final Told told;

        /**
         * @param coincidence probability that two records hold the same value of a kind, as it was when the model was
         *     learnt; 0 where nothing is known: then as it is among these records
         */
        public Preparation(PersonTable table, ToDoubleFunction<Kind> coincidence) {
            this.table = table;
            for (Kind kind : Kind.values()) {
                Vocabulary vocabulary = table.column(kind).vocabulary();
                double known = coincidence.applyAsDouble(kind);
                rarities.put(kind, new Rarities(vocabulary, known > 0 ? known : vocabulary.collision()));
            }
            this.fullNames = new FullNames(table, rarities.get(Kind.NAME_WORD));
            this.variants = NameComparator.variants(table.column(Kind.NAME_WORD).vocabulary());
            this.told = new Told(table);
        }

        /** Which of {@link Field#OTHERS} two rows both have, a bit for each in their order. */
        public int othersOfBoth(int a, int b) {
            return told.both(a, b);
        }

        /** A comparator for one thread. */
        public RecordComparator comparator() {
            List<FieldComparator> own = List.of(
                    new BirthDateComparator(table, rarities.get(Kind.BIRTH_DATE)),
                    new NameComparator(table, rarities.get(Kind.NAME_WORD), variants, fullNames),
                    set(Field.PERSONAL_IDENTIFIER, Kind.PERSONAL_IDENTIFIER, "typo", "different"));
            List<FieldComparator> others = List.of(
                    new EmailComparator(
                            column(Kind.EMAIL),
                            rarities.get(Kind.EMAIL),
                            column(Kind.EMAIL_LOCAL),
                            rarities.get(Kind.EMAIL_LOCAL)),
                    set(Field.PHONE, Kind.PHONE, "different", "different"),
                    new AddressComparator(
                            part(Kind.HOUSE_NUMBER),
                            part(Kind.STREET),
                            part(Kind.ADDRESS_EXTRA),
                            part(Kind.POSTCODE),
                            part(Kind.CITY)),
                    set(Field.BIRTH_PLACE, Kind.BIRTH_PLACE, "close", "close"),
                    set(Field.GENDER, Kind.GENDER, "different", "different"),
                    set(Field.OCCUPATION, Kind.OCCUPATION, "close", "close"),
                    set(Field.SHARED_IDENTIFIER, Kind.SHARED_IDENTIFIER, "different", "different"));
            return new RecordComparator(own, others);
        }

        private Column column(Kind kind) {
            return table.column(kind);
        }

        private AddressComparator.Part part(Kind kind) {
            return new AddressComparator.Part(column(kind), rarities.get(kind));
        }

        private SetComparator set(Field field, Kind kind, String typo, String close) {
            return new SetComparator(
                    field,
                    column(kind),
                    rarities.get(kind),
                    field.level(typo),
                    field.level(close),
                    Nearness.Measure.NAME);
        }
    }
}
