package org.mesinfos.pipelines.enrich.category;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** The categories of spending and income. Immutable. */
final class CategoryTable {

    private static final Map<String, SpendingCategory> ALL = load();

    private CategoryTable() {}

    private static Map<String, SpendingCategory> load() {
        Map<String, SpendingCategory> all = new LinkedHashMap<>();
        for (String line : ReferenceTable.CATEGORIES.lines()) {
            String[] fields = line.split("\t", -1);
            all.put(
                    fields[0],
                    new SpendingCategory(
                            fields[0],
                            fields[1],
                            fields[2],
                            Optional.of(fields[3]).filter(code -> !code.isEmpty()),
                            fields[4],
                            fields[5]));
        }
        return Collections.unmodifiableMap(all);
    }

    /** Returns the keys of all categories, in the order of the classification. */
    public static Set<String> keys() {
        return ALL.keySet();
    }

    static SpendingCategory of(String key) {
        SpendingCategory category = ALL.get(key);
        if (category == null) {
            throw new IllegalArgumentException("There is no category " + key);
        }
        return category;
    }
}
