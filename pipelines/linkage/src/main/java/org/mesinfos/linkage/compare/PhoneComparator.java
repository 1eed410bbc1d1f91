package org.mesinfos.linkage.compare;

import org.mesinfos.linkage.features.PersonTable;

/** Comparator of telephone numbers. Without a number of one kind in both records, nothing differs: one has a landline only. */
final class PhoneComparator implements FieldComparator {

    private static final int EXACT = ComparisonField.PHONE.levelIndex("exact");
    private static final int DIFFERENT = ComparisonField.PHONE.levelIndex("different");

    private final PersonTable table;
    private final SetComparator numbers;

    PhoneComparator(PersonTable table, SetComparator numbers) {
        this.table = table;
        this.numbers = numbers;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        numbers.compare(a, b, comparison);
        if (comparison.level(ComparisonField.PHONE) == DIFFERENT && !table.havePhonesOfOneKind(a, b)) {
            comparison.set(ComparisonField.PHONE, ComparisonField.MISSING);
        }
        boolean mobile = table.hasMobilesOnly(a) || table.hasMobilesOnly(b);
        if (mobile && comparison.level(ComparisonField.PHONE) == EXACT) {
            comparison.shareMobile();
        } else {
            comparison.shareNoMobile();
        }
    }
}
