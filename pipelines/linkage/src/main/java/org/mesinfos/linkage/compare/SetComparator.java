package org.mesinfos.linkage.compare;

import java.util.EnumSet;
import java.util.Set;
import org.mesinfos.linkage.features.Column;

/** Comparator of fields with several equivalent values per record: the best agreement applies. */
final class SetComparator implements FieldComparator {

    /** A value in more records belongs to an office or a shop, and is no evidence for any of them. */
    private static final int SHARED_BY_MANY = 20;

    private static final Set<Field> IDENTIFYING = EnumSet.of(Field.EMAIL, Field.PHONE, Field.SHARED_IDENTIFIER);

    private final Field field;
    private final boolean identifying;
    private final Column column;
    private final Rarities termFrequencies;
    private final Nearness similarity;
    private final int exact;
    private final int typo;
    private final int close;
    private final int different;

    /**
     * @param typo level of values that are one typing error apart
     * @param close level of values that are similar as a whole; pass the worst level of the field for levels that it
     *     lacks
     */
    SetComparator(Field field, Column column, Rarities termFrequencies, int typo, int close, Nearness.Measure measure) {
        this.field = field;
        this.identifying = IDENTIFYING.contains(field);
        this.column = column;
        this.termFrequencies = termFrequencies;
        this.similarity = new Nearness(column.vocabulary(), measure);
        this.exact = 1;
        this.different = field.levels().size() - 1;
        this.typo = typo;
        this.close = close;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        if (column.isEmpty(a) || column.isEmpty(b)) {
            comparison.set(field, Field.MISSING);
            return;
        }
        int shared = Shared.rarest(column, a, b, termFrequencies);
        if (shared != Column.ABSENT && identifying && column.vocabulary().count(shared) > SHARED_BY_MANY) {
            comparison.set(field, Field.MISSING);
            return;
        }
        if (shared != Column.ABSENT) {
            comparison.set(field, exact, termFrequencies.relative(shared));
            return;
        }
        comparison.set(field, typo == different && close == different ? different : nearest(a, b));
    }

    private int nearest(int a, int b) {
        int level = different;
        for (int i = column.start(a); i < column.end(a); i++) {
            for (int j = column.start(b); j < column.end(b); j++) {
                byte grade = similarity.of(column.value(i), column.value(j));
                level = Math.min(level, grade == Nearness.TYPO ? typo : grade == Nearness.CLOSE ? close : different);
            }
        }
        return level;
    }
}
