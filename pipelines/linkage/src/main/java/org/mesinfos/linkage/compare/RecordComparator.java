package org.mesinfos.linkage.compare;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.features.WholeTable;

/**
 * Comparator of two records of a table in every field. Symmetric in the records. Not safe for use by several threads;
 * {@link ComparisonContext#comparator} creates one per thread.
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
        compareCore(a, b, comparison);
        compareSupplementary(a, b, comparison);
    }

    /** Compares the core fields only, which is sufficient to reject most pairs. */
    public void compareCore(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : core) {
            comparator.compare(a, b, comparison);
        }
    }

    /** Compares the supplementary fields. */
    public void compareSupplementary(int a, int b, PairComparison comparison) {
        for (FieldComparator comparator : supplementary) {
            comparator.compare(a, b, comparison);
        }
    }

    /** State that the comparators of all threads share, in particular the term frequencies. Immutable. */
    public static final class ComparisonContext {

        private final PersonTable table;
        private final Map<ValueKind, TermFrequencies> termFrequencies = new EnumMap<>(ValueKind.class);
        private final RecordedNames.KnownForms nameForms;
        private final FullNameFrequencies fullNames;
        private final FieldPresence fieldPresence;
        private final BitSet addressesAtProviders;
        private final BitSet livingAtBirthPlace;
        private final NamesakeAddresses addressesOfNamesakes;

        /**
         * @param collisionProbability probability by kind that two records have the same value, as in the training
         *     data; 0 if unknown, in which case it is computed from the table
         */
        public ComparisonContext(PersonTable table, ToDoubleFunction<ValueKind> collisionProbability) {
            this.table = table;
            for (ValueKind kind : ValueKind.values()) {
                ValueColumn column = table.column(kind);
                double known = collisionProbability.applyAsDouble(kind);
                termFrequencies.put(
                        kind,
                        new TermFrequencies(
                                column, known > 0 ? known : column.counts().collisionProbability()));
            }
            this.fullNames =
                    new FullNameFrequencies(table, termFrequencies(ValueKind.GIVEN), termFrequencies(ValueKind.FAMILY));
            this.nameForms = RecordedNames.KnownForms.of(
                    table.column(ValueKind.NAME_WORD).vocabulary());
            this.fieldPresence = new FieldPresence(table);
            this.livingAtBirthPlace = BirthTownComparator.livingAtBirthPlace(table);
            this.addressesAtProviders = table.whole()
                    .map(WholeTable::atProvider)
                    .orElseGet(() -> EmailComparator.atProvider(table.column(ValueKind.EMAIL)));
            this.addressesOfNamesakes = NamesakeAddresses.of(table, addressesAtProviders);
        }

        /** Returns the bit mask of the {@link ComparisonField#SUPPLEMENTARY} that both rows contain, in their order. */
        public int supplementaryFieldsOfBoth(int a, int b) {
            return fieldPresence.both(a, b);
        }

        /** Creates a comparator for one thread. */
        public RecordComparator comparator() {
            List<FieldComparator> core = List.of(
                    new BirthDateComparator(table, termFrequencies(ValueKind.BIRTH_DATE)),
                    new NameComparator(
                            new RecordedNames(
                                    table,
                                    new RecordedNames.NameFrequencies(
                                            termFrequencies(ValueKind.GIVEN),
                                            termFrequencies(ValueKind.FAMILY),
                                            termFrequencies(ValueKind.FAMILY_PART),
                                            termFrequencies(ValueKind.NAME_WORD)),
                                    nameForms),
                            fullNames),
                    setComparator(
                            ComparisonField.PERSONAL_IDENTIFIER, ValueKind.PERSONAL_IDENTIFIER, "typo", "different"));
            List<FieldComparator> supplementary = List.of(
                    new EmailComparator(
                            table,
                            termFrequencies(ValueKind.EMAIL),
                            termFrequencies(ValueKind.EMAIL_LOCAL),
                            addressesAtProviders,
                            addressesOfNamesakes),
                    new PhoneComparator(
                            table, setComparator(ComparisonField.PHONE, ValueKind.PHONE, "different", "different")),
                    new AddressComparator(
                            addressPart(ValueKind.HOUSE_NUMBER),
                            addressPart(ValueKind.STREET),
                            addressPart(ValueKind.ADDRESS_EXTRA),
                            addressPart(ValueKind.POSTCODE),
                            addressPart(ValueKind.CITY),
                            column(ValueKind.WHOLE_ADDRESS)),
                    new BirthTownComparator(
                            setComparator(ComparisonField.BIRTH_PLACE, ValueKind.BIRTH_PLACE, "close", "close"),
                            livingAtBirthPlace),
                    setComparator(ComparisonField.GENDER, ValueKind.GENDER, "different", "different"),
                    setComparator(ComparisonField.OCCUPATION, ValueKind.OCCUPATION, "close", "close"),
                    setComparator(
                            ComparisonField.SHARED_IDENTIFIER, ValueKind.SHARED_IDENTIFIER, "different", "different"));
            return new RecordComparator(core, supplementary);
        }

        private TermFrequencies termFrequencies(ValueKind kind) {
            return Objects.requireNonNull(termFrequencies.get(kind), "the constructor adds each kind");
        }

        private ValueColumn column(ValueKind kind) {
            return table.column(kind);
        }

        private AddressComparator.AddressPart addressPart(ValueKind kind) {
            return new AddressComparator.AddressPart(column(kind), termFrequencies(kind));
        }

        private SetComparator setComparator(ComparisonField field, ValueKind kind, String typo, String close) {
            return new SetComparator(
                    field,
                    column(kind),
                    termFrequencies(kind),
                    field.levelIndex(typo),
                    field.levelIndex(close),
                    ValueSimilarity.SimilarityMeasure.NAME);
        }
    }
}
