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
public final class TakenValues {

    private final CaptionWords words;
    private final Set<String> elsewhere;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> notions = new HashSet<>();
    private final Map<String, String> additional = new HashMap<>();

    /**
     * Creates an empty instance.
     *
     * @param words dictionary of captions
     * @param elsewhere concepts whose values are always mapped
     */
    public TakenValues(CaptionWords words, Collection<String> elsewhere) {
        this.words = words;
        this.elsewhere = Set.copyOf(elsewhere);
    }

    /** Returns the observed value if it is unanimous, otherwise null; contradictory values are kept as texts. */
    public <T> T one(String concept, Told<T> observed) {
        if (observed.isAmbiguous()) {
            observed.values().forEach(value -> keep(concept, value.toString()));
        }
        observed.values().forEach(value -> texts.add(value.toString()));
        observed.one().ifPresent(value -> notions.add(concept));
        return observed.one().orElse(null);
    }

    /** Marks a text and its concept as mapped to a field. */
    public String hold(String concept, String text) {
        texts.add(text);
        notions.add(concept);
        return text;
    }

    /** Marks concepts as mapped to fields. */
    public void hold(String... mappedConcepts) {
        notions.addAll(List.of(mappedConcepts));
    }

    /** Marks texts as mapped to fields, independent of their captions. */
    public void holdTexts(Collection<String> mappedTexts) {
        texts.addAll(mappedTexts);
    }

    /** Keeps a value that no field contains, under an unused name. */
    public void keep(String name, String value) {
        Leftovers.put(additional, name, value);
    }

    /**
     * Keeps all values after a name and a colon that no field contains.
     *
     * @param ignoredLines indexes of the lines to ignore
     */
    public void keepRest(Paper document, Set<Integer> ignoredLines) {
        Leftovers.of(document, ignoredLines, texts, this::isHeld).forEach(this::keep);
    }

    /** Returns the values that no field contains, by name. */
    public Map<String, String> additional() {
        return Collections.unmodifiableMap(additional);
    }

    private boolean isHeld(String name) {
        Optional<String> concept = words.notion(CaptionWords.squeezed(name));
        return concept.filter(known -> notions.contains(known) || elsewhere.contains(known))
                .isPresent();
    }
}
