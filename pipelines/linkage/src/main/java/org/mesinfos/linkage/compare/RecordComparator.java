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
 * Comparator of two records of a table in every field. Symmetric in the records. Not safe for use by several threads;
 * {@link Preparation#comparator} creates one per thread.
 */
public final class RecordComparator {

    private final List<FieldComparator> core;
    private final List<FieldComparator> supplementary;

    /**
     * @param core comparators of the core fields
     * @param supplementary comparators of the supplementary fields
     */
    private RecordComparator(List<FieldComparator> core, List<FieldComparator> supplementary) {
        this.core = core;
        this.supplementary = supplementary;
    }

    /** Compares two rows in every field. */
    public void compare(int a, int b, PairComparison comparison) {
        compareOwn(a, b, comparison);
        compareOthers(a, b, comparison);
    }

    /** Compares the core fields only, which is sufficient to reject most pairs. */
    public void compareOwn(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : core) {
            comparator.compare(a, b, comparison);
        }
    }

    /** Compares the supplementary fields. */
    public void compareOthers(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : supplementary) {
            comparator.compare(a, b, comparison);
        }
    }

    /** State that the comparators of all threads share, in particular the term frequencies. Immutable. */
    public static final class Preparation {

        private final PersonTable table;
        private final Map<Kind, Rarities> termFrequencies = new EnumMap<>(Kind.class);
        private final int[][] variants;
        private final FullNames fullNames;
        private final Told fieldPresence;

        /**
         * @param collisionProbability probability by kind that two records have the same value, as in the training
         *     data; 0 if unknown, in which case it is computed from the table
         */
        public Preparation(PersonTable table, ToDoubleFunction<Kind> collisionProbability) {
            this.table = table;
            for (Kind kind : Kind.values()) {
                Vocabulary vocabulary = table.column(kind).vocabulary();
                double known = collisionProbability.applyAsDouble(kind);
                termFrequencies.put(kind, new Rarities(vocabulary, known > 0 ? known : vocabulary.collision()));
            }
            this.fullNames = new FullNames(table, termFrequencies.get(Kind.NAME_WORD));
            this.variants = NameComparator.variants(table.column(Kind.NAME_WORD).vocabulary());
            this.fieldPresence = new Told(table);
        }

        /** Returns the bit mask of the {@link Field#OTHERS} that both rows contain, in their order. */
        public int othersOfBoth(int a, int b) {
            return fieldPresence.both(a, b);
        }

        /** Creates a comparator for one thread. */
        public RecordComparator comparator() {
            List<FieldComparator> core = List.of(
                    new BirthDateComparator(table, termFrequencies.get(Kind.BIRTH_DATE)),
                    new NameComparator(table, termFrequencies.get(Kind.NAME_WORD), variants, fullNames),
                    set(Field.PERSONAL_IDENTIFIER, Kind.PERSONAL_IDENTIFIER, "typo", "different"));
            List<FieldComparator> supplementary = List.of(
                    new EmailComparator(
                            column(Kind.EMAIL),
                            termFrequencies.get(Kind.EMAIL),
                            column(Kind.EMAIL_LOCAL),
                            termFrequencies.get(Kind.EMAIL_LOCAL)),
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
            return new RecordComparator(core, supplementary);
        }

        private Column column(Kind kind) {
            return table.column(kind);
        }

        private AddressComparator.Part part(Kind kind) {
            return new AddressComparator.Part(column(kind), termFrequencies.get(kind));
        }

        private SetComparator set(Field field, Kind kind, String typo, String close) {
            return new SetComparator(
                    field,
                    column(kind),
                    termFrequencies.get(kind),
                    field.level(typo),
                    field.level(close),
                    Nearness.Measure.NAME);
        }
    }
}
