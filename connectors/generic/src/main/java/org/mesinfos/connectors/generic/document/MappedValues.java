package org.mesinfos.connectors.generic.document;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of a document that the fields of one record contain, and the remaining ones under their printed names. Not
 * thread-safe.
 */
public final class MappedValues {

    private final CaptionDictionary words;
    private final Set<String> conceptsMappedElsewhere;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> concepts = new HashSet<>();
    private final Map<String, String> additional = new HashMap<>();

    /**
     * Creates an empty instance.
     *
     * @param words dictionary of captions
     * @param elsewhere concepts whose values are always mapped
     */
    public MappedValues(CaptionDictionary words, Collection<String> elsewhere) {
        this.words = words;
        this.conceptsMappedElsewhere = Set.copyOf(elsewhere);
    }

    /** Returns the observed value if it is unanimous, otherwise empty; contradictory values are kept as texts. */
    public <T> Optional<T> unanimous(String concept, ObservedValues<T> observed) {
        if (observed.isAmbiguous()) {
            observed.distinctValues().forEach(value -> addUnmapped(concept, value.toString()));
        }
        observed.distinctValues().forEach(value -> texts.add(value.toString()));
        observed.unanimous().ifPresent(value -> concepts.add(concept));
        return observed.unanimous();
    }

    /** Marks a text and its concept as mapped to a field. */
    public String markMapped(String concept, String text) {
        texts.add(text);
        concepts.add(concept);
        return text;
    }

    /** Marks concepts as mapped to fields. */
    public void markMapped(String... mappedConcepts) {
        concepts.addAll(List.of(mappedConcepts));
    }

    /** Marks texts as mapped to fields, independent of their captions. */
    public void markTextsMapped(Collection<String> mappedTexts) {
        texts.addAll(mappedTexts);
    }

    /** Keeps a value that no field contains, under an unused name. */
    public void addUnmapped(String name, String value) {
        UnmappedValues.putUnderFreeName(additional, name, value);
    }

    /**
     * Keeps all values after a name and a colon that no field contains.
     *
     * @param ignoredLines indexes of the lines to ignore
     */
    public void addRemaining(Document document, Set<Integer> ignoredLines) {
        UnmappedValues.collect(document, ignoredLines, texts, this::isMapped).forEach(this::addUnmapped);
    }

    /** Returns the values that no field contains, by name. */
    public Map<String, String> additional() {
        return Collections.unmodifiableMap(additional);
    }

    private boolean isMapped(String name) {
        Optional<String> concept = words.concept(CaptionDictionary.normalise(name));
        return concept.filter(known -> concepts.contains(known) || conceptsMappedElsewhere.contains(known))
                .isPresent();
    }
}
