package org.mesinfos.pipelines.enrich.category;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Category rules of people about their own transactions. Immutable.
 *
 * @param rules rules by person id; the first that matches a transaction applies
 */
public record PersonalCategories(Map<String, List<CategoryOverride>> rules) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No rules. */
    public static final PersonalCategories NONE = new PersonalCategories(Map.of());

    public PersonalCategories {
        SortedMap<String, List<CategoryOverride>> sorted = new TreeMap<>();
        rules.forEach((person, ofPerson) -> sorted.put(person, new ArrayList<>(ofPerson)));
        rules = Collections.unmodifiableSortedMap(sorted);
    }

    /** Returns the rules of a person in their order; none for a person without any. */
    List<CategoryOverride> of(String person) {
        return rules.getOrDefault(person, List.of());
    }

    /** Returns a digest of all rules. */
    public String sha256() {
        return Digests.sha256(rules.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the number of people only, because rules are personal data. */
    @Override
    public String toString() {
        return "rules of " + rules.size() + " people";
    }
}
