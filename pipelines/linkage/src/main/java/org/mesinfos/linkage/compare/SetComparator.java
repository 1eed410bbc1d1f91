package org.mesinfos.linkage.compare;

import java.util.EnumSet;
import java.util.Set;
import org.mesinfos.linkage.features.ValueColumn;

/** Comparator of fields with several equivalent values per record: the best agreement applies. */
final class SetComparator implements FieldComparator {

    /** A value in more records belongs to an office or a shop, and is no evidence for any of them. */
    private static final int MAX_HOLDERS = 20;

    private static final Set<ComparisonField> IDENTIFYING =
            EnumSet.of(ComparisonField.EMAIL, ComparisonField.PHONE, ComparisonField.SHARED_IDENTIFIER);

    private final ComparisonField field;
    private final boolean identifying;
    private final ValueColumn column;
    private final TermFrequencies termFrequencies;
    private final ValueSimilarity similarity;
    private final int exact;
    private final int typo;
    private final int close;
    private final int different;

    /**
     * @param typo level of values that are one typing error apart
     * @param close level of values that are similar as a whole; pass the worst level of the field for levels that it
     *     lacks
     */
    SetComparator(
            ComparisonField field,
            ValueColumn column,
            TermFrequencies termFrequencies,
            int typo,
            int close,
            ValueSimilarity.SimilarityMeasure measure) {
        this.field = field;
        this.identifying = IDENTIFYING.contains(field);
        this.column = column;
        this.termFrequencies = termFrequencies;
        this.similarity = new ValueSimilarity(column.vocabulary(), measure);
        this.exact = 1;
        this.different = field.levels().size() - 1;
        this.typo = typo;
        this.close = close;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        if (column.isEmpty(a) || column.isEmpty(b)) {
            comparison.set(field, ComparisonField.MISSING);
            return;
        }
        int shared = SharedValues.rarest(column, a, b, termFrequencies);
        if (shared != ValueColumn.ABSENT && identifying && column.vocabulary().count(shared) > MAX_HOLDERS) {
            comparison.set(field, ComparisonField.MISSING);
            return;
        }
        if (shared != ValueColumn.ABSENT) {
            comparison.set(field, exact, termFrequencies.adjustment(shared));
            return;
        }
        comparison.set(field, typo == different && close == different ? different : bestLevel(a, b));
    }

    private int bestLevel(int a, int b) {
        int level = different;
        for (int i = column.start(a); i < column.end(a); i++) {
            for (int j = column.start(b); j < column.end(b); j++) {
                byte grade = similarity.grade(column.value(i), column.value(j));
                level = Math.min(
                        level,
                        grade == ValueSimilarity.TYPO ? typo : grade == ValueSimilarity.CLOSE ? close : different);
            }
        }
        return level;
    }
}
