package org.mesinfos.pipelines.enrich.category;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** The categories of spending and income. Immutable. */
public final class Categories {

    private static final Map<String, Category> ALL = load();

    private Categories() {}

    private static Map<String, Category> load() {
        Map<String, Category> all = new LinkedHashMap<>();
        for (String line : ReferenceTable.CATEGORIES.lines()) {
            String[] fields = line.split("\t", -1);
            all.put(
                    fields[0],
                    new Category(
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

    static Category of(String key) {
        Category category = ALL.get(key);
        if (category == null) {
            throw new IllegalArgumentException("There is no category " + key);
        }
        return category;
    }
}
