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
 * What a record has taken of a document, so that the rest is kept in its own words. Made for one record; not safe for use by
 * several threads.
 */
public final class TakenValues {

    private final CaptionWords words;
    private final Set<String> elsewhere;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> notions = new HashSet<>();
    private final Map<String, String> additional = new HashMap<>();

    /**
     * Nothing taken yet.
     *
     * @param words what captions stand for
     * @param elsewhere notions whose values are always held
     */
    public TakenValues(CaptionWords words, Collection<String> elsewhere) {
        this.words = words;
        this.elsewhere = Set.copyOf(elsewhere);
    }

    /** What the document tells without contradicting itself, else null; contradictions are kept as texts. */
    public <T> T one(String notion, Told<T> told) {
        if (told.isAmbiguous()) {
            told.values().forEach(value -> keep(notion, value.toString()));
        }
        told.values().forEach(value -> texts.add(value.toString()));
        told.one().ifPresent(value -> notions.add(notion));
        return told.one().orElse(null);
    }

    /** Notes that a field holds a text, which a notion names. */
    public String hold(String notion, String text) {
        texts.add(text);
        notions.add(notion);
        return text;
    }

    /** Notes that a field holds what some notions name. */
    public void hold(String... held) {
        notions.addAll(List.of(held));
    }

    /** Notes that fields hold some texts, whatever names them. */
    public void holdTexts(Collection<String> held) {
        texts.addAll(held);
    }

    /** Keeps a value that no field holds, under a name that is still free. */
    public void keep(String name, String value) {
        Leftovers.put(additional, name, value);
    }

    /**
     * Keeps what the document names with a colon and no field holds.
     *
     * @param apart numbers of the lines whose values are held elsewhere
     */
    public void keepRest(Paper paper, Set<Integer> apart) {
        Leftovers.of(paper, apart, texts, this::isHeld).forEach(this::keep);
    }

    /** What no field holds, by its name. */
    public Map<String, String> additional() {
        return Collections.unmodifiableMap(additional);
    }

    private boolean isHeld(String name) {
        Optional<String> notion = words.notion(CaptionWords.squeezed(name));
        return notion.filter(known -> notions.contains(known) || elsewhere.contains(known))
                .isPresent();
    }
}
