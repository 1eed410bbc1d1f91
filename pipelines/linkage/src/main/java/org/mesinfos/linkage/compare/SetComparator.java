package org.mesinfos.linkage.compare;

import java.util.EnumSet;
import java.util.Set;
import org.mesinfos.linkage.features.Column;

/**
 * Compares fields of which a record may have several values, each as good as the other: the best agreement counts.
 * Missing levels of a field are set to 0.
 */
final class SetComparator implements FieldComparator {

    /** What so many records hold is an office's or a shop's, and tells nothing of any of them. */
    private static final int SHARED_BY_MANY = 20;

    private static final Set<Field> IDENTIFYING = EnumSet.of(Field.EMAIL, Field.PHONE, Field.SHARED_IDENTIFIER);

    private final Field field;
    private final boolean identifies;
    private final Column column;
    private final Rarities rarities;
    private final Nearness nearness;
    private final int exact;
    private final int typo;
    private final int close;
    private final int different;

    /**
     * @param typo level of values one slip apart
     * @param close level of values alike as a whole; the worst level of the field where neither is told apart
     */
    SetComparator(Field field, Column column, Rarities rarities, int typo, int close, Nearness.Measure measure) {
        this.field = field;
        this.identifies = IDENTIFYING.contains(field);
        this.column = column;
        this.rarities = rarities;
        this.nearness = new Nearness(column.vocabulary(), measure);
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
        int shared = Shared.rarest(column, a, b, rarities);
        if (shared != Column.ABSENT && identifies && column.vocabulary().count(shared) > SHARED_BY_MANY) {
            comparison.set(field, Field.MISSING);
            return;
        }
        if (shared != Column.ABSENT) {
            comparison.set(field, exact, rarities.relative(shared));
            return;
        }
        comparison.set(field, typo == different && close == different ? different : nearest(a, b));
    }

    private int nearest(int a, int b) {
        int level = different;
        for (int i = column.start(a); i < column.end(a); i++) {
            for (int j = column.start(b); j < column.end(b); j++) {
                byte near = nearness.of(column.value(i), column.value(j));
                level = Math.min(level, near == Nearness.TYPO ? typo : near == Nearness.CLOSE ? close : different);
            }
        }
        return level;
    }
}
